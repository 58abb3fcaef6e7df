/** What people paste without noticing: found in the browser, before anything is sent. */
import { findSecrets, type Secret } from '../../support/secrets.ts';
import { findTokens } from '../../support/tokens.ts';

export interface SensitivePart {
  readonly kind: Secret['kind'] | 'token';
  /** In UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Says that somebody took it out on purpose; not AWS's mark, which only AWS sets. */
export const removedMark = '[REMOVED]';

/** Everything found, in order, without overlap. */
export function findSensitive(text: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [...findSecrets(text), ...findTokens(text)];
  parts.sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return parts.filter((part) => {
    if (part.start < end) return false;
    end = part.end;
    return true;
  });
}

export function withoutParts(text: string, parts: readonly SensitivePart[]): string {
  let kept = '';
  let position = 0;
  for (const { start, end } of parts) {
    kept += text.slice(position, start) + removedMark;
    position = end;
  }
  return kept + text.slice(position);
}

/** A part with what a person is told of it. */
export interface FoundPart extends SensitivePart {
  /** Counted from 1. */
  readonly line: number;
  /** Enough to recognise it by, too little to use it: a few words before it, and its first letters. */
  readonly hint: string;
  /** The part itself. */
  readonly text: string;
}

const shown = 4;
const longestBefore = 24;

/** `before`: of the same text, all of it or as much as stands right before the part. */
export function hintOf(before: string, part: string): string {
  const lead = before.slice(before.lastIndexOf('\n') + 1).slice(-longestBefore);
  return `${lead}${part.slice(0, shown)}…`;
}

export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where the parts of a text stand. `parts`: in order, as they were found. */
export function placeParts(text: string, parts: readonly SensitivePart[]): readonly FoundPart[] {
  let line = 1;
  let counted = 0;
  return parts.map((part) => {
    const { start, end } = part;
    line += countLineBreaks(text.slice(counted, start));
    counted = start;
    const itself = text.slice(start, end);
    const before = text.slice(Math.max(0, start - longestBefore), start);
    return { ...part, line, hint: hintOf(before, itself), text: itself };
  });
}
