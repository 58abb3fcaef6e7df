import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TrustedAdvisorCheckSummary } from '@aws-sdk/client-support';
import { useMemo } from 'react';

import { checksQuery, checkSummariesQuery } from '../../api/queries.ts';
import { type AdvisorCheck, batchesOf, joinChecks } from './advisor-checks.ts';

/** Summaries of a few hundred checks come as some answers of a size that is quick to read. */
const batchSize = 50;

export interface AdvisorChecks {
  /** Null until checks and summaries have arrived; after a failure the ones that have. */
  readonly checks: readonly AdvisorCheck[] | null;
  readonly isFetching: boolean;
  /** Of the oldest part, epoch milliseconds; 0 before the first. */
  readonly fetchedAt: number;
  readonly error: Error | null;
  readonly refetch: () => void;
}

function combine(results: UseQueryResult<TrustedAdvisorCheckSummary[]>[]) {
  return {
    summaries: results.flatMap(({ data }) => data ?? []),
    isPending: results.some(({ isPending }) => isPending),
    isFetching: results.some(({ isFetching }) => isFetching),
    fetchedAt: Math.min(...results.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => void Promise.all(results.map((result) => result.refetch())),
  };
}

export function useAdvisorChecks(accountId: string): AdvisorChecks {
  const described = useQuery(checksQuery(accountId));
  const batches = useMemo(() => {
    const ids = described.data?.flatMap(({ id }) => id ?? []) ?? [];
    return batchesOf(ids, batchSize);
  }, [described.data]);
  const summarized = useQueries({
    queries: batches.map((ids) => checkSummariesQuery(accountId, ids)),
    combine,
  });
  const { data } = described;
  const { summaries, isPending } = summarized;
  const checks = useMemo(
    () => (data && !isPending ? joinChecks(data, summaries) : null),
    [data, summaries, isPending],
  );
  return {
    checks,
    isFetching: described.isFetching || summarized.isFetching,
    fetchedAt: batches.length === 0 ? described.dataUpdatedAt : summarized.fetchedAt,
    error: described.error ?? summarized.error,
    refetch: () => {
      void described.refetch();
      summarized.refetch();
    },
  };
}
