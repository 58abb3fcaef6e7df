import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import type { FoundCase, IndexedAccount, SearchRequest } from '../../../contract/center/search-for-cases.ts';
import { searchQuery } from '../../api/search-cases.ts';

export interface CaseList {
  /** Undefined until a page is there. They keep their places until somebody asks for another order. */
  readonly rows: readonly FoundCase[] | undefined;
  readonly total: number | undefined;
  readonly accounts: readonly IndexedAccount[];
  /** Cases that belong on this page by now and are not shown. */
  readonly fresh: number;
  /** The rows would stand in another order by now. */
  readonly isMoved: boolean;
  /** What is shown belongs to another question than the one that was asked. */
  readonly isBehind: boolean;
  readonly isFetching: boolean;
  readonly fetchedAt: number;
  readonly error: Error | null;
  /** Shows everything in the place that it has by now. */
  readonly adopt: () => void;
  readonly refetch: () => void;
}

interface Shown {
  readonly question: string;
  readonly rows: readonly FoundCase[];
}

const noRows: readonly FoundCase[] = [];
const noAccounts: readonly IndexedAccount[] = [];
/** As many as a search takes tokens. */
const strayedAtMost = 50;

/** Rows that are shown and no longer on this page, as they are now; undefined until that is told. */
function useStrayed(caseIds: readonly string[]): readonly FoundCase[] | undefined {
  const wanted = caseIds.slice(0, strayedAtMost);
  const { data, isPlaceholderData } = useQuery({
    ...searchQuery({
      tokens: wanted.map((value) => ({ property: 'caseId', operator: '=', value })),
      size: wanted.length,
    }),
    enabled: wanted.length > 0,
  });
  return isPlaceholderData ? undefined : data?.cases;
}

/**
 * How many of these have come among those that are placed. What follows them all on a page that was full has
 * not come: it was on the next page and moved up when another left.
 */
function arrivedAmong(now: readonly FoundCase[], placed: ReadonlySet<string>, size: number): number {
  const last = now.findLastIndex(({ caseId }) => placed.has(caseId));
  const among = last === -1 || placed.size < size ? now : now.slice(0, last);
  return among.filter(({ caseId }) => !placed.has(caseId)).length;
}

/**
 * One page of a search. What arrives by itself changes rows where they are: none moves under the pointer,
 * and what is new waits until it is asked for.
 */
export function useCaseList(input: SearchRequest): CaseList {
  const query = useQuery(searchQuery(input));
  const { data, isPlaceholderData } = query;
  const question = JSON.stringify(input);
  const [shown, show] = useState<Shown | null>(null);
  const now = data?.cases ?? noRows;
  // A page that nobody has seen yet can take any order.
  if (data && !isPlaceholderData && shown?.rows !== now) {
    if (shown?.question !== question || shown.rows.length === 0) show({ question, rows: now });
  }
  const places = data ? (shown?.rows ?? now) : noRows;
  const current = useMemo(() => new Map(now.map((found) => [found.caseId, found])), [now]);
  const isCurrent = shown?.question === question && !isPlaceholderData;
  const strayedIds = isCurrent ? places.filter(({ caseId }) => !current.has(caseId)) : noRows;
  const strayed = useStrayed(strayedIds.map(({ caseId }) => caseId));
  // What is nowhere any more is not there for this person; of very many, nobody has asked for all.
  const isTold = strayed !== undefined && strayedIds.length <= strayedAtMost;
  const rows = useMemo(() => {
    const asTheyAre = new Map([
      ...(strayed ?? noRows).map((found) => [found.caseId, found] as const),
      ...current,
    ]);
    return places.flatMap((row) => asTheyAre.get(row.caseId) ?? (isTold ? [] : row));
  }, [places, strayed, isTold, current]);
  const placed = new Set(places.map(({ caseId }) => caseId));
  const kept = places.filter(({ caseId }) => current.has(caseId));
  const stay = now.filter(({ caseId }) => placed.has(caseId));
  const arrived = arrivedAmong(now, placed, input.size ?? 0);
  return {
    rows: data && rows,
    total: data?.total,
    accounts: data?.accounts ?? noAccounts,
    fresh: isCurrent ? arrived : 0,
    isMoved:
      isCurrent &&
      (stay.length + arrived < now.length ||
        stay.some(({ caseId }, index) => caseId !== kept[index]?.caseId)),
    isBehind: isPlaceholderData,
    isFetching: query.isFetching,
    fetchedAt: query.dataUpdatedAt,
    error: query.error,
    adopt: () => show({ question, rows: now }),
    refetch: () => {
      void query.refetch().then(({ data: anew }) => anew && show({ question, rows: anew.cases }));
    },
  };
}
