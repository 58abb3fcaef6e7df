import { expect, test } from 'vitest';

import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

test.each([
  ['2026-11-20T11:59:01Z', null],
  ['2026-11-20T12:00:30Z', null],
  ['2026-11-20T11:59:00Z', { value: -1, unit: 'minute' }],
  ['2026-11-20T11:00:01Z', { value: -59, unit: 'minute' }],
  ['2026-11-20T10:00:00Z', { value: -2, unit: 'hour' }],
  ['2026-11-18T13:00:00Z', { value: -1, unit: 'day' }],
  ['2026-10-01T12:00:00Z', { value: -1, unit: 'month' }],
  ['2024-11-20T12:00:00Z', { value: -2, unit: 'year' }],
  ['2026-11-20T14:30:00Z', { value: 2, unit: 'hour' }],
])('%s', (time, expected) => expect(relativeTime(Date.parse(time), now)).toEqual(expected));
