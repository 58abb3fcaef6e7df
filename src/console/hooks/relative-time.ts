const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface RelativeTime {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
}

/** How long before or after `now` a moment is, in the largest unit of which one has passed; null within a minute. */
export function relativeTime(time: number, now: number): RelativeTime | null {
  const distance = time - now;
  const size = Math.abs(distance);
  const inUnit = (length: number, unit: RelativeTime['unit']) => ({
    value: Math.trunc(distance / length),
    unit,
  });
  if (size < minute) return null;
  if (size < hour) return inUnit(minute, 'minute');
  if (size < day) return inUnit(hour, 'hour');
  if (size < 30 * day) return inUnit(day, 'day');
  if (size < 365 * day) return inUnit(30 * day, 'month');
  return inUnit(365 * day, 'year');
}
