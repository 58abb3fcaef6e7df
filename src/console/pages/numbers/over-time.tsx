import { useIntl } from 'react-intl';

import {
  type FigureName,
  type FigureSpan,
  figureTokens,
  openAtTokens,
} from '../../../contract/center/figures.ts';
import type { FigureAnswer } from '../../../contract/center/review.ts';
import { useText } from '../../hooks/use-text.ts';
import { casesBehind } from './figure-links.ts';
import { FigureSection } from './figure-section.tsx';
import type { FigureCell } from './figure-table.tsx';
import { commonTokens, type ReadNumbersQuery, type Unit } from './numbers-query.ts';
import { bucketsOf, dayName, lastOf, summed } from './time-buckets.ts';

export const overTimeFigures = {
  opened: { figure: 'opened', by: 'day' },
  closed: { figure: 'closed', by: 'day' },
  reopened: { figure: 'reopened', by: 'day' },
  backlog: { figure: 'backlog', by: 'day' },
  met: { figure: 'met', by: 'day' },
  missed: { figure: 'missed', by: 'day' },
} as const;

interface OverTimeProps {
  readonly query: ReadNumbersQuery;
  readonly span: FigureSpan;
  readonly answers: Readonly<Record<keyof typeof overTimeFigures, FigureAnswer>>;
}

function useBucketNames(unit: Unit) {
  const intl = useIntl();
  return ({ from }: FigureSpan): string =>
    unit === 'month'
      ? intl.formatDate(from, { month: 'short', year: 'numeric' })
      : intl.formatDate(from, { day: 'numeric', month: 'short' });
}

/** What came, went and stayed, and how the first responses were, by day, week or month. */
export function OverTime({ query, span, answers }: OverTimeProps) {
  const text = useText();
  const buckets = bucketsOf(span, query.unit);
  const nameOf = useBucketNames(query.unit);
  const names = buckets.map(nameOf);
  const common = commonTokens(query);
  const cell = (figure: FigureName, bucket: FigureSpan, value: number): FigureCell => ({
    value,
    to: casesBehind(query.account, [...common, ...figureTokens(figure, bucket)]),
  });
  const sums = (figure: 'opened' | 'closed' | 'reopened' | 'met' | 'missed') =>
    summed(answers[figure].counts, buckets);
  const [opened, closed, reopened] = [sums('opened'), sums('closed'), sums('reopened')];
  const backlog = lastOf(answers.backlog.counts, buckets);
  const [met, missed] = [sums('met'), sums('missed')];
  const shares = met.map((count, index) => shareOf(count, missed[index] ?? 0));
  const rows = (cellsOf: (bucket: FigureSpan, index: number) => FigureCell[]) =>
    buckets.map((bucket, index) => ({
      id: dayName(bucket.from),
      name: names[index] ?? '',
      cells: cellsOf(bucket, index),
    }));
  const table = { rowHeader: text(`numbers.unit.${query.unit}`) };
  return (
    <>
      <FigureSection
        title={text('numbers.flow')}
        description={text('numbers.flow.text')}
        chart={{
          categories: names,
          series: [
            { title: text('numbers.opened'), type: 'bar', values: opened },
            { title: text('numbers.closed'), type: 'line', values: closed },
          ],
        }}
        table={{
          ...table,
          fileName: 'cases-opened-and-closed',
          columns: [text('numbers.opened'), text('numbers.closed'), text('numbers.reopened')],
          rows: rows((bucket, index) => [
            cell('opened', bucket, opened[index] ?? 0),
            cell('closed', bucket, closed[index] ?? 0),
            cell('reopened', bucket, reopened[index] ?? 0),
          ]),
        }}
      />
      <FigureSection
        title={text('numbers.backlog')}
        description={text('numbers.backlog.text')}
        chart={{
          categories: names,
          series: [{ title: text('numbers.backlog'), type: 'line', values: backlog }],
        }}
        table={{
          ...table,
          fileName: 'backlog',
          columns: [text('numbers.backlog')],
          rows: rows((bucket, index) => [
            {
              value: backlog[index] ?? 0,
              to: casesBehind(query.account, [...common, ...openAtTokens(bucket)]),
            },
          ]),
        }}
      />
      <FigureSection
        title={text('numbers.response')}
        description={text('numbers.response.text')}
        chart={{
          categories: names,
          series: [{ title: text('numbers.inTime'), type: 'bar', values: shares.map((share) => share ?? 0) }],
          isShare: true,
        }}
        table={{
          ...table,
          fileName: 'first-responses',
          columns: [text('numbers.inTime'), text('numbers.met'), text('numbers.missed')],
          rows: rows((bucket, index) => [
            { value: shares[index] ?? null, isShare: true },
            cell('met', bucket, met[index] ?? 0),
            cell('missed', bucket, missed[index] ?? 0),
          ]),
        }}
      />
    </>
  );
}

/** Null where there was nothing to keep. */
export function shareOf(kept: number, broken: number): number | null {
  return kept + broken === 0 ? null : kept / (kept + broken);
}
