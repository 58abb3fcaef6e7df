/** Takes in how checks stand: what is new of it, that a status changed, and the figures of the day. */
import type { Transaction } from 'kysely';

import type { AdvisorStateRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import type { CenterTables } from '../store/schema.ts';
import { keepDay } from './day-figures.ts';
import type { ToldState } from './told-check.ts';

export interface ToldStates {
  readonly accountId: string;
  readonly states: readonly ToldState[];
  /** Whether these are all checks that the account has; without a word, if they are all that are known. */
  readonly isWhole?: boolean;
  /** Epoch milliseconds: when they were asked for. */
  readonly seenAt: number;
}

/** Milliseconds for which an account counts as just seen: to note each look would write for each read. */
const fresh = 10 * 60_000;

/** Settles when it is durable. What is older than what is known changes nothing. */
export async function keepStates(database: CenterDatabase, told: ToldStates): Promise<void> {
  const { accountId, seenAt } = told;
  const known = await statesOf(database.read, accountId);
  const isWhole = told.isWhole ?? isEverything(known, told.states);
  const account = await database.read
    .selectFrom('advisor_accounts')
    .select(['state', 'taken_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const isFresh = account?.state === 'current' && (account.taken_at ?? 0) > seenAt - fresh;
  const isSame = told.states.every((state) => isKnown(known.get(state.checkId), state));
  if (isSame && (!isWhole || (isFresh && !told.isWhole))) return;
  await database.write((transaction) => write(database, transaction, { ...told, isWhole }), {
    isAside: true,
  });
}

async function write(
  database: CenterDatabase,
  transaction: Transaction<CenterTables>,
  { accountId, states, isWhole, seenAt }: ToldStates & { isWhole: boolean },
): Promise<void> {
  await database.lock(transaction, `advisor:${accountId}`);
  const known = await statesOf(transaction, accountId);
  const news = states.filter((state) => !isKnown(known.get(state.checkId), state));
  for (const state of news)
    await writeState(transaction, known.get(state.checkId), { accountId, state, seenAt });
  // An answer without any check is no answer: nobody's plan has none.
  const gone = isWhole && states.length > 0 ? missing(known, states) : [];
  if (gone.length > 0) {
    await transaction
      .deleteFrom('advisor_states')
      .where('account_id', '=', accountId)
      .where('check_id', 'in', gone)
      .execute();
  }
  // A day without news has figures as well, of the first look at it.
  if (isWhole || news.length > 0) await keepDay(transaction, accountId, seenAt);
  if (isWhole) {
    await transaction
      .updateTable('advisor_accounts')
      .set({ state: 'current', taken_at: seenAt, problem: null, problem_detail: null, failures: 0 })
      .where('account_id', '=', accountId)
      .execute();
  }
  if (news.length === 0 && gone.length === 0) return;
  const event = { name: 'advisor-changed', accountId, caseId: null, detail: { accountId } };
  await database.events.append(transaction, { ...event, time: seenAt });
}

interface News {
  readonly accountId: string;
  readonly state: ToldState;
  readonly seenAt: number;
}

async function writeState(
  transaction: Transaction<CenterTables>,
  before: AdvisorStateRow | undefined,
  { accountId, state, seenAt }: News,
): Promise<void> {
  const { checkId, refreshedAt, ...counts } = state;
  const time = refreshedAt ?? seenAt;
  const isChange = before !== undefined && before.status !== state.status;
  // Of the first look nobody knows how long it has been so.
  const changedAt = isChange ? time : (before?.changed_at ?? null);
  const values = { ...counts, refreshed_at: refreshedAt, changed_at: changedAt, ...unlisted };
  const key = { account_id: accountId, check_id: checkId };
  await transaction
    .insertInto('advisor_states')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['account_id', 'check_id']).doUpdateSet(values))
    .execute();
  if (!isChange) return;
  const change = {
    before: before.status,
    after: state.status,
    flagged_before: before.flagged,
    flagged_after: state.flagged,
  };
  await transaction
    .insertInto('advisor_changes')
    .values({ ...key, time, ...change })
    .onConflict((conflict) => conflict.columns(['account_id', 'check_id', 'time']).doUpdateSet(change))
    .execute();
}

/** Of the resources themselves a summary does not tell. */
const unlisted = { ok: null, warning: null, error: null };

async function statesOf(
  reader: Pick<CenterDatabase['read'], 'selectFrom'>,
  accountId: string,
): Promise<ReadonlyMap<string, AdvisorStateRow>> {
  const rows = await reader
    .selectFrom('advisor_states')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
  return new Map(rows.map((row) => [row.check_id, row]));
}

/** What is older than what is known counts as known. */
function isKnown(row: AdvisorStateRow | undefined, state: ToldState): boolean {
  if (!row) return false;
  if ((row.refreshed_at ?? 0) > (state.refreshedAt ?? 0)) return true;
  const { status, processed, flagged, ignored, suppressed, savings } = state;
  return (
    row.refreshed_at === state.refreshedAt &&
    row.status === status &&
    row.processed === processed &&
    row.flagged === flagged &&
    row.ignored === ignored &&
    row.suppressed === suppressed &&
    row.savings === savings
  );
}

function missing(known: ReadonlyMap<string, AdvisorStateRow>, states: readonly ToldState[]): string[] {
  const told = new Set(states.map(({ checkId }) => checkId));
  return [...known.keys()].filter((checkId) => !told.has(checkId));
}

function isEverything(known: ReadonlyMap<string, AdvisorStateRow>, states: readonly ToldState[]): boolean {
  return known.size > 0 && missing(known, states).length === 0;
}
