import { expect, test } from 'vitest';

import { zoneOffsets } from './zone-offsets.ts';

const hour = 3_600_000;
const offsets = (zone: string, from: string, to: string) =>
  zoneOffsets(zone, Date.parse(from), Date.parse(to)).map(({ from: since, offset }) => [
    new Date(since).toISOString().slice(0, 16),
    offset / hour,
  ]);

test('a year has the changes of its zone at their moments', () => {
  expect(offsets('Europe/Berlin', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
    ['2026-01-01T00:00', 1],
    ['2026-03-29T01:00', 2],
    ['2026-10-25T01:00', 1],
  ]);
  expect(offsets('Australia/Lord_Howe', '2026-01-01T00:00Z', '2026-12-31T00:00Z')).toEqual([
    ['2026-01-01T00:00', 11],
    ['2026-04-04T15:00', 10.5],
    ['2026-10-03T15:30', 11],
  ]);
});

test('where nothing changes there is one', () => {
  expect(offsets('Asia/Kolkata', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
    ['2026-01-01T00:00', 5.5],
  ]);
  expect(offsets('UTC', '2026-01-01T00:00Z', '2026-01-01T00:00Z')).toHaveLength(1);
});
