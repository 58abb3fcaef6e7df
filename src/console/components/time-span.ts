export interface TimeSpan {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/** A span in its largest unit: at least a minute, hours up to two days. */
export function spanOf(milliseconds: number): TimeSpan {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return { value: minutes, unit: 'minute' };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { value: hours, unit: 'hour' } : { value: Math.floor(hours / 24), unit: 'day' };
}
