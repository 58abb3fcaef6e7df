import { expect, test } from 'vitest';

import { WholeCounts } from './whole-counts.ts';

test('counts whole numbers of any size, and tells each that was seen', () => {
  const counts = new WholeCounts();
  for (const value of [0, 3, 3, -1, 32_767, 32_768, 1_051_200, 1_051_200]) counts.add(value);
  expect(counts.entries().sort(([left], [right]) => left - right)).toEqual([
    [-1, 1],
    [0, 1],
    [3, 2],
    [32_767, 1],
    [32_768, 1],
    [1_051_200, 2],
  ]);
  expect([3, 4, -1, 1_051_200, 1_051_201].map((value) => counts.of(value))).toEqual([2, 0, 1, 2, 0]);
});
