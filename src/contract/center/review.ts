/** Queues and figures over the cases of all accounts that a person may see: counts, each of a search. */
import type { MetadataBearer } from '@smithy/types';

import type { ViewSearch } from './case-views.ts';
import { ViewSearch$ } from './case-views.ts';
import { centerCommand } from './center-command.ts';
import type { FigureName, FigureSplit } from './figures.ts';
import { listOf, noPlugins, number, operation, structure, text, texts } from './schemas.ts';
import { type SearchToken, SearchToken$ } from './search-for-cases.ts';

export const reviewLimits = {
  /** Queues that are counted at once, and figures that are asked for at once. */
  queues: 100,
  figures: 20,
  /** Days between the first and the last moment of a figure. */
  days: 800,
} as const;

/** Dates among the tokens are exact moments or days, as SearchForCases takes them. */
export interface CountReviewQueuesRequest {
  searches: ViewSearch[];
}

export interface CountReviewQueuesAnswer {
  /** In the order of the searches. */
  counts: number[];
}

export interface AskedFigure {
  figure: FigureName;
  /** None: the total alone. */
  by?: FigureSplit;
}

export interface GetCaseFiguresRequest {
  figures: AskedFigure[];
  /** None: all that the person may see. */
  accountIds?: string[];
  /** What the cases have in common, joined by `and` as in a search. */
  tokens?: SearchToken[];
  /** ISO 8601: from this moment on, and before that one. */
  from: string;
  to: string;
  /** IANA; whose days are counted. */
  timeZone: string;
}

export interface FigureCount {
  value: string;
  count: number;
}

export interface FigureAnswer {
  total: number;
  /** Of each value that there is. Of days `2026-11-21`; of steps the lower end. In the order of the values. */
  counts: FigureCount[];
  /** Minutes, where the figure is one of durations and there are any. */
  median?: number;
  ninetieth?: number;
}

export interface GetCaseFiguresAnswer {
  /** In the order of the question. */
  figures: FigureAnswer[];
  /** ISO 8601; as of when clocks and ages are told. */
  at: string;
}

const AskedFigure$ = structure('AskedFigure', { figure: text, by: text });
const FigureCount$ = structure('FigureCount', { value: text, count: number });
const Figure$ = structure('Figure', {
  total: number,
  counts: () => listOf(FigureCount$),
  median: number,
  ninetieth: number,
});

export class CountReviewQueuesCommand extends centerCommand<
  CountReviewQueuesRequest,
  MetadataBearer & CountReviewQueuesAnswer
>(
  {},
  noPlugins,
  'CountReviewQueues',
  operation('CountReviewQueues', { searches: () => listOf(ViewSearch$) }, { counts: 64 | number }),
) {}

export class GetCaseFiguresCommand extends centerCommand<
  GetCaseFiguresRequest,
  MetadataBearer & GetCaseFiguresAnswer
>(
  {},
  noPlugins,
  'GetCaseFigures',
  operation(
    'GetCaseFigures',
    {
      figures: () => listOf(AskedFigure$),
      accountIds: texts,
      tokens: () => listOf(SearchToken$),
      from: text,
      to: text,
      timeZone: text,
    },
    { figures: () => listOf(Figure$), at: text },
  ),
) {}
