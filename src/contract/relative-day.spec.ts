import { describe, expect, test } from 'vitest';

import { beginningOf, dayAt, daysBeforeToday, isDay } from './relative-day.ts';

const now = new Date(2026, 10, 21, 15, 30).getTime();

describe('beginningOf', () => {
  test.each([
    ['-0d', new Date(2026, 10, 21)],
    ['-7d', new Date(2026, 10, 14)],
    ['-30d', new Date(2026, 9, 22)],
    ['+1d', new Date(2026, 10, 22)],
    ['2026-02-28', new Date(2026, 1, 28)],
    ['2026-11-21T10:00:00Z', new Date('2026-11-21T10:00:00Z')],
    ['2026-11-21T10:00+02:00', new Date('2026-11-21T08:00:00Z')],
  ])('of %s', (value, moment) => expect(beginningOf(value, now)).toBe(moment.getTime()));

  test.each(['', '7d', '-d', '-7', '2026-02-30', '2026-13-01', '2026-1-1', 'yesterday', '2026-11-21T99:00Z'])(
    'of %j is none',
    (value) => expect(beginningOf(value, now)).toBeNull(),
  );
});

test('a day of the calendar is told from a moment and from what is none', () => {
  expect(dayAt(now)).toBe('2026-11-21');
  expect(['2026-11-21', '2026-02-30', '2026-11-21T00:00Z', '-0d'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('days are relative that are counted from today', () => {
  expect(daysBeforeToday('-7d')).toBe(7);
  expect(daysBeforeToday('+7d')).toBe(-7);
  expect(daysBeforeToday('2026-11-21')).toBeNull();
});
