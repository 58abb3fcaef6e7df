/** Counting in business hours, by the clocks on the wall of a country. Moments are epoch milliseconds. */

export interface Hours {
  readonly start: number;
  readonly end: number;
}

/** Days are counted from 1970-01-01, each by the country's own midnight. */
export interface WorkCalendar {
  /** The day that the country has at that moment. */
  dayOf(moment: number): number;
  /** The business hours of a day; null where it is none of work. */
  hoursOf(day: number): Hours | null;
}

/** Days, after which a calendar without working days is given up. */
const farthest = 1_000;

/**
 * The moment at which so many milliseconds of business time have passed since `from`. What ends with the
 * working day is due at its end, not when the next begins. Null where the calendar has no working days.
 */
export function addBusinessTime(calendar: WorkCalendar, from: number, duration: number): number | null {
  const first = calendar.dayOf(from);
  let left = duration;
  for (let day = first; day < first + farthest; day += 1) {
    const hours = calendar.hoursOf(day);
    if (hours === null || hours.end <= from) continue;
    const start = Math.max(from, hours.start);
    if (left <= hours.end - start) return start + left;
    left -= hours.end - start;
  }
  return null;
}
