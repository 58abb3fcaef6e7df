import { Validation } from '../protocol/request-errors.ts';

const iso8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A day or an hour that does not exist is rolled over by Date: what it was rolled from is looked at. */
function exists(year: string, month: string, day: string, hour = '0'): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(hour) < 24;
}

/**
 * A point in time as ISO 8601 writes it, in epoch milliseconds; a date alone is its first moment, and
 * without a zone UTC is meant. Throws `Validation`. Which forms AWS takes is not documented: ours.
 */
export function readTime(member: 'afterTime' | 'beforeTime', text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, year, month, day, hour, minute, , zone] = iso8601.exec(text) ?? [];
  if (year && month && day && exists(year, month, day, hour)) {
    const time = Date.parse(minute !== undefined && zone === undefined ? `${text}Z` : withColon(text));
    if (!Number.isNaN(time)) return time;
  }
  throw new Validation(`Invalid ${member}: it must be a time in ISO 8601, such as 2026-05-13T21:38:12Z.`);
}

function withColon(text: string): string {
  return text.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2');
}
