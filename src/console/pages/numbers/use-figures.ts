import { useQuery } from '@tanstack/react-query';

import type { FigureSpan } from '../../../contract/center/figures.ts';
import type { AskedFigure, FigureAnswer } from '../../../contract/center/review.ts';
import { figuresQuery } from '../../api/review.ts';
import { commonTokens, type ReadNumbersQuery } from './numbers-query.ts';

export interface Figures<Name extends string> {
  /** Undefined until they are known. */
  readonly answers: Readonly<Record<Name, FigureAnswer>> | undefined;
  /** As of when, epoch milliseconds; 0: not known yet. */
  readonly at: number;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** Several figures of the same cases and time, each by a name of one's own. */
export function useFigures<Name extends string>(
  query: Pick<ReadNumbersQuery, 'account' | 'narrowed'>,
  { from, to }: FigureSpan,
  asked: Readonly<Record<Name, AskedFigure>>,
): Figures<Name> {
  const { account } = query;
  // The record's own keys.
  const names = Object.keys(asked) as Name[];
  const { data, isFetching, error, refetch } = useQuery(
    figuresQuery({
      figures: names.map((name) => asked[name]),
      ...(account !== undefined && { accountIds: [account] }),
      tokens: commonTokens(query),
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  );
  const isOfThese = data?.figures.length === names.length;
  const answers = isOfThese
    ? (Object.fromEntries(names.map((name, index) => [name, data.figures[index]])) as Record<
        Name,
        FigureAnswer
      >) // one answer for each name
    : undefined;
  return {
    answers,
    at: isOfThese ? Date.parse(data.at) : 0,
    isFetching,
    error,
    refetch: () => void refetch(),
  };
}
