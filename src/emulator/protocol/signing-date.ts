import { IncompleteSignature } from './request-errors.ts';
import type { RawHeaders } from './raw-headers.ts';

export interface SigningDate {
  /** The header that carries it, which must be signed. */
  readonly header: 'x-amz-date' | 'date';
  /** `YYYYMMDDTHHMMSSZ`, as the string to sign has it. */
  readonly stamp: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** `YYYYMMDDTHHMMSSZ` of a moment. */
export function basicStamp(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** The last one that was read: requests of the same second carry the same. */
let last = { text: '', time: Number.NaN };

function parseStamp(text: string): number {
  if (text !== last.text) last = { text, time: readStamp(text) };
  return last.time;
}

function readStamp(text: string): number {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const time = iso === text ? Number.NaN : Date.parse(iso);
  // A day such as 30 February is read as a later one: what is written back differs.
  return Number.isNaN(time) || basicStamp(time) !== text ? Number.NaN : time;
}

/**
 * `X-Amz-Date` before `Date`; the latter in the basic ISO form or as HTTP writes it. Throws
 * `IncompleteSignature` where there is none or it is no time.
 */
export function readSigningDate(headers: RawHeaders): SigningDate {
  const header = headers.has('x-amz-date') ? 'x-amz-date' : 'date';
  const [text, second] = headers.get(header) ?? [];
  if (text === undefined || second !== undefined) {
    throw new IncompleteSignature(
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  const stamped = parseStamp(text);
  const time = Number.isNaN(stamped) && header === 'date' ? Date.parse(text) : stamped;
  if (Number.isNaN(time)) {
    throw new IncompleteSignature("Date must be in ISO-8601 'basic format'.");
  }
  return { header, stamp: Number.isNaN(stamped) ? basicStamp(time) : text, time };
}
