import { useEffect } from 'react';

import { canRefresh } from '../../../api/advisor/refresh-states.ts';
import type { AdvisorCheck } from '../advisor-checks.ts';
import type { Refreshing } from './use-refreshing.ts';

/** Results that are younger are no reason to ask for others. */
const fresh = 24 * 3_600_000;

/** Accounts whose checks this tab has asked for already. */
const visited = new Set<string>();

export interface Visited {
  readonly accountId: string;
  readonly checks: readonly AdvisorCheck[] | null;
  readonly refreshing: Refreshing;
  /** Whether the plan is known to be one on which AWS does not refresh weekly. */
  readonly isSmallPlan: boolean;
}

/**
 * On Basic and Developer AWS refreshes no check by itself each week; a visit of its console does. So does a
 * visit of this page, by whoever may refresh.
 */
export function useRefreshOnVisit({ accountId, checks, refreshing, isSmallPlan }: Visited): void {
  const { states, missing, refresh } = refreshing;
  useEffect(() => {
    if (!isSmallPlan || missing !== null || !checks || !states || visited.has(accountId)) return;
    visited.add(accountId);
    const now = Date.now();
    const old = checks.filter(
      ({ id, timestamp }) => canRefresh(states[id], now) && !(now - Date.parse(timestamp ?? '') < fresh),
    );
    if (old.length > 0) refresh(old.map(({ id }) => id));
  }, [accountId, checks, states, missing, refresh, isSmallPlan]);
}
