import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TrustedAdvisorCheckSummary } from '@aws-sdk/client-support';
import { useMemo } from 'react';

import { advisorOverviewQuery } from '../../api/advisor/figures.ts';
import { problemOf } from '../../api/errors.ts';
import { checksQuery, checkSummariesQuery } from '../../api/queries.ts';
import { type AdvisorCheck, batchesOf, joinChecks } from './advisor-checks.ts';
import { keptChecks } from './kept-checks.ts';

/** Kept as long as the console is open: without a network it is what is known. */
const gcTime = Number.POSITIVE_INFINITY;

/** Summaries of a few hundred checks come as some answers of a size that is quick to read. */
const batchSize = 50;

export interface AdvisorChecks {
  /** Null until checks and summaries have arrived; after a failure the ones that have. */
  readonly checks: readonly AdvisorCheck[] | null;
  /** AWS did not answer, and these are the results that were seen last. */
  readonly isKept: boolean;
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
  const described = useQuery({ ...checksQuery(accountId), gcTime });
  const batches = useMemo(() => {
    const ids = described.data?.flatMap(({ id }) => id ?? []) ?? [];
    return batchesOf(ids, batchSize);
  }, [described.data]);
  const summarized = useQueries({
    queries: batches.map((ids) => ({ ...checkSummariesQuery(accountId, ids), gcTime })),
    combine,
  });
  const { data } = described;
  const { summaries, isPending } = summarized;
  const checks = useMemo(
    () => (data && !isPending ? joinChecks(data, summaries) : null),
    [data, summaries, isPending],
  );
  const error = described.error ?? summarized.error;
  // AWS has failed to tell of the checks, or of all of their results. A refusal is an answer.
  const isAway = error !== null && !['denied', 'plan', 'signedOut'].includes(problemOf(error, 'read').kind);
  const isWanted = isAway && (!checks || summarized.summaries.length === 0);
  const overview = useQuery({ ...advisorOverviewQuery(accountId), enabled: isWanted });
  const kept = useMemo(
    () => (isWanted ? keptChecks(overview.data, accountId) : null),
    [isWanted, overview.data, accountId],
  );
  const refetch = () => {
    void described.refetch();
    summarized.refetch();
  };
  if (kept) {
    return {
      ...kept,
      isKept: true,
      isFetching: described.isFetching,
      fetchedAt: kept.takenAt,
      error,
      refetch,
    };
  }
  return {
    checks,
    isKept: false,
    isFetching: described.isFetching || summarized.isFetching,
    fetchedAt: batches.length === 0 ? described.dataUpdatedAt : summarized.fetchedAt,
    error,
    refetch,
  };
}
