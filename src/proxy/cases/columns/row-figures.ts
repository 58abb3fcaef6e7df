/** Figures: how many rows a figure has, split by a value of theirs. */
import {
  type FigureSpan,
  type FigureSplit,
  figures,
  figureTokens,
} from '../../../contract/center/figures.ts';
import type { FigureAnswer } from '../../../contract/center/review.ts';
import { noValue } from '../../../contract/center/search-rules.ts';
import { backlogByDay, type Moves } from '../figures/backlog-by-day.ts';
import { figureAnswer, type ValueCounts } from '../figures/figure-answer.ts';
import { dayOf } from '../figures/zoned-day.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn, NumberColumn } from './case-row.ts';
import type { Asker, RowFigures } from './question.ts';
import { filterTest } from './row-filter.ts';
import type { RowTest } from './row-tests.ts';
import { WholeCounts } from './whole-counts.ts';

interface FigureParts {
  readonly columns: CaseColumns;
  readonly asker: Asker;
  /** What all figures are of. */
  readonly rows: Int32Array;
}

export function figuresOf(parts: FigureParts, asked: RowFigures): FigureAnswer[] {
  return asked.figures.map(({ figure, by }) => {
    if (figure === 'backlog' && by === 'day') return backlogByDay(movesOf(parts, asked), asked);
    return figureAnswer(countsOf(parts, { figure, by }, asked), by);
  });
}

function countsOf(
  { columns, asker, rows }: FigureParts,
  { figure, by }: RowFigures['figures'][number],
  asked: RowFigures,
): ValueCounts {
  // Apart: of one property, what is common and what the figure asks for must both hold.
  const tokens = figureTokens(figure, asked);
  const test: RowTest = filterTest({ columns, asker, ids: {} }, { tokens, operation: 'and' }) ?? (() => true);
  const column = by === undefined ? undefined : columnsOf[by];
  if (column === undefined) return countOf(rows, test, numbersBy({ columns, asker }, { figure, by }, asked));
  const codes = columns.codes[column];
  const counts = countOf(rows, test, (row) => codes[row] ?? 0);
  return counts.map(([code, count]) => [columns.texts.textOf(code) || noText(column), count] as const);
}

function countOf(rows: Int32Array, test: RowTest, numberOf: (row: number) => number): [number, number][] {
  const counts = new WholeCounts();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (test(row)) counts.add(numberOf(row));
  }
  return counts.entries();
}

/** The splits by a text of the case. */
const columnsOf: Partial<Readonly<Record<FigureSplit, CodeColumn>>> = {
  accountId: 'accountId',
  serviceCode: 'serviceCode',
  categoryCode: 'categoryCode',
  severityCode: 'severityCode',
  team: 'team',
};

const noText = (column: CodeColumn): string => (column === 'team' ? noValue : '');

const minute = 60_000;
const day = 86_400_000;

const moments = {
  timeCreated: 'timeCreated',
  timeClosed: 'closedAt',
  timeReopened: 'reopenedAt',
  timeRated: 'ratedAt',
} as const satisfies Record<string, NumberColumn>;

/** Of whole numbers only. */
function numbersBy(
  { columns: { numbers }, asker }: Pick<FigureParts, 'columns' | 'asker'>,
  { figure, by }: RowFigures['figures'][number],
  { offsets }: RowFigures,
): (row: number) => number {
  /** Whole units of what lies between two moments, or of a length; none count as nothing. */
  const whole = (length: number, unit: number): number => Math.trunc(length / unit) || 0;
  const { timeCreated, firstResponseAt, workedTime, rating } = numbers;
  switch (by) {
    case 'rating':
      return (row) => rating[row] || 0;
    case 'resolution':
      return (row) => whole(workedTime[row] ?? 0, minute);
    case 'firstResponse':
      return (row) => whole((firstResponseAt[row] ?? 0) - (timeCreated[row] ?? 0), minute);
    case 'age':
      return (row) => whole(asker.now - (timeCreated[row] ?? 0), day);
    case 'day': {
      const { time } = figures[figure];
      if (time === null) return () => 0;
      const times = numbers[moments[time]];
      return (row) => dayOf(times[row] ?? 0, offsets);
    }
    default:
      return () => 0;
  }
}

/** What came and what went in the span, by days. */
function movesOf({ columns, rows }: FigureParts, { from, to, offsets }: RowFigures & FigureSpan): Moves {
  const [came, went] = [new WholeCounts(), new WholeCounts()];
  const { timeCreated, closedAt } = columns.numbers;
  let openBefore = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const [opened, closed] = [timeCreated[row] ?? 0, closedAt[row] ?? Number.NaN];
    if (opened >= to || closed < from) continue;
    if (opened >= from) came.add(dayOf(opened, offsets));
    else openBefore += 1;
    if (closed < to) went.add(dayOf(closed, offsets));
  }
  return { openBefore, came, went };
}
