/**
 * What a cell of a result says beside its words. The API sends everything as text: amounts, sizes, shares and
 * times are told apart by how AWS writes them, so that they can be put in order as what they are.
 */
export type CellKind = 'text' | 'number' | 'money' | 'percent' | 'size' | 'time';

const units = ['b', 'kb', 'mb', 'gb', 'tb', 'pb'];

function numberOf(words: string): number | null {
  const plain = words.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function moneyOf(words: string): number | null {
  const amount = /^(-?)\$\s?([\d,.]+)$/.exec(words);
  const value = amount ? numberOf(amount[2] ?? '') : null;
  return value === null ? null : amount?.[1] === '-' ? -value : value;
}

function percentOf(words: string): number | null {
  return words.endsWith('%') ? numberOf(words.slice(0, -1).trim()) : null;
}

/** Bytes; for an order it does not matter that some count in thousands. */
function sizeOf(words: string): number | null {
  const [, amount = '', unit = ''] = /^([\d,.]+)\s?([KMGTP]?i?B)$/i.exec(words) ?? [];
  const value = numberOf(amount);
  return value === null ? null : value * 1024 ** units.indexOf(unit.toLowerCase().replace('i', ''));
}

const moment = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/;

/** Epoch milliseconds; a time without a zone is Trusted Advisor's, which is UTC. */
function timeOf(words: string): number | null {
  if (!moment.test(words)) return null;
  const iso = words.replace(' UTC', 'Z').replace(' ', 'T');
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(iso.slice(10));
  const time = Date.parse(iso.length === 10 || hasZone ? iso : `${iso}Z`);
  return Number.isNaN(time) ? null : time;
}

const readers: readonly (readonly [CellKind, (words: string) => number | null])[] = [
  ['money', moneyOf],
  ['percent', percentOf],
  ['size', sizeOf],
  ['number', numberOf],
  ['time', timeOf],
];

/** What stands where there is nothing to say. */
export function isMissing(cell: string | null): boolean {
  return cell === null || /^\s*([-–—]|n\/?a)?\s*$/i.test(cell);
}

export interface TypedColumn {
  readonly kind: CellKind;
  /** For each row; NaN where nothing is said. Null for text. */
  readonly values: Float64Array | null;
}

function readAll(cells: readonly (string | null)[], read: (words: string) => number | null) {
  const values = new Float64Array(cells.length);
  let known = 0;
  for (const [index, cell] of cells.entries()) {
    const value = cell === null || isMissing(cell) ? Number.NaN : read(cell.trim());
    // One cell that says something else makes text of its column.
    if (value === null) return null;
    if (!Number.isNaN(value)) known += 1;
    values[index] = value;
  }
  return known === 0 ? null : values;
}

const namesMoney = /\bUSD\b|\$|\bCost\b|\bSavings\b/i;
const namesOther = /%|percent|\brate\b|\bplans?\b/i;

/** All of a column's cells by one measure, or text. A heading that speaks of money makes it of numbers. */
export function typeColumn(heading: string, cells: readonly (string | null)[]): TypedColumn {
  for (const [kind, read] of readers) {
    const values = readAll(cells, read);
    if (!values) continue;
    const isMoney = kind === 'number' && namesMoney.test(heading) && !namesOther.test(heading);
    return { kind: isMoney ? 'money' : kind, values };
  }
  return { kind: 'text', values: null };
}
