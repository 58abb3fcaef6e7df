/** The figures that a time is summed up in. */
import { type FigureSpan, figureTokens, openAtTokens } from '../../../contract/center/figures.ts';
import type { FigureAnswer } from '../../../contract/center/review.ts';
import type { Text } from '../../hooks/use-text.ts';
import { casesBehind } from './figure-links.ts';
import type { KeyFigure } from './key-figures.tsx';
import { commonTokens, type ReadNumbersQuery } from './numbers-query.ts';
import { shareOf } from './over-time.tsx';

export const summaryFigures = {
  opened: { figure: 'opened' },
  closed: { figure: 'closed', by: 'resolution' },
  backlog: { figure: 'backlog', by: 'day' },
  met: { figure: 'met' },
  missed: { figure: 'missed' },
  responded: { figure: 'responded', by: 'firstResponse' },
  reopened: { figure: 'reopened' },
  rated: { figure: 'rated', by: 'rating' },
} as const;

type Answers = Readonly<Record<keyof typeof summaryFigures, FigureAnswer>>;

function meanRating({ counts, total }: FigureAnswer): number | null {
  const sum = counts.reduce((all, { value, count }) => all + Number(value) * count, 0);
  return total === 0 ? null : sum / total;
}

interface Summary {
  readonly value: number | null | undefined;
  readonly kind: NonNullable<KeyFigure['kind']>;
  readonly to?: string;
}

function summaryOf(
  answers: Answers | undefined,
  query: Pick<ReadNumbersQuery, 'account' | 'narrowed'>,
  span: FigureSpan,
) {
  const link = (...tokens: Parameters<typeof figureTokens>) =>
    casesBehind(query.account, [...commonTokens(query), ...figureTokens(...tokens)]);
  const told = <Value>(read: (known: Answers) => Value) => (answers ? read(answers) : undefined);
  return {
    opened: { value: told(({ opened }) => opened.total), kind: 'count', to: link('opened', span) },
    closed: { value: told(({ closed }) => closed.total), kind: 'count', to: link('closed', span) },
    backlog: {
      value: told(({ backlog }) => backlog.total),
      kind: 'count',
      to: casesBehind(query.account, [...commonTokens(query), ...openAtTokens(span)]),
    },
    inTime: {
      value: told(({ met, missed }) => shareOf(met.total, missed.total)),
      kind: 'share',
      to: link('decided', span),
    },
    missed: { value: told(({ missed }) => missed.total), kind: 'count', to: link('missed', span) },
    responseTime: {
      value: told(({ responded }) => responded.median ?? null),
      kind: 'minutes',
      to: link('responded', span),
    },
    resolutionTime: {
      value: told(({ closed }) => closed.median ?? null),
      kind: 'minutes',
      to: link('closed', span),
    },
    reopened: { value: told(({ reopened }) => reopened.total), kind: 'count', to: link('reopened', span) },
    ratingMean: { value: told(({ rated }) => meanRating(rated)), kind: 'mean', to: link('rated', span) },
  } as const satisfies Record<string, Summary>;
}

/** `before`: the same of an earlier time, where it is known. */
export function keyFigures(
  text: Text,
  query: Pick<ReadNumbersQuery, 'account' | 'narrowed'>,
  now: { readonly answers: Answers | undefined; readonly span: FigureSpan },
  before?: { readonly answers: Answers | undefined; readonly span: FigureSpan },
): KeyFigure[] {
  const shown = summaryOf(now.answers, query, now.span);
  const earlier = before && summaryOf(before.answers, query, before.span);
  // The record's own keys.
  return (Object.keys(shown) as (keyof typeof shown)[]).map((id) => ({
    ...shown[id],
    id,
    name: text(`numbers.${id}`),
    ...(earlier && { before: earlier[id].value }),
  }));
}
