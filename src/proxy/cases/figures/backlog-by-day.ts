/**
 * What was open when each day ended: it follows from what was open before the first day and from what came and
 * went on each.
 */
import type { FigureSpan } from '../../../contract/center/figures.ts';
import type { FigureAnswer, FigureCount } from '../../../contract/center/review.ts';
import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';
import { dateOf } from './figure-answer.ts';
import { dayOf } from './zoned-day.ts';

/** Numbers of cases by days; null for the day of what came or goes at another time. */
export interface Moves {
  readonly came: ReadonlyMap<number | null, number>;
  readonly went: ReadonlyMap<number | null, number>;
}

export function backlogByDay(
  { came, went }: Moves,
  { from, to, offsets }: FigureSpan & { readonly offsets: readonly ZoneOffset[] },
): FigureAnswer {
  let open = came.get(null) ?? 0;
  const days: FigureCount[] = [];
  for (let day = dayOf(from, offsets); day <= dayOf(to - 1, offsets); day += 1) {
    open += (came.get(day) ?? 0) - (went.get(day) ?? 0);
    days.push({ value: dateOf(day), count: open });
  }
  return { total: open, counts: days };
}
