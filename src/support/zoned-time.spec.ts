import { describe, expect, test } from 'vitest';

import { isTimeZone, zonedClock } from './zoned-time.ts';

const winter = Date.UTC(2026, 10, 20, 8, 30, 15, 999);
const summer = Date.UTC(2026, 6, 1, 12);

describe('the clocks of a zone', () => {
  test.each([
    ['UTC', winter, '2026-11-20T08:30:15+00:00'],
    ['Europe/Berlin', winter, '2026-11-20T09:30:15+01:00'],
    ['Europe/Berlin', summer, '2026-07-01T14:00:00+02:00'],
    ['America/St_Johns', summer, '2026-07-01T09:30:00-02:30'],
    ['Asia/Kathmandu', summer, '2026-07-01T17:45:00+05:45'],
    ['Pacific/Kiritimati', summer, '2026-07-02T02:00:00+14:00'],
  ])('%s', (zone, time, expected) => {
    const clock = zonedClock(zone);
    expect(clock.iso(time)).toBe(expected);
    expect(clock.shown(time).toISOString().slice(0, 19)).toBe(expected.slice(0, 19));
    expect(clock.words(time)).toBe(
      `${expected.slice(0, 10)} ${expected.slice(11, 19)} ${expected.slice(19)}`,
    );
  });

  test('go on through a change', () => {
    const clock = zonedClock('Europe/Berlin');
    const change = Date.UTC(2026, 9, 25, 1);
    expect([clock.iso(change - 1000), clock.iso(change)]).toEqual([
      '2026-10-25T02:59:59+02:00',
      '2026-10-25T02:00:00+01:00',
    ]);
  });

  test.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['', false],
  ])('%j is known: %s', (name, known) => expect(isTimeZone(name)).toBe(known));
});
