/** Figures: how many rows a figure has, split by a value of theirs. */
import {
  type CaseSplit,
  type FigureName,
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
import type { NumberColumn } from './case-row.ts';
import type { Asker, RowFigures } from './question.ts';
import { filterTest } from './row-filter.ts';
import { counted } from './row-counts.ts';
import { passing } from './row-tests.ts';
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
  const test = filterTest({ columns, asker, ids: {} }, { tokens, operation: 'and' });
  const found = test ? passing(rows, test) : rows;
  switch (by) {
    case undefined:
      return [['', found.length]];
    case 'team':
      return counted({ columns, rows: found }, by).map(([name, count]) => [name || noValue, count]);
    case 'accountId':
    case 'serviceCode':
    case 'categoryCode':
    case 'severityCode':
      return counted({ columns, rows: found }, by);
    case 'rating':
    case 'day':
    case 'age':
    case 'resolution':
    case 'firstResponse': {
      const counts = new WholeCounts();
      const numberOf = numbersBy({ columns, asker }, { figure, by }, asked);
      for (let index = 0; index < found.length; index += 1) counts.add(numberOf(found[index] ?? 0));
      return counts.entries();
    }
  }
}

const minute = 60_000;
const day = 86_400_000;

const moments = {
  timeCreated: 'timeCreated',
  timeClosed: 'closedAt',
  timeReopened: 'reopenedAt',
  timeRated: 'ratedAt',
} as const satisfies Record<string, NumberColumn>;

type NumberSplit = Exclude<FigureSplit, CaseSplit> | 'rating';

/** Of whole numbers only. */
function numbersBy(
  { columns: { numbers }, asker }: Pick<FigureParts, 'columns' | 'asker'>,
  { figure, by }: { readonly figure: FigureName; readonly by: NumberSplit },
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
