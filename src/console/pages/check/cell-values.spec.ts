import { expect, test } from 'vitest';

import { typeColumn } from './cell-values.ts';

test.each([
  ['$1,234.56', 'money', 1234.56],
  ['-$3.00', 'money', -3],
  ['12.5%', 'percent', 12.5],
  ['3,000', 'number', 3000],
  ['-1.5', 'number', -1.5],
  ['1.5GiB', 'size', 1.5 * 1024 ** 3],
  ['0.00MB', 'size', 0],
  ['2026-01-31T09:30:00Z', 'time', Date.UTC(2026, 0, 31, 9, 30)],
  ['2026-01-31 09:30:00 UTC', 'time', Date.UTC(2026, 0, 31, 9, 30)],
  ['2026-01-31 09:30', 'time', Date.UTC(2026, 0, 31, 9, 30)],
  ['2026-01-31', 'time', Date.UTC(2026, 0, 31)],
  ['2026-01-31T09:30:00+02:00', 'time', Date.UTC(2026, 0, 31, 7, 30)],
])('%s is %s', (words, kind, value) => {
  const column = typeColumn('Column', [words]);
  expect([column.kind, column.values?.[0]]).toEqual([kind, value]);
});

test.each(['vol-1', '10.0.0.1', '1.2.3', '', 'N/A', '12 days', '2026-13-45', '5%x'])(
  '%s is text',
  (words) => {
    expect(typeColumn('Column', [words]).kind).toBe('text');
  },
);

test('one cell that says something else makes text of its column, a missing one does not', () => {
  expect(typeColumn('Column', ['1', 'two']).kind).toBe('text');
  expect([...(typeColumn('Column', ['1', null, 'n/a', '–']).values ?? [])]).toEqual([
    1,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
