/**
 * Following an account of AWS, which tells nobody what happens: new cases by their date, open ones by their
 * ids each minute, resolved ones more and more seldom, until an answer can't reopen them any more.
 */
import { historyStart } from '../../../support/case-rules.ts';
import { apiLimits, caseTimes } from '../../../support/limits.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import type { FillParts } from './fill-account.ts';
import { type IndexedAccountState, newsSince, toldWithin } from './index-accounts.ts';
import { keepWhole } from './read-whole.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Poll {
  readonly every: number;
  /** How long ago the cases were resolved, from and to, milliseconds; null: open ones. */
  readonly resolved: readonly [number, number] | null;
}

/** By the name that `position.polls` keeps their times under. */
const polls: Readonly<Record<string, Poll>> = {
  open: { every: minute, resolved: null },
  'resolved today': { every: 10 * minute, resolved: [0, day] },
  'resolved lately': { every: hour, resolved: [day, 4 * day] },
  // A day and two longer than AWS lets a case be reopened.
  resolved: { every: 6 * hour, resolved: [4 * day, caseTimes.reopen + 2 * day] },
};

function duePolls({ position }: IndexedAccountState, now: number): [string, Poll][] {
  return Object.entries(polls).filter(([name, { every }]) => now - (position.polls?.[name] ?? 0) >= every);
}

export function isPollDue(state: IndexedAccountState, now: number): boolean {
  return duePolls(state, now).length > 0;
}

export async function pollAccount(
  parts: FillParts,
  account: AccountEntry,
  state: IndexedAccountState,
): Promise<void> {
  const startedAt = parts.now();
  const due = duePolls(state, startedAt);
  const since = newsSince(state) ?? startedAt - toldWithin;
  await takeNew(parts, account, since);
  for (const [, poll] of due) await takeKnown(parts, account, poll, startedAt, since);
  const done = Object.fromEntries(due.map(([name]) => [name, startedAt]));
  const position = { polls: { ...state.position.polls, ...done } };
  await parts.database.write(
    (transaction) =>
      parts.accounts.hold(transaction, account.accountId, {
        position,
        state: 'current',
        problem: null,
        problem_detail: null,
        up_to_date: startedAt,
      }),
    { isAside: true },
  );
}

async function takeNew(parts: FillParts, account: AccountEntry, since: number): Promise<void> {
  const input = { afterTime: new Date(since).toISOString(), maxResults: apiLimits.pageSize.max };
  let nextToken: string | null = null;
  do {
    const askedAt = parts.now();
    const page = await parts.calls.cases(account, { ...input, ...(nextToken !== null && { nextToken }) });
    await keepWhole(parts, { account, details: page.cases, askedAt, newsSince: since });
    nextToken = page.nextToken;
  } while (nextToken !== null);
}

async function takeKnown(
  parts: FillParts,
  account: AccountEntry,
  poll: Poll,
  now: number,
  since: number,
): Promise<void> {
  const known = await idsOf(parts, account.accountId, poll, now);
  const caseIds = known.filter((caseId) => !parts.calls.isGone(caseId));
  for (let from = 0; from < caseIds.length; from += apiLimits.caseIdList) {
    const askedAt = parts.now();
    const some = caseIds.slice(from, from + apiLimits.caseIdList);
    const details = await parts.calls.casesById(account, some);
    await keepWhole(parts, { account, details, askedAt, newsSince: since });
  }
}

async function idsOf(
  { database }: FillParts,
  accountId: string,
  { resolved }: Poll,
  now: number,
): Promise<string[]> {
  const query = database.read
    .selectFrom('indexed_cases')
    .select('case_id')
    .where('account_id', '=', accountId)
    // What AWS has dropped can't be asked for any more.
    .where('time_created', '>=', historyStart(now));
  if (resolved === null) {
    return (await query.where('status', '!=', 'resolved').execute()).map((row) => row.case_id);
  }
  const [from, to] = resolved;
  const rows = await query
    .where('status', '=', 'resolved')
    .where((is) => is(is.fn.coalesce('time_resolved', 'time_updated'), '<=', now - from))
    .where((is) => is(is.fn.coalesce('time_resolved', 'time_updated'), '>', now - to))
    .execute();
  return rows.map((row) => row.case_id);
}
