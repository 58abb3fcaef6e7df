import { expect, test } from 'vitest';

import { Random } from './random.ts';

test('gives the same numbers on every machine', () => {
  const random = new Random('sample');
  expect([
    random.integer(0, 999),
    random.integer(0, 999),
    random.hex(8),
    random.pick(['a', 'b', 'c']),
  ]).toEqual([137, 398, '0a9343ba', 'c']);
});

test('neighbouring seeds have nothing in common', () => {
  const first = (seed: string) => new Random(seed).integer(0, 1_000_000);
  expect(new Set(Array.from({ length: 100 }, (_, index) => first(`day-${index}`))).size).toBeGreaterThan(98);
});

test('both ends are reached and nothing beyond', () => {
  const random = new Random('ends');
  const seen = new Set(Array.from({ length: 500 }, () => random.integer(1, 4)));
  expect(seen).toEqual(new Set([1, 2, 3, 4]));
});

test('shuffling loses nothing', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = new Random('cards').shuffle(items);
  expect(shuffled).not.toEqual(items);
  expect(shuffled.toSorted((left, right) => left - right)).toEqual(items);
});
