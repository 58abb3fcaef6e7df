/**
 * Fills a folder with cases before an emulator starts on it: through the store's own functions, many rows
 * to a statement and many statements to a commit. A million cases over HTTP would take an hour.
 *
 * The newest thousand have five communications each, so that a page is as heavy as a page gets, and so have
 * those that are read one by one; the others have one, and nine in ten of those are resolved. Events are
 * left out: nothing here reads them.
 */
import { join } from 'node:path';

import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { stateColumns } from '../../src/emulator/store/cases.ts';
import { communicationRow } from '../../src/emulator/store/communications.ts';
import { newCaseId, newCommunicationId } from '../../src/emulator/store/ids.ts';
import { migrations } from '../../src/emulator/store/migrations.ts';
import type { CaseRow, CommunicationRow, EmulatorTables } from '../../src/emulator/store/schema.ts';
import { benchAccount } from './signed-call.ts';

const day = 86_400_000;
const history = 600 * day;
const rowsAtOnce = 250;
const jobsAtOnce = 20;
const talkativeCases = 1_000;
/** Cases that are read one by one. */
const spreadCases = 500;
const submittedBy = 'bench';

export interface Filling {
  /** DATA_DIR of the emulator that starts afterwards. */
  readonly folder: string;
  readonly cases: number;
  /** Of every communication. */
  readonly body: string;
  /** Cases with five communications each, newest first; a thousand without a word. */
  readonly talkative?: number;
}

/** Ids of the cases that are spread evenly over the history, the newest of all last. */
export type FilledCases = readonly string[];

interface NewCase {
  /** How many cases come after it. */
  readonly newer: number;
  readonly isSpread: boolean;
  readonly isTalkative: boolean;
  readonly createdAt: number;
}

function caseRow({ newer, createdAt }: NewCase): CaseRow {
  const isOpen = newer < talkativeCases || newer % 10 === 0;
  const { accountId } = benchAccount;
  return {
    case_id: newCaseId(accountId, 'en', createdAt),
    account_id: accountId,
    display_id: String(9_000_000_000 - newer),
    issue_type: 'technical',
    subject: 'Instance unreachable',
    service_code: 'amazon-elastic-compute-cloud-linux',
    category_code: 'other',
    severity_code: 'low',
    language: 'en',
    cc_email_addresses: '[]',
    submitted_by: submittedBy,
    created_at: createdAt,
    ...stateColumns({ status: isOpen ? 'unassigned' : 'resolved', since: createdAt }),
    agent: null,
  };
}

function communicationsOf(
  { isSpread, isTalkative, createdAt }: NewCase,
  caseId: string,
  body: string,
): CommunicationRow[] {
  const count = isSpread || isTalkative ? 5 : 1;
  return Array.from({ length: count }, (_, index) => {
    const now = createdAt + index;
    const written = { caseId, body, submittedBy, origin: 'CUSTOMER', attachments: [], now } as const;
    return communicationRow({ ...written, communicationId: newCommunicationId() }, now);
  });
}

async function insert(
  database: Database<EmulatorTables>,
  cases: readonly NewCase[],
  body: string,
): Promise<FilledCases> {
  if (cases.length === 0) return [];
  const rows = cases.map(caseRow);
  // Each case has its row at the same place.
  const communications = cases.flatMap((one, index) => communicationsOf(one, rows[index]!.case_id, body));
  await database.write(async (transaction) => {
    await transaction.insertInto('cases').values(rows).execute();
    for (let start = 0; start < communications.length; start += rowsAtOnce) {
      const some = communications.slice(start, start + rowsAtOnce);
      await transaction.insertInto('communications').values(some).execute();
    }
  });
  return rows.flatMap((row, index) => (cases[index]?.isSpread ? [row.case_id] : []));
}

function newCases(from: number, { cases, talkative = talkativeCases }: Filling, now: number): NewCase[] {
  const step = Math.min(60_000, history / cases);
  const count = Math.max(0, Math.min(rowsAtOnce, cases - from));
  return Array.from({ length: count }, (_, index) => {
    const newer = cases - 1 - from - index;
    const isSpread = newer % Math.ceil(cases / spreadCases) === 0;
    const isTalkative = newer < talkative;
    return { newer, isSpread, isTalkative, createdAt: Math.floor(now - day - newer * step) };
  });
}

export async function fillCases(filling: Filling): Promise<FilledCases> {
  const { folder, cases, body } = filling;
  const file = join(folder, 'emulator.sqlite');
  const blobFolder = join(folder, 'blobs', 'emulator');
  const database = await openDatabase<EmulatorTables>({ engine: 'sqlite', file, blobFolder }, migrations);
  const now = Date.now();
  const spread: string[] = [];
  for (let from = 0; from < cases; from += rowsAtOnce * jobsAtOnce) {
    const jobs = Array.from({ length: jobsAtOnce }, (_, job) =>
      insert(database, newCases(from + job * rowsAtOnce, filling, now), body),
    );
    spread.push(...(await Promise.all(jobs)).flat());
  }
  await database.close();
  return spread;
}
