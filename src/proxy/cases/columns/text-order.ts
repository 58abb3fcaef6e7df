/** The order of all rows by a text, sorted once: what changes afterwards is put in its place. */
export class TextOrder {
  readonly #compare: (left: number, right: number) => number;
  readonly #changed = new Set<number>();
  #sorted: readonly number[] = [];
  /** By rows: which came before it when that was last looked at, and whether its text is the same. */
  #before = new Int32Array();
  #isSame = new Uint8Array();
  #ranks = new Float64Array();

  /** Of two rows: negative, zero or positive. */
  constructor(compare: (left: number, right: number) => number) {
    this.#compare = compare;
  }

  /** The row is new, or its text another one. */
  changed(row: number): void {
    this.#changed.add(row);
  }

  /** The rank of each row; equal texts have the same. */
  ranks(): Float64Array {
    if (this.#changed.size > 0) {
      this.#sort();
      this.#rank();
      this.#changed.clear();
    }
    return this.#ranks;
  }

  #sort(): void {
    const others = this.#sorted.filter((row) => !this.#changed.has(row));
    const changed = [...this.#changed].sort(this.#compare);
    this.#sorted = merged(others, changed, this.#compare);
  }

  /** Texts are compared only where rows have come together. */
  #rank(): void {
    const rows = this.#sorted.length;
    const before = new Int32Array(rows).fill(-1);
    const isSame = new Uint8Array(rows);
    const ranks = new Float64Array(rows);
    let [rank, last] = [0, -1];
    for (let place = 0; place < rows; place += 1) {
      const row = this.#sorted[place] ?? 0;
      const isKnown = this.#before[row] === last && !this.#changed.has(row) && !this.#changed.has(last);
      isSame[row] = isKnown ? (this.#isSame[row] ?? 0) : Number(last >= 0 && this.#compare(last, row) === 0);
      if (isSame[row] === 0 && last >= 0) rank += 1;
      before[row] = last;
      ranks[row] = rank;
      last = row;
    }
    [this.#before, this.#isSame, this.#ranks] = [before, isSame, ranks];
  }
}

/** Each of the few on the right is looked for; what lies between goes over as it is. */
function merged(
  left: readonly number[],
  right: readonly number[],
  compare: (left: number, right: number) => number,
): number[] {
  const all: number[] = [];
  let next = 0;
  for (const row of right) {
    const place = placeAfter(left, next, (other) => compare(other, row) <= 0);
    for (; next < place; next += 1) all.push(left[next] ?? 0);
    all.push(row);
  }
  for (; next < left.length; next += 1) all.push(left[next] ?? 0);
  return all;
}

/** Where the first one stands that comes later. */
function placeAfter(sorted: readonly number[], from: number, isBefore: (row: number) => boolean): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
