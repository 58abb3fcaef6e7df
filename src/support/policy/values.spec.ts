import { describe, expect, test } from 'vitest';
import { readDate, readNumber } from './values.ts';

describe('dates and numbers', () => {
  test.each([
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-11-20T10:00Z', '2026-11-20T10:00:00.000Z'],
    ['2026-11-20T10:00:00.5-01:30', '2026-11-20T11:30:00.500Z'],
    ['1795168800', '2026-11-20T10:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(new Date(readDate(text) ?? Number.NaN).toISOString()).toBe(iso);
  });

  test.each([
    '',
    '2026-13',
    '2026-00-01',
    '2026-02-29',
    '2026-04-31',
    '2026-11-20T25:00Z',
    '2026-11-20T10:00:00',
    'Nov 20 2026',
    '-5',
  ])('%j is no date', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test.each(['', ' 1', '0x10', '1,5', 'Infinity', '.5', '1.', '--1'])('%j is no number', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
