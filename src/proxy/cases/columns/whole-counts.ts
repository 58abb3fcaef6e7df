/** Whole numbers below this one: days until 2059, minutes of three weeks. */
const small = 32_768;

/** How often each whole number was seen. Most are small, which an array counts in a fraction of a Map's time. */
export class WholeCounts {
  readonly #small = new Int32Array(small);
  readonly #others = new Map<number, number>();

  add(value: number): void {
    if (value >= 0 && value < small) this.#small[value] = (this.#small[value] ?? 0) + 1;
    else this.#others.set(value, (this.#others.get(value) ?? 0) + 1);
  }

  of(value: number): number {
    return this.#small[value] ?? this.#others.get(value) ?? 0;
  }

  /** What was seen with its count, in any order. */
  entries(): [value: number, count: number][] {
    const seen: [number, number][] = [...this.#others];
    this.#small.forEach((count, value) => {
      if (count > 0) seen.push([value, count]);
    });
    return seen;
  }
}
