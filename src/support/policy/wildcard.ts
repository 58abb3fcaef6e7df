/**
 * Patterns with `*` (any text) and `?` (one character), matched without regular expressions: time is
 * bounded by the product of both lengths, whatever the pattern.
 */
export type PatternPart = { readonly literal: string } | { readonly wildcard: '*' | '?' };

export type Pattern = readonly PatternPart[];

const any = Symbol('any text');
const one = Symbol('one character');

/** Splits a text at its wildcards; nothing in it is escaped. */
export function toPattern(text: string): Pattern {
  return (text.match(/[*?]|[^*?]+/g) ?? []).map((part) =>
    part === '*' || part === '?' ? { wildcard: part } : { literal: part },
  );
}

/** Whether the whole text matches. A character is a Unicode code point. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const [first, second] = pattern;
  if (first !== undefined && 'literal' in first) {
    // Most patterns are a text, or a text and `*`: decided without taking anything apart.
    if (!text.startsWith(first.literal)) return false;
    if (second === undefined) return text.length === first.literal.length;
    if (pattern.length === 2 && 'wildcard' in second && second.wildcard === '*') return true;
  }
  return matchesParts(pattern, text);
}

function matchesParts(pattern: Pattern, text: string): boolean {
  const wanted = pattern.flatMap<string | symbol>((part) => {
    if ('literal' in part) return Array.from(part.literal);
    return part.wildcard === '*' ? any : one;
  });
  const characters = Array.from(text);
  let position = 0;
  let index = 0;
  let lastAny = -1;
  let resumeAt = 0;
  while (index < characters.length) {
    const next = wanted[position];
    if (next === any) {
      lastAny = position++;
      resumeAt = index;
    } else if (next === one || (next !== undefined && next === characters[index])) {
      position++;
      index++;
    } else if (lastAny >= 0) {
      // The last `*` takes one character more; earlier ones never need to be reconsidered.
      position = lastAny + 1;
      index = ++resumeAt;
    } else {
      return false;
    }
  }
  while (wanted[position] === any) position++;
  return position === wanted.length;
}

/** Lowers ASCII letters only, as `lower` does in the C locale of both databases. */
export function foldCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
