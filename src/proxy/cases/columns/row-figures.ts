/** Figures: how many rows a figure has, split by a value of theirs. */
import {
  type FigureName,
  type FigureSpan,
  type FigureSplit,
  figures,
  figureTokens,
} from '../../../contract/center/figures.ts';
import type { FigureAnswer } from '../../../contract/center/review.ts';
import { noValue } from '../../../contract/center/search-rules.ts';
import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';
import { backlogByDay, type Moves } from '../figures/backlog-by-day.ts';
import { figureAnswer } from '../figures/figure-answer.ts';
import { dayOf } from '../figures/zoned-day.ts';
import type { CaseColumns } from './case-columns.ts';
import type { NumberColumn } from './case-row.ts';
import type { Asker, RowFigures } from './question.ts';
import { filterTest } from './row-filter.ts';
import type { RowTest } from './row-tests.ts';

interface FigureParts {
  readonly columns: CaseColumns;
  readonly asker: Asker;
  /** What all figures are of. */
  readonly rows: Int32Array;
}

export function figuresOf(parts: FigureParts, asked: RowFigures): FigureAnswer[] {
  return asked.figures.map(({ figure, by }) => {
    if (figure === 'backlog' && by === 'day') return backlogByDay(movesOf(parts, asked), asked);
    return figureAnswer([...countsOf(parts, { figure, by }, asked)], by);
  });
}

function countsOf(
  { columns, asker, rows }: FigureParts,
  { figure, by }: RowFigures['figures'][number],
  asked: RowFigures,
): ReadonlyMap<string | number, number> {
  // Apart: of one property, what is common and what the figure asks for must both hold.
  const tokens = figureTokens(figure, asked);
  const test: RowTest = filterTest({ columns, asker, ids: {} }, { tokens, operation: 'and' }) ?? (() => true);
  const valueOf = by === undefined ? () => 0 : valuesBy({ columns, asker }, { figure, by }, asked.offsets);
  const counts = new Map<string | number, number>();
  for (const row of rows) if (test(row)) add(counts, valueOf(row));
  return counts;
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const minute = 60_000;
const day = 86_400_000;

const moments = {
  timeCreated: 'timeCreated',
  timeClosed: 'closedAt',
  timeReopened: 'reopenedAt',
  timeRated: 'ratedAt',
} as const satisfies Record<string, NumberColumn>;

function valuesBy(
  { columns, asker }: Pick<FigureParts, 'columns' | 'asker'>,
  { figure, by }: { readonly figure: FigureName; readonly by: FigureSplit },
  offsets: readonly ZoneOffset[],
): (row: number) => string | number {
  const number = (name: NumberColumn, row: number): number => columns.number(name, row);
  /** Whole units; none count as nothing. */
  const whole = (length: number, unit: number): number => Math.trunc(length / unit) || 0;
  switch (by) {
    case 'accountId':
    case 'serviceCode':
    case 'categoryCode':
    case 'severityCode':
      return (row) => columns.text(by, row);
    case 'team':
      return (row) => columns.text('team', row) || noValue;
    case 'rating':
      return (row) => number('rating', row) || 0;
    case 'resolution':
      return (row) => whole(number('workedTime', row), minute);
    case 'firstResponse':
      return (row) => whole(number('firstResponseAt', row) - number('timeCreated', row), minute);
    case 'age':
      return (row) => whole(asker.now - number('timeCreated', row), day);
    case 'day': {
      const { time } = figures[figure];
      return time === null ? () => 0 : (row) => dayOf(number(moments[time], row), offsets);
    }
  }
}

/** What came and what went in the span, by days; null for the day of what came or goes at another time. */
function movesOf({ columns, rows }: FigureParts, { from, to, offsets }: RowFigures & FigureSpan): Moves {
  const [came, went] = [new Map<number | null, number>(), new Map<number | null, number>()];
  for (const row of rows) {
    const [opened, closed] = [columns.number('timeCreated', row), columns.number('closedAt', row)];
    if (opened >= to || closed < from) continue;
    add(came, opened >= from ? dayOf(opened, offsets) : null);
    add(went, closed < to ? dayOf(closed, offsets) : null);
  }
  return { came, went };
}
