import { expect, test } from 'vitest';

import { ByteBoundCache } from './byte-bound-cache.ts';

const kilobyte = 1_000;

test('the one unused for longest leaves first', () => {
  const cache = new ByteBoundCache<number>(14 * kilobyte);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) cache.set(key, 1, kilobyte);
  expect(cache.get('a')).toBe(1);
  cache.set('k', 1, kilobyte);
  expect(cache.get('a')).toBe(1);
  expect(cache.get('b')).toBeUndefined();
});

test('a value takes the place of the one before, and its bytes', () => {
  const cache = new ByteBoundCache<number>(12 * kilobyte);
  cache.set('other', 0, kilobyte);
  for (let value = 0; value < 50; value++) cache.set('same', value, kilobyte);
  expect(cache.get('same')).toBe(49);
  expect(cache.get('other')).toBe(0);
});

test('a value that would push out all others is not kept', () => {
  const cache = new ByteBoundCache<number>(8 * kilobyte);
  cache.set('small', 1, 100);
  cache.set('large', 2, 8 * kilobyte);
  expect(cache.get('large')).toBeUndefined();
  expect(cache.get('small')).toBe(1);
});
