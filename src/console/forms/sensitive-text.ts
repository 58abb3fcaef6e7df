/** What people paste without noticing: found in the browser, before anything is sent. */
import { attachmentLimits } from '../../support/limits.ts';
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

export interface PlaceOfPart {
  /** Counted from 1. */
  readonly line: number;
  /** Enough to recognise it by, too little to use it. */
  readonly hint: string;
}

const shown = 4;
const longestBefore = 24;

/** Where a part stands: its line, a few words before it, and its first letters. */
export function placeOf(text: string, { start, end }: SensitivePart): PlaceOfPart {
  const before = text.slice(0, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lead = before.slice(Math.max(lineStart, start - longestBefore));
  const first = text.slice(start, Math.min(end, start + shown));
  return { line: before.split('\n').length, hint: `${lead}${first}…` };
}

/** By so much of a file it is known for a text. */
const bytesForKind = 4096;

/** A file without NUL at its beginning counts as text. An unreadable one holds nothing that could be shown. */
export async function readTextFile(file: File): Promise<string | null> {
  // Searching more would hold the page up, and take the memory that large files are kept out of.
  if (file.size > attachmentLimits.bytes) return null;
  try {
    const head = new Uint8Array(await file.slice(0, bytesForKind).arrayBuffer());
    return head.includes(0) ? null : await file.text();
  } catch {
    // The submit finds unreadable files and names them.
    return null;
  }
}
