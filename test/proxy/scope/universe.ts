/** Random cases, as an upstream tells them and as the index and the work on cases keep them. */
import * as fc from 'fast-check';

import type { Database } from '../../../src/database/database.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import type { Keys } from '../../plain-evaluator.ts';
import { caseOf, message, opened } from '../cases/index-database.ts';
import { tellCases } from '../cases/tell-cases.ts';
import type { UserName } from '../policies/random-policies.ts';
import { retail } from '../test-accounts.ts';

export interface KnownCase {
  readonly caseId: string;
  readonly displayId: string;
  readonly attachmentId: string;
  readonly submittedBy: string;
  readonly serviceCode: string;
  /** A user's name; null: elsewhere. The product knows it of every case, be it indexed or not. */
  readonly openedBy: UserName | null;
  readonly labels: readonly string[];
  readonly team: string | null;
  /** What the upstream has told already; of the others it alone knows, and nobody has put a label on them. */
  readonly isIndexed: boolean;
}

export const teams = ['red', 'Blue', 'a*b', 'amazon-s3'] as const;
const labels = ['red', 'blue', 'ann', 'a*b', '%', 'Ünï', 'rEd'] as const;

const attributes = fc.record({
  submittedBy: fc.constantFrom('ann', 'ann', 'Bob', 'Bob', 'a*b', 'red', ''),
  serviceCode: fc.constantFrom('amazon-s3', 'amazon-s3', 'aws-lambda', 'red', 'blue', ''),
  openedBy: fc.constantFrom('ann' as const, 'ann' as const, 'Bob' as const, 'Bob' as const, null),
  labels: fc.subarray([...labels], { maxLength: 3 }),
  team: fc.constantFrom(...teams, null),
  isIndexed: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
});

/** Newest first, as the upstream lists them. */
export function randomCases(count: number, seed: number): readonly KnownCase[] {
  return fc.sample(attributes, { numRuns: count, seed }).map((one, index) => {
    const { caseId, displayId } = caseOf(seed * 1_000 + count - index);
    const own = one.isIndexed ? one : { ...one, labels: [], team: null };
    return { ...own, caseId, displayId, attachmentId: `attachment-of-${displayId}` };
  });
}

export type UserIds = Readonly<Record<UserName, string>>;

/** What policies may ask of the case, as the README lists it. */
export function keysOfCase(known: KnownCase, userIds: UserIds): Keys {
  const { openedBy } = known;
  return {
    'supportcenter:openedby': openedBy === null ? [] : [userIds[openedBy], openedBy],
    ...(known.submittedBy !== '' && { 'supportcenter:submittedby': [known.submittedBy] }),
    ...(known.serviceCode !== '' && { 'supportcenter:servicecode': [known.serviceCode] }),
    'supportcenter:label': known.labels,
    'supportcenter:team': known.team === null ? [] : [known.team],
  };
}

/** What every message says, and nothing but messages. */
export const secretWord = 'zanzibar';

export async function keepTeams(database: Database<CenterTables>): Promise<void> {
  const rows = teams.map((name) => ({ group_id: `team ${name}`, name }));
  await database.write((transaction) => transaction.insertInto('user_groups').values(rows).execute());
}

/** Once: nothing takes a case out of the index again. */
export async function keepCases(
  database: Database<CenterTables>,
  cases: readonly KnownCase[],
  userIds: UserIds,
): Promise<void> {
  const indexed = cases.filter(({ isIndexed }) => isIndexed);
  const told = indexed.map((one, index) => ({
    ...caseOf(0),
    caseId: one.caseId,
    displayId: one.displayId,
    submittedBy: one.submittedBy,
    serviceCode: one.serviceCode,
    subject: `Case ${one.displayId}`,
    timeCreated: opened + (indexed.length - index) * 60_000,
    communications: [
      {
        ...message(opened + (indexed.length - index) * 60_000, `${secretWord} ${one.displayId}`),
        attachments: [{ attachmentId: one.attachmentId, fileName: 'log.txt' }],
      },
    ],
  }));
  await tellCases(database, retail, told);
  const related = indexed.at(-1)?.caseId ?? '';
  const links = indexed.slice(0, -1).map(({ caseId }, index) => ({
    case_id: caseId,
    related_case_id: related,
    created_at: indexed.length - index,
  }));
  const openers = cases.flatMap(({ caseId, openedBy }) =>
    openedBy === null
      ? []
      : [{ case_id: caseId, account_id: retail, user_id: userIds[openedBy], opened_at: opened }],
  );
  await database.write(async (transaction) => {
    await transaction.insertInto('case_links').values(links).execute();
    await transaction.insertInto('case_openers').values(openers).execute();
  });
}

/** The same cases with labels and teams drawn anew. */
export function shuffledWork(cases: readonly KnownCase[], seed: number): readonly KnownCase[] {
  const drawn = fc.sample(attributes, { numRuns: cases.length, seed });
  return cases.map((one, index) =>
    one.isIndexed ? { ...one, labels: drawn[index]?.labels ?? [], team: drawn[index]?.team ?? null } : one,
  );
}

/** In place of what was kept before. */
export async function keepWork(database: Database<CenterTables>, cases: readonly KnownCase[]): Promise<void> {
  const numbers = await database.read.selectFrom('indexed_cases').select(['case_no', 'case_id']).execute();
  const numberOf = new Map(numbers.map(({ case_no, case_id }) => [case_id, case_no]));
  const kept = cases.flatMap((one) => {
    const case_no = numberOf.get(one.caseId);
    return case_no === undefined
      ? []
      : [{ ...one, row: { case_no, case_id: one.caseId, account_id: retail } }];
  });
  const rest = { owner_id: null, follow_up_on: null, version: 1, updated_at: 0, updated_by: 'ann' };
  const labelRows = kept.flatMap(({ row, labels: given }) => given.map((label) => ({ ...row, label })));
  const workRows = kept.flatMap(({ row, team }) =>
    team === null ? [] : [{ ...row, ...rest, team: `team ${team}` }],
  );
  await database.write(async (transaction) => {
    await transaction.deleteFrom('case_labels').execute();
    await transaction.deleteFrom('case_work').execute();
    await transaction.insertInto('case_labels').values(labelRows).execute();
    await transaction.insertInto('case_work').values(workRows).execute();
  });
}
