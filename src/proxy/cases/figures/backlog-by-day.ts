/**
 * What was open when each day ended: it follows from what was open before the first day and from what came and
 * went on each.
 */
import type { FigureSpan } from '../../../contract/center/figures.ts';
import type { FigureAnswer, FigureCount } from '../../../contract/center/review.ts';
import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';
import { dateOf } from './figure-answer.ts';
import { dayOf } from './zoned-day.ts';

interface DayCounts {
  of(day: number): number;
}

/** Numbers of cases. */
export interface Moves {
  /** When the first day began. */
  readonly openBefore: number;
  readonly came: DayCounts;
  readonly went: DayCounts;
}

export function backlogByDay(
  { openBefore, came, went }: Moves,
  { from, to, offsets }: FigureSpan & { readonly offsets: readonly ZoneOffset[] },
): FigureAnswer {
  let open = openBefore;
  const days: FigureCount[] = [];
  for (let day = dayOf(from, offsets); day <= dayOf(to - 1, offsets); day += 1) {
    open += came.of(day) - went.of(day);
    days.push({ value: dateOf(day), count: open });
  }
  return { total: open, counts: days };
}
