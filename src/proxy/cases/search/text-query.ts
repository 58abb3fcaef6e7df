/** What somebody typed as free text, as something to look for. It is never wrong, only without a result. */
import { findCaseId } from '../../../support/case-id.ts';
import { type PlacedWord, placedWords, wordsOf } from './words.ts';

/** Words that stand in a row. */
export interface Phrase {
  /** One at least. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isPrefix: boolean;
}

export interface TextQuery {
  /** All of them must occur; none: nothing is found by words. */
  readonly phrases: readonly Phrase[];
  /** The whole text where it may be a case id or a display id, which are found exactly. */
  readonly id: string | null;
}

/** Null for a text that asks for nothing. */
export function readTextQuery(text: string): TextQuery | null {
  if (text.trim() === '') return null;
  const parts = [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)];
  const phrases = parts.flatMap(({ 0: part, 1: quoted }, index): Phrase[] => {
    const words = wordsOf(quoted ?? part);
    const isPrefix = quoted === undefined && index === parts.length - 1;
    return words.length === 0 ? [] : [{ words, isPrefix }];
  });
  const unique = new Map(phrases.map((phrase) => [JSON.stringify(phrase), phrase]));
  return { phrases: [...unique.values()], id: idIn(text.trim()) };
}

function idIn(text: string): string | null {
  return findCaseId(text) ?? (/^\d+$/.test(text) ? text : null);
}

/** Where the phrases stand in a text: pairs of offsets, in order, none within another. */
export function marksIn(text: string, phrases: readonly Phrase[]): number[] {
  const placed = placedWords(text);
  const marks: number[] = [];
  let reached = 0;
  for (const [index, { from }] of placed.entries()) {
    if (from < reached) continue;
    const lengths = phrases
      .filter((phrase) => standsAt(placed, index, phrase))
      .map(({ words }) => words.length);
    if (lengths.length === 0) continue;
    reached = placed[index + Math.max(...lengths) - 1]?.to ?? from;
    marks.push(from, reached);
  }
  return marks;
}

export function countPhrases(text: string, phrases: readonly Phrase[]): number {
  const placed = placedWords(text);
  return phrases.filter((phrase) => placed.some((_, index) => standsAt(placed, index, phrase))).length;
}

function standsAt(placed: readonly PlacedWord[], start: number, { words, isPrefix }: Phrase): boolean {
  return words.every((word, index) => {
    const there = placed[start + index]?.word;
    return index === words.length - 1 && isPrefix ? there?.startsWith(word) : there === word;
  });
}
