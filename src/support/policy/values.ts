/**
 * The typed values that conditions compare: numbers, moments, networks. Each reader answers null for what
 * is not such a value.
 */
import type { Operator } from './operators.ts';

export function readNumber(text: string): number | null {
  return /^[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?$/.test(text) ? Number(text) : null;
}

const date =
  /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?)?)?$/;

/** ISO 8601 as the W3C profile has it, or seconds since 1970; the answer is epoch milliseconds. */
export function readDate(text: string): number | null {
  const [whole, year, month = '01', day = '01'] = date.exec(text) ?? [];
  if (whole === undefined) return /^[0-9]{5,12}$/.test(text) ? Number(text) * 1000 : null;
  // Date.parse takes 30 February for 2 March.
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) > 12 || Number(day) > daysInMonth) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

export function readBoolean(text: string): boolean | null {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** Whether `actual` stands in the operator's relation to `wanted`. */
export function isInOrder(compare: Operator['compare'], actual: number, wanted: number): boolean {
  switch (compare) {
    case 'less':
      return actual < wanted;
    case 'at-most':
      return actual <= wanted;
    case 'greater':
      return actual > wanted;
    case 'at-least':
      return actual >= wanted;
    case 'equal':
    case 'equal-ignoring-case':
    case 'like':
      return actual === wanted;
  }
}
