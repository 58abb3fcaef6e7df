import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { AdvisorChange } from '../../../../contract/center/advisor.ts';
import { advisorChangesQuery } from '../../../api/advisor/figures.ts';

export interface Changes {
  /** Newest first; undefined until they are known. */
  readonly latest: readonly AdvisorChange[] | undefined;
  /** Ids of the checks that have changed; null until they are known. */
  readonly changed: ReadonlySet<string> | null;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** Which checks of an account came to another result in the last 30 days. */
export function useChanges(accountId: string): Changes {
  const { data, error, refetch } = useQuery(advisorChangesQuery(accountId));
  const changed = useMemo(() => (data ? new Set(data.map(({ checkId }) => checkId)) : null), [data]);
  return { latest: data, changed, error, refetch: () => void refetch() };
}
