/**
 * The order of a column, made once for both directions: rising, equal cells as AWS sent them, and what says
 * nothing at the end in both. A column of text is put in order by its different cells, which are mostly few.
 */
import { naturalKey } from './natural-key.ts';

export interface RowOrderOf {
  readonly rising: Uint32Array;
  readonly falling: Uint32Array;
}

/** Where nothing is said. */
const silent = 0xff_ff_ff_ff;

/** The rank of each row, from 0; equal cells share one. */
function ranksOfNumbers(values: ArrayLike<number>): Uint32Array {
  const sorted = Float64Array.from(values).sort();
  const ranks = new Map<number, number>();
  for (const value of sorted) if (!Number.isNaN(value)) ranks.set(value, ranks.get(value) ?? ranks.size);
  return Uint32Array.from(values, (value) => ranks.get(value) ?? silent);
}

function ranksOfTexts(cells: readonly (string | null)[]): Uint32Array {
  const keys = new Map<string, string>();
  for (const cell of cells) if (cell && !keys.has(cell)) keys.set(cell, naturalKey(cell));
  const ranks = new Map<string, number>();
  // By UTF-16 units, which is what `<` compares.
  for (const key of [...keys.values()].sort()) ranks.set(key, ranks.get(key) ?? ranks.size);
  return Uint32Array.from(cells, (cell) => ranks.get(keys.get(cell ?? '') ?? '') ?? silent);
}

/** Places by rank, in one pass: how many rows come before each rank is where its first one stands. */
function placesBy(ranks: Uint32Array, isFalling: boolean): Uint32Array {
  const most = ranks.reduce((found, rank) => (rank === silent ? found : Math.max(found, rank)), 0);
  const groupOf = (rank: number) => (rank === silent ? most + 1 : isFalling ? most - rank : rank);
  const next = new Uint32Array(most + 3);
  for (const rank of ranks) next[groupOf(rank) + 1] = (next[groupOf(rank) + 1] ?? 0) + 1;
  for (let group = 1; group < next.length; group += 1) {
    next[group] = (next[group] ?? 0) + (next[group - 1] ?? 0);
  }
  const places = new Uint32Array(ranks.length);
  for (const [place, rank] of ranks.entries()) {
    const at = next[groupOf(rank)] ?? 0;
    places[at] = place;
    next[groupOf(rank)] = at + 1;
  }
  return places;
}

/** Of numbers, where NaN says nothing, or of texts, where null and the empty one do. */
export function orderOf(cells: Float64Array | readonly (string | null)[]): RowOrderOf {
  const ranks = cells instanceof Float64Array ? ranksOfNumbers(cells) : ranksOfTexts(cells);
  return { rising: placesBy(ranks, false), falling: placesBy(ranks, true) };
}
