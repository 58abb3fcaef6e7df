/**
 * The long settings look for what nobody thought of, by another seed in each run; the usual ones judge a
 * change, so they are the same in each. Every failure names the seed, and `TEST_SEED` sets it.
 */
import { randomInt } from 'node:crypto';

import { isLong } from './long.ts';

const usual = 20_261_120;

export const seed = Number(process.env['TEST_SEED'] ?? (isLong ? randomInt(2 ** 31) : usual));

export interface Random {
  /** From 0, below `bound`. */
  below(bound: number): number;
  /** One of a list that is not empty. */
  pick<Value>(values: readonly Value[]): Value;
}

/** mulberry32: small, and good enough to spread tests. */
export function randomFrom(start: number): Random {
  let state = start;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return {
    below,
    pick(values) {
      const [first] = values;
      const value = values[below(values.length)] ?? first;
      if (value === undefined) throw new Error('There is nothing to pick from');
      return value;
    },
  };
}
