/** How results write numbers and times: as AWS's do where one is known, else by our choice. */
const day = 24 * 60 * 60 * 1000;

export function dollars(amount: number): string {
  return `$${amount.toFixed(2).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')}`;
}

/** For columns that name the currency themselves. */
export function dollarAmount(amount: number): string {
  return amount.toFixed(2);
}

/** For columns that name the unit themselves. */
export function percentAmount(value: number): string {
  return value.toFixed(1);
}

export function percent(value: number): string {
  return `${value.toFixed(1)}%`;
}

export function megabytes(value: number): string {
  return `${value.toFixed(2)}MB`;
}

/** Whole days between a time and now. */
export function daysSince(time: string, now: number): number {
  return Math.floor((now - Date.parse(time)) / day);
}

/** `2026-01-31T09:30:00Z`: results have no milliseconds. */
export function timestamp(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

export function yesNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

export function average(series: readonly number[]): number {
  return series.length === 0 ? 0 : series.reduce((sum, value) => sum + value, 0) / series.length;
}

/** The cells of 14 days, the oldest first; days that are not known are empty. */
export function fortnight(
  series: readonly number[],
  cell: (value: number, index: number) => string,
): string[] {
  const missing = 14 - series.length;
  return Array.from({ length: 14 }, (_, index) => {
    const value = series[index - missing];
    return value === undefined ? '' : cell(value, index - missing);
  });
}
