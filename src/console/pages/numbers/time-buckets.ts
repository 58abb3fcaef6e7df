/** Days, weeks and months where this runs, as moments. */
import type { FigureSpan } from '../../../contract/center/figures.ts';
import type { FigureCount } from '../../../contract/center/review.ts';
import type { Unit } from './numbers-query.ts';

const day = (date: Date, days: number): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

/** So many days, the last of which is today. */
export function daysUpTo(now: number, days: number): FigureSpan {
  const today = new Date(now);
  return { from: day(today, 1 - days).getTime(), to: day(today, 1).getTime() };
}

const mondayOf = (date: Date): Date => day(date, -((date.getDay() + 6) % 7));

/** The week, from Monday on, in which that day is. */
export function weekOf(date: Date): FigureSpan {
  const monday = mondayOf(date);
  return { from: monday.getTime(), to: day(monday, 7).getTime() };
}

/** `2026-11-16` */
export function dayName(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day of that name; its beginning. */
export function dayNamed(name: string): Date {
  const [year = 1970, month = 1, date = 1] = name.split('-').map(Number);
  return new Date(year, month - 1, date);
}

function endOf(begin: Date, unit: Unit): Date {
  if (unit === 'day') return day(begin, 1);
  if (unit === 'week') return day(mondayOf(begin), 7);
  return new Date(begin.getFullYear(), begin.getMonth() + 1, 1);
}

/** The span cut into units; the first and the last one may be less than whole. */
export function bucketsOf({ from, to }: FigureSpan, unit: Unit): FigureSpan[] {
  const buckets: FigureSpan[] = [];
  for (let begin = new Date(from); begin.getTime() < to;) {
    const end = endOf(begin, unit);
    buckets.push({ from: begin.getTime(), to: Math.min(end.getTime(), to) });
    begin = end;
  }
  return buckets;
}

/** The counts of days, summed up for each bucket. */
export function summed(counts: readonly FigureCount[], buckets: readonly FigureSpan[]): number[] {
  const byDay = counts.map(({ value, count }) => ({ time: dayNamed(value).getTime(), count }));
  return buckets.map(({ from, to }) =>
    byDay.filter(({ time }) => time >= from && time < to).reduce((sum, { count }) => sum + count, 0),
  );
}

/** Of each bucket the count of its last day. */
export function lastOf(counts: readonly FigureCount[], buckets: readonly FigureSpan[]): number[] {
  const byDay = new Map(counts.map(({ value, count }) => [value, count]));
  return buckets.map(({ to }) => byDay.get(dayName(to - 1)) ?? 0);
}
