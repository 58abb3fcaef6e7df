/** A number for each different text, from 1 on; 0 is none. */
export class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];

  /** How many numbers there are, with none. */
  get size(): number {
    return this.#texts.length;
  }

  add(text: string | null): number {
    if (text === null) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  /** -1, which no case has, for a text that none has. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }
}

/** Negative, zero or positive, by code points: JavaScript alone would compare the halves of rare characters. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a !== b) return (isHalf(a) ? a + 0x1_00_00 : a) - (isHalf(b) ? b + 0x1_00_00 : b);
  }
  return left.length - right.length;
}

/** Of a character beyond 16 bits, all of which come after the others. */
function isHalf(unit: number): boolean {
  return unit >= 0xd8_00 && unit <= 0xdf_ff;
}

/** The place of each name among all of them; equal ones share it. By `fold` first, where anything differs then. */
export function placesOf<Key>(
  names: Iterable<readonly [Key, string]>,
  fold: (name: string) => string = (name) => name,
): ReadonlyMap<Key, number> {
  const all = Array.from(names, ([key, name]) => ({ key, name, folded: fold(name) }));
  all.sort((left, right) => compareTexts(left.folded, right.folded) || compareTexts(left.name, right.name));
  const places = new Map<Key, number>();
  let [place, before] = [0, ''];
  for (const { key, name } of all) {
    if (name !== before) place += 1;
    places.set(key, place);
    before = name;
  }
  return places;
}
