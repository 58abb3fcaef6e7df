import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import {
  type AskedExclusions,
  askedExclusionsQuery,
  type ExclusionOutcome,
  type ExclusionWish,
  useChangeExclusion,
} from '../../api/advisor/exclusions.ts';
import { canRefresh } from '../../api/advisor/refresh-states.ts';
import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { useOnline } from '../../hooks/use-online.ts';
import { useText } from '../../hooks/use-text.ts';
import type { Refreshing } from '../trusted-advisor/refresh/use-refreshing.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { ResourceRow } from './resource-rows.ts';

const needed = [
  'trustedadvisor:ListRecommendations',
  'trustedadvisor:ListRecommendationResources',
  'trustedadvisor:BatchUpdateRecommendationResourceExclusion',
] as const;

export interface Exclusion {
  /** What was asked for here, and may not show in the result yet. */
  readonly asked: AskedExclusions;
  readonly isRunning: boolean;
  readonly error: Error | null;
  /** Why it can't be done; null where it can. */
  readonly hindrance: string | null;
  readonly change: (rows: readonly ResourceRow[], isExcluded: boolean) => void;
}

export interface ExclusionPlace {
  readonly accountId: string;
  readonly checkId: string;
  readonly index: ResourceIndex;
  readonly refreshing: Refreshing;
  /** Called when it is done. */
  readonly onDone: () => void;
}

function useHindrance(accountId: string): string | null {
  const text = useText();
  const session = useSession();
  const isOnline = useOnline();
  const missing = needed.find((action) => !isAllowed(session, accountId, action));
  if (missing) return text('check.exclude.denied', { action: missing });
  return isOnline ? null : text('advisor.refresh.offline');
}

/** Excludes and includes, asks for the refresh that shows it, and offers the way back. */
export function useExclusion({ accountId, checkId, index, refreshing, onDone }: ExclusionPlace): Exclusion {
  const text = useText();
  const notify = useNotify();
  const hindrance = useHindrance(accountId);
  const { data: asked } = useQuery(askedExclusionsQuery(accountId, checkId));
  const { mutate, isPending, error } = useChangeExclusion(accountId, checkId);
  const state = refreshing.states?.[checkId];
  // The way back is taken later: by then the refresh may be under way.
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  /** What the person has to know of when it shows. */
  const whenShown = (isRefreshing: boolean) => {
    if (isRefreshing) return text('check.exclude.refreshing');
    return text(state === null ? 'check.exclude.automatic' : 'check.exclude.later');
  };
  const tell = (outcome: ExclusionOutcome, isRefreshing: boolean) => {
    const { done, isExcluded, refused, reason } = outcome;
    if (done.length > 0) {
      notify({
        type: 'success',
        header: text(isExcluded ? 'check.exclude.done' : 'check.include.done', { count: done.length }),
        content: (
          <>
            {whenShown(isRefreshing)}{' '}
            <Button variant="inline-link" onClick={() => run({ resources: done, isExcluded: !isExcluded })}>
              {text('check.exclude.undo')}
            </Button>
          </>
        ),
      });
    }
    if (refused > 0) {
      notify({
        type: 'error',
        header: text(isExcluded ? 'check.exclude.refused' : 'check.include.refused', { count: refused }),
        content: reason ?? text('check.exclude.notFound'),
      });
    }
  };
  const run = (wish: ExclusionWish) =>
    mutate(wish, {
      onSuccess: (outcome) => {
        const isRefreshing =
          outcome.done.length > 0 && canRefresh(latest.current, Date.now()) && !refreshing.missing;
        if (isRefreshing) refreshing.refresh([checkId]);
        tell(outcome, isRefreshing);
        onDone();
      },
    });
  return {
    asked,
    isRunning: isPending,
    error,
    hindrance,
    change: (rows, isExcluded) =>
      run({
        isExcluded,
        resources: rows.map(({ resourceId, region, place }) => ({
          resourceId,
          region,
          cells: index.columns.flatMap(({ cells }) => cells[place] ?? []),
        })),
      }),
  };
}
