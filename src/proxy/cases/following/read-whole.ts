import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import type { CenterDatabase } from '../../store/center-database.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import { type ToldCase, toldCase } from '../told-case.ts';
import type { IndexCalls } from './index-calls.ts';
import type { KeepCases } from './keep-cases.ts';
import type { Keeping } from './keep-cases.ts';

export interface Told extends Pick<Keeping, 'askedAt' | 'newsSince'> {
  readonly account: AccountEntry;
  readonly details: readonly CaseDetails[];
  /** Epoch milliseconds by case id, where somebody knows it. */
  readonly resolvedAt?: ReadonlyMap<string, number | undefined>;
}

export interface WholeParts {
  readonly database: CenterDatabase;
  readonly calls: IndexCalls;
  readonly keep: KeepCases;
}

/**
 * Keeps the cases of an answer with all their messages: where there are more than the newest that come with
 * a case, the others are asked for, back to those that are known. A long case is kept by itself, so that the
 * memory holds one of them and not a page of them.
 */
export async function keepWhole({ database, calls, keep }: WholeParts, told: Told): Promise<void> {
  const { account, askedAt, newsSince, resolvedAt } = told;
  const { accountId } = account;
  const keepThem = async (cases: (ToldCase | null)[]): Promise<void> => {
    const known = cases.flatMap((one) => (one === null ? [] : [resolvedCase(one, resolvedAt)]));
    if (known.length > 0) await keep({ accountId, cases: known, askedAt, newsSince });
  };
  const isLong = ({ recentCommunications }: CaseDetails): boolean => Boolean(recentCommunications?.nextToken);
  await keepThem(told.details.filter((one) => !isLong(one)).map((one) => toldCase(one)));
  const long = told.details.filter(isLong);
  if (long.length === 0) return;
  const known = await knownOf(database, long);
  for (const details of long) {
    const upTo = known.get(details.caseId ?? '') ?? 0;
    await keepThem([await wholeCase(calls, account, details, upTo)]);
  }
}

function resolvedCase(told: ToldCase, resolvedAt: Told['resolvedAt']): ToldCase {
  const time = resolvedAt?.get(told.caseId);
  return time === undefined || told.status !== 'resolved' ? told : { ...told, timeResolved: time };
}

/** When the newest known message was sent, of cases all of whose messages are known. */
async function knownOf(
  { read }: CenterDatabase,
  cases: readonly CaseDetails[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('indexed_cases')
    .select(['case_id', 'time_updated'])
    .where('is_whole', '=', 1)
    .where(
      'case_id',
      'in',
      cases.map(({ caseId = '' }) => caseId),
    )
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.time_updated]));
}

/** `upTo`: everything up to this moment is known already; 0: nothing is. */
async function wholeCase(
  calls: IndexCalls,
  account: AccountEntry,
  details: CaseDetails,
  upTo: number,
): Promise<ToldCase | null> {
  const { caseId = '', recentCommunications } = details;
  const earlier: Communication[] = [];
  let nextToken = recentCommunications?.nextToken ?? null;
  let oldest = oldestOf(recentCommunications?.communications ?? []);
  while (nextToken !== null && oldest > upTo) {
    const page = await calls.communications(account, { caseId, nextToken });
    earlier.push(...page.communications);
    nextToken = page.nextToken;
    oldest = Math.min(oldest, oldestOf(page.communications));
  }
  return toldCase(details, { earlier, isWhole: nextToken === null });
}

function oldestOf(communications: readonly Communication[]): number {
  const times = communications.map(({ timeCreated }) => Date.parse(timeCreated ?? ''));
  return Math.min(...times.filter((time) => !Number.isNaN(time)), Number.MAX_SAFE_INTEGER);
}
