/**
 * When a check's result is from.
 *
 * Context: a result changes by a refresh only, one that somebody asks for or one that comes by itself.
 * Choice: nothing runs at the time of a refresh. What the tables keep are the moments at which refreshes
 * were asked for; the last one that has succeeded at a given moment follows from them and the clock, and
 * the result is computed when somebody asks for it, over the inventory and the exclusions as they were at
 * that refresh. Cost: old versions of inventories are kept as long as a result may need them. In return no
 * timer has to run, a restart loses nothing, replicas agree, and a moved clock needs no catching up.
 */
import type { RefreshStatus } from '../../../support/trusted-advisor.ts';
import type { AdvisorAccountRow, CheckRefreshRow } from '../../store/schema.ts';

const second = 1000;
const hour = 3600 * second;
/** How long the steps of a refresh take. AWS's take minutes; a caller here should not have to wait (ours). */
const enqueuedFor = second;
const processingUntil = 3 * second;
/** Seen in AWS's example: 3,599,992 ms right after the request. */
const pause = hour;

/** Documented: paid plans refresh weekly. */
export const week = 7 * 24 * hour;
/** Documented: several times a day. How often is ours. */
export const automaticPeriod = 6 * hour;

export type RefreshTimes = Pick<CheckRefreshRow, 'base_at' | 'requested_at' | 'is_abandoned'>;
export type AccountTimes = Pick<AdvisorAccountRow, 'known_since' | 'disabled_at' | 'enabled_at'>;

export interface RefreshState {
  readonly status: RefreshStatus;
  readonly millisUntilNextRefreshable: number;
}

export function isDisabled({ disabled_at, enabled_at }: AccountTimes): boolean {
  return disabled_at !== null && (enabled_at === null || enabled_at < disabled_at);
}

/** A refresh comes to nothing by a fault, or where Trusted Advisor is switched off before its end. */
function isAbandoned(requestedAt: number, times: RefreshTimes, account: AccountTimes): boolean {
  const off = account.disabled_at;
  return (
    times.is_abandoned === 1 || (off !== null && off >= requestedAt && off < requestedAt + processingUntil)
  );
}

/** Where the refresh that was last asked for stands. `none`: none was, or it failed longer ago than an hour. */
export function refreshState(times: RefreshTimes | null, account: AccountTimes, now: number): RefreshState {
  const requestedAt = times?.requested_at ?? null;
  if (times === null || requestedAt === null) return { status: 'none', millisUntilNextRefreshable: 0 };
  const passed = Math.max(0, now - requestedAt);
  const millisUntilNextRefreshable = Math.max(0, pause - passed);
  if (passed < enqueuedFor) return { status: 'enqueued', millisUntilNextRefreshable };
  if (passed < processingUntil) return { status: 'processing', millisUntilNextRefreshable };
  if (!isAbandoned(requestedAt, times, account)) return { status: 'success', millisUntilNextRefreshable };
  // What came to nothing may be asked for again at once.
  return { status: passed < pause ? 'abandoned' : 'none', millisUntilNextRefreshable: 0 };
}

/** The last of the moments `base + n × period` up to now, leaving out those at which it was switched off. */
function lastSlot(base: number, period: number, account: AccountTimes, now: number): number {
  const upTo = (end: number): number => base + Math.max(0, Math.floor((end - base) / period)) * period;
  const slot = upTo(now);
  const { disabled_at: off, enabled_at: on } = account;
  const wasOff = off !== null && slot >= off && (on === null || on < off || slot < on);
  return wasOff ? upTo(off - 1) : slot;
}

/**
 * The refresh whose result is told now, epoch milliseconds; null while there was none. `period` is how
 * often the check refreshes by itself, null for never.
 */
export function lastRefresh(
  times: RefreshTimes | null,
  account: AccountTimes,
  { period, now }: { period: number | null; now: number },
): number | null {
  const requestedAt = times?.requested_at ?? null;
  const isOver = times !== null && requestedAt !== null && now >= requestedAt + processingUntil;
  const hasSucceeded = isOver && !isAbandoned(requestedAt, times, account);
  const base = hasSucceeded ? requestedAt : (times?.base_at ?? null);
  if (base !== null) return period === null ? base : lastSlot(base, period, account, now);
  if (account.known_since === null || period === null) return null;
  const slot = lastSlot(account.known_since, period, account, now);
  return slot > account.known_since ? slot : null;
}
