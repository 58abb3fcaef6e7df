import { expect, test } from 'vitest';

import { pagerOf } from './pager.ts';

test.each([
  { page: 2, pages: 3, shown: [2, 3], from: 3, to: 3 },
  { page: 40, pages: 3, shown: [4, 3], from: 5, to: 3 },
  { page: 40, pages: 3, shown: [4, 3], from: 3, to: 3 },
  { page: 40, pages: 3, shown: [4, 3], from: 1, to: 1 },
  { page: 2, pages: 0, shown: [2, 1], from: 1, to: 1 },
  { page: 5, pages: undefined, shown: [5, 5], from: 4, to: 4 },
])('page $page of $pages', ({ page, pages, shown, from, to }) => {
  const { current, count, meant } = pagerOf(page, pages);
  expect([current, count]).toEqual(shown);
  expect(meant(from)).toBe(to);
});
