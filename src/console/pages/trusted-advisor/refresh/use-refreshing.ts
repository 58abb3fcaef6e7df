import { useQuery } from '@tanstack/react-query';
import { createContext, useMemo } from 'react';

import {
  type RefreshRun,
  refreshRunQuery,
  refreshStatesQuery,
  useRefreshChecks,
} from '../../../api/advisor/refresh.ts';
import { isUnderWay, type RefreshStates } from '../../../api/advisor/refresh-states.ts';
import { isAllowed, type SupportAction } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';

const needed: readonly SupportAction[] = [
  'support:DescribeTrustedAdvisorCheckRefreshStatuses',
  'support:RefreshTrustedAdvisorCheck',
];

export interface Refreshing {
  /** Undefined until they are known. */
  readonly states: RefreshStates | undefined;
  /** Of the states. */
  readonly error: Error | null;
  readonly retry: () => void;
  readonly run: RefreshRun | null;
  /** What the last wish failed with as a whole. */
  readonly refusal: Error | null;
  readonly isAsking: boolean;
  /** How many are waiting or running. */
  readonly underWay: number;
  /** The first action that the person lacks. */
  readonly missing: SupportAction | null;
  readonly refresh: (checkIds: readonly string[]) => void;
}

const none: Refreshing = {
  states: undefined,
  error: null,
  retry: () => undefined,
  run: null,
  refusal: null,
  isAsking: false,
  underWay: 0,
  missing: null,
  refresh: () => undefined,
};

/** For the cells of the list. */
export const RefreshingContext = createContext<Refreshing>(none);

/** Which checks can be refreshed, what is under way, and the way to ask for more. */
export function useRefreshing(
  accountId: string,
  checks: readonly { readonly id: string }[] | null,
): Refreshing {
  const session = useSession();
  const missing = needed.find((action) => !isAllowed(session, accountId, action)) ?? null;
  const ids = useMemo(() => checks?.map(({ id }) => id) ?? [], [checks]);
  const canRead = isAllowed(session, accountId, 'support:DescribeTrustedAdvisorCheckRefreshStatuses');
  const states = useQuery(refreshStatesQuery(accountId, canRead ? ids : []));
  const { data: run } = useQuery(refreshRunQuery(accountId));
  const { mutate, isPending, error: refusal } = useRefreshChecks(accountId);
  return {
    states: states.data,
    error: states.error,
    retry: () => void states.refetch(),
    run,
    refusal,
    isAsking: isPending,
    underWay: Object.values(states.data ?? {}).filter(isUnderWay).length,
    missing,
    refresh: mutate,
  };
}
