/**
 * A strict reader of JSON (RFC 8259) for bodies that others send.
 *
 * Beyond the grammar it refuses what two readers could understand differently or what costs more than it
 * carries: duplicate keys, lone surrogates, the character NUL, nesting deeper than 64, more than 100,000
 * values. The bounds and NUL are our choice. One linear scan looks for these without recursion and before
 * anything is built; the value itself comes from JSON.parse, which makes `__proto__` an ordinary member.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: JsonValue;
}

export type ParsedJson =
  | { readonly ok: true; readonly value: JsonValue }
  /** A sentence without the offending text, fit for a client. */
  | { readonly ok: false; readonly reason: string };

export const jsonBounds = { depth: 64, values: 100_000 } as const;

/**
 * Parses one JSON text. Never throws; time is linear in the length of the text. `values` is how many are
 * taken, for texts of people who may send large ones.
 */
export function parseJson(text: string, values: number = jsonBounds.values): ParsedJson {
  // Raw lone surrogates anywhere; escaped ones are left to the scan.
  const reason = text.isWellFormed() ? new Scan(text, values).run() : loneSurrogate;
  if (reason !== null) return { ok: false, reason };
  try {
    const value = JSON.parse(text) as JsonValue; // what JSON.parse returns by definition
    return { ok: true, value };
  } catch {
    return { ok: false, reason: 'The text is not valid JSON.' };
  }
}

export function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const code = {
  quote: 0x22,
  comma: 0x2c,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  u: 0x75,
  open: 0x7b,
  close: 0x7d,
};
const loneSurrogate = 'The text holds a lone surrogate.';

/**
 * Looks at strings and brackets only and forgives every fault of grammar: those JSON.parse will find.
 */
class Scan {
  readonly #text: string;
  readonly #mostValues: number;
  #position = 0;
  #values = 0;
  /** The keys seen so far for each open object, null for each open list. */
  readonly #open: (Set<string> | null)[] = [];
  #isKeyNext = false;
  /** Position of the first backslash at or after #position, so that no string is searched twice. */
  #backslash = -1;
  /** Of the string last skipped. */
  #hasUnicodeEscape = false;

  constructor(text: string, mostValues: number) {
    this.#text = text;
    this.#mostValues = mostValues;
  }

  /** What is wrong, or null. */
  run(): string | null {
    for (; this.#position < this.#text.length; this.#position++) {
      const reason = this.#step(this.#text.charCodeAt(this.#position));
      if (reason !== null) return reason;
    }
    return null;
  }

  #step(character: number): string | null {
    switch (character) {
      case code.quote:
        return this.#string();
      case code.open:
        return this.#enter(new Set());
      case code.openList:
        return this.#enter(null);
      case code.close:
      case code.closeList:
        this.#open.pop();
        this.#isKeyNext = false;
        return null;
      case code.comma:
        this.#isKeyNext = this.#open.at(-1) instanceof Set;
        return this.#count();
      default:
        return null;
    }
  }

  #count(): string | null {
    this.#values++;
    return this.#values > this.#mostValues ? `The text holds more than ${this.#mostValues} values.` : null;
  }

  #enter(keys: Set<string> | null): string | null {
    this.#open.push(keys);
    this.#isKeyNext = keys !== null;
    if (this.#open.length > jsonBounds.depth)
      return `The text is nested deeper than ${jsonBounds.depth} levels.`;
    return this.#count();
  }

  #string(): string | null {
    const start = this.#position + 1;
    const isEscaped = this.#skipString(start);
    // Without an end: JSON.parse will refuse it.
    if (this.#position >= this.#text.length) return null;
    if (!this.#isKeyNext && !this.#hasUnicodeEscape) return null;
    const raw = this.#text.slice(start, this.#position);
    const read = isEscaped ? unescaped(raw) : raw;
    if (read === null) return null;
    if (this.#hasUnicodeEscape && !read.isWellFormed()) return loneSurrogate;
    if (this.#hasUnicodeEscape && read.includes('\0')) return 'The text holds the character NUL.';
    return this.#isKeyNext ? this.#key(read) : null;
  }

  /** Moves to the closing quote of the string that begins at `from`; whether it has escapes. */
  #skipString(from: number): boolean {
    const quote = this.#text.indexOf('"', from);
    if (this.#backslash < from) this.#backslash = this.#find('\\', from);
    this.#hasUnicodeEscape = false;
    if (this.#backslash > quote && quote !== -1) {
      this.#position = quote;
      return false;
    }
    let position = Math.min(this.#backslash, this.#text.length);
    for (; position < this.#text.length; position++) {
      const character = this.#text.charCodeAt(position);
      if (character === code.quote) break;
      if (character !== code.backslash) continue;
      position++;
      if (this.#text.charCodeAt(position) === code.u) this.#hasUnicodeEscape = true;
    }
    this.#position = position;
    return true;
  }

  #find(text: string, from: number): number {
    const found = this.#text.indexOf(text, from);
    return found === -1 ? Infinity : found;
  }

  #key(key: string): string | null {
    this.#isKeyNext = false;
    const keys = this.#open.at(-1);
    if (keys?.has(key)) return 'The text holds an object with the same key twice.';
    keys?.add(key);
    return null;
  }
}

/** A string as it reads without its escapes, or null where JSON.parse will refuse it as well. */
function unescaped(raw: string): string | null {
  try {
    return JSON.parse(`"${raw}"`) as string; // a string literal gives a string
  } catch {
    return null;
  }
}
