import type { RefreshStatus } from '../../support/trusted-advisor.ts';

const second = 1000;
/** How long the steps of a refresh take. AWS's take minutes; a caller here should not have to wait (ours). */
const enqueuedFor = second;
const processingUntil = 3 * second;
/** Seen in AWS's example: 3,599,992 ms right after the request. */
const pause = 3600 * second;

export interface RefreshState {
  readonly status: RefreshStatus;
  readonly millisUntilNextRefreshable: number;
}

/** Where the refresh that was asked for at a time stands now; null: none was asked for. */
export function refreshState(requestedAt: number | null, now: number): RefreshState {
  if (requestedAt === null) return { status: 'none', millisUntilNextRefreshable: 0 };
  const passed = now - requestedAt;
  const status = passed < enqueuedFor ? 'enqueued' : passed < processingUntil ? 'processing' : 'success';
  return { status, millisUntilNextRefreshable: Math.max(0, pause - passed) };
}
