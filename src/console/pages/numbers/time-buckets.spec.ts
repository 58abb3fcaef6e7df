import { expect, test } from 'vitest';

import { bucketsOf, dayName, daysUpTo, lastOf, summed, weekOf } from './time-buckets.ts';

const noon = new Date(2026, 10, 21, 12).getTime();
const names = (spans: readonly { from: number; to: number }[]) =>
  spans.map(({ from, to }) => `${dayName(from)} ${dayName(to - 1)}`);

test('days end with today', () => {
  expect(names([daysUpTo(noon, 7)])).toEqual(['2026-11-15 2026-11-21']);
});

test('a week begins on Monday', () => {
  expect(names([weekOf(new Date(noon))])).toEqual(['2026-11-16 2026-11-22']);
  expect(names([weekOf(new Date(2026, 10, 22))])).toEqual(['2026-11-16 2026-11-22']);
});

test('a span is cut at weeks and months, and nothing of it is lost', () => {
  const span = daysUpTo(noon, 30);
  expect(bucketsOf(span, 'day')).toHaveLength(30);
  expect(names(bucketsOf(span, 'week'))).toEqual([
    '2026-10-23 2026-10-25',
    '2026-10-26 2026-11-01',
    '2026-11-02 2026-11-08',
    '2026-11-09 2026-11-15',
    '2026-11-16 2026-11-21',
  ]);
  expect(names(bucketsOf(span, 'month'))).toEqual(['2026-10-23 2026-10-31', '2026-11-01 2026-11-21']);
});

test('days are summed up, and of a stock the last day counts', () => {
  const buckets = bucketsOf(daysUpTo(noon, 30), 'month');
  const counts = [
    { value: '2026-10-31', count: 4 },
    { value: '2026-11-01', count: 5 },
    { value: '2026-11-21', count: 6 },
  ];
  expect(summed(counts, buckets)).toEqual([4, 11]);
  expect(lastOf(counts, buckets)).toEqual([4, 6]);
});
