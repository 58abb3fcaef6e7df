/**
 * Days in searches that are kept and sent around: a day (`2026-11-21`), an exact moment (ISO 8601), or so
 * many days before or after today (`-7d`, `+1d`; `-0d` is today), which means another day tomorrow.
 */
const daysAgo = /^([-+])(\d{1,4})d$/;
const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** How many days before today the value means, less than none for days to come; null where it is no such value. */
export function daysBeforeToday(value: string): number | null {
  const [, sign, days] = daysAgo.exec(value) ?? [];
  if (days === undefined) return null;
  return sign === '-' ? Number(days) : -Number(days);
}

/** The moment at which the day begins where this runs, epoch milliseconds; null for what is none of these. */
export function beginningOf(value: string, now: number): number | null {
  const days = daysBeforeToday(value);
  if (days !== null) {
    const today = new Date(now);
    return new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).getTime();
  }
  const [, year, month, date] = day.exec(value)?.map(Number) ?? [];
  if (year !== undefined && month !== undefined && date !== undefined) {
    const begin = new Date(year, month - 1, date);
    // 31 February is no day, and Date would make one of March of it.
    return begin.getMonth() === month - 1 && begin.getDate() === date ? begin.getTime() : null;
  }
  const exact = moment.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(exact) ? null : exact;
}

/** The calendar's day at a moment, where this runs: `2026-11-21`. */
export function dayAt(time: number): string {
  const date = new Date(time);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** Whether the text is a day of the calendar, `2026-11-21`. */
export function isDay(value: string): boolean {
  return day.test(value) && beginningOf(value, 0) !== null;
}
