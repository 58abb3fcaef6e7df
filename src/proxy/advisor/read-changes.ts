import { advisorLimits } from '../../contract/center/advisor.ts';
import type {
  AdvisorChange,
  AdvisorResourceEntry,
  AdvisorResourceStatus,
} from '../../contract/center/advisor.ts';
import type { AdvisorStatus } from '../../support/trusted-advisor.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import { findResult } from './kept-result.ts';
import { iso } from './read-overview.ts';
import { toldResult } from './told-check.ts';

export interface ChangesOf {
  readonly checkId?: string | undefined;
  /** Epoch milliseconds. */
  readonly since: number;
}

export async function readChanges(
  { read }: Pick<CenterDatabase, 'read'>,
  accountIds: readonly string[],
  { checkId, since }: ChangesOf,
): Promise<AdvisorChange[]> {
  if (accountIds.length === 0) return [];
  const rows = await read
    .selectFrom('advisor_changes')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .where('time', '>=', since)
    .$if(checkId !== undefined, (query) => query.where('check_id', '=', checkId ?? ''))
    .orderBy('time', 'desc')
    .limit(advisorLimits.changes)
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    checkId: row.check_id,
    time: iso(row.time),
    // Written from the four statuses and from nothing else.
    before: row.before as AdvisorStatus,
    after: row.after as AdvisorStatus,
    flaggedBefore: row.flagged_before,
    flaggedAfter: row.flagged_after,
  }));
}

export interface HistoryOf extends ChangesOf {
  readonly accountId: string;
  readonly checkId: string;
  readonly resourceId?: string | undefined;
}

/** Newest first. Of one resource its whole history, with how it was when the watch began. */
export async function readResourceHistory(
  { read }: Pick<CenterDatabase, 'read'>,
  { accountId, checkId, resourceId, since }: HistoryOf,
): Promise<AdvisorResourceEntry[]> {
  const rows = await read
    .selectFrom('advisor_resource_changes')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('check_id', '=', checkId)
    .$if(resourceId === undefined, (query) => query.where('time', '>=', since))
    .$if(resourceId !== undefined, (query) => query.where('resource_id', '=', resourceId ?? ''))
    .orderBy('time', 'desc')
    .limit(advisorLimits.changes)
    .execute();
  const entries = rows.map((row) => ({
    resourceId: row.resource_id,
    time: iso(row.time),
    status: row.after as AdvisorResourceStatus, // of a resource, or gone
    isSuppressed: row.after_suppressed === 1,
    isFirst: false,
  }));
  if (resourceId === undefined) return entries;
  const kept = await findResult(read, accountId, checkId);
  if (!kept) return entries;
  const oldest = rows.at(-1);
  const first = oldest
    ? { status: oldest.before, isSuppressed: oldest.before_suppressed === 1 }
    : toldResult(kept.result)?.resources.get(resourceId);
  // What came later has no beginning before its first change.
  if (!first || first.status === 'gone') return entries;
  const { status, isSuppressed } = first;
  const about = { resourceId, time: iso(kept.since), isSuppressed, isFirst: true };
  return [...entries, { ...about, status: status as AdvisorResourceStatus }]; // as above
}
