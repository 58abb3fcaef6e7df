import { expect, test } from 'vitest';

import { readCheckView, writeCheckView } from './check-address.ts';

const usual = {
  filter: { text: '', status: null, region: null, shown: 'included' },
  order: null,
  page: 1,
} as const;

test('a view comes back as it was written', () => {
  const view = {
    filter: { text: 'a b', status: 'error', region: 'eu-west-1', shown: 'all' },
    order: { column: 'Size', isDescending: true },
    page: 3,
  } as const;
  const given = Object.entries(writeCheckView(view)).map(([name, value]) => [name, String(value)]);
  expect(readCheckView(new URLSearchParams(given))).toEqual(view);
});

test('the usual view needs no words, and what can’t be is left out', () => {
  expect(Object.values(writeCheckView(usual)).filter(Boolean)).toEqual([]);
  expect(readCheckView(new URLSearchParams('status=toString&shown=x&page=-1'))).toEqual(usual);
});
