import { expect, test } from 'vitest';

import { openingAt, type OpenHours } from './support-hours.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const office: OpenHours = { supportedHours: [{ startTime: '00:00:00.000', endTime: '09:00:00.000' }] };
const always: OpenHours = { supportedHours: [{ startTime: '00:00:00.000', endTime: '23:59:59.999' }] };
const overnight: OpenHours = { supportedHours: [{ startTime: '22:00:00.000', endTime: '06:00:00.000' }] };
const holiday = {
  startDateTime: '2026-12-25T00:00:00.000+00:00',
  endDateTime: '2026-12-27T00:00:00.000+00:00',
};

test.each([
  [always, '2026-11-20T12:00', { kind: 'always' }],
  [office, '2026-11-20T08:59', { kind: 'open', until: at('2026-11-20T09:00') }],
  [office, '2026-11-20T09:00', { kind: 'closed', opensAt: at('2026-11-21T00:00') }],
  [overnight, '2026-11-20T23:00', { kind: 'open', until: at('2026-11-21T06:00') }],
  [overnight, '2026-11-20T05:00', { kind: 'open', until: at('2026-11-20T06:00') }],
  [overnight, '2026-11-20T07:00', { kind: 'closed', opensAt: at('2026-11-20T22:00') }],
  [
    { ...office, datesWithoutSupport: [holiday] },
    '2026-12-24T10:00',
    { kind: 'closed', opensAt: at('2026-12-27T00:00') },
  ],
  [
    { ...always, datesWithoutSupport: [holiday] },
    '2026-12-24T10:00',
    { kind: 'open', until: at('2026-12-25T00:00') },
  ],
  [{}, '2026-11-20T12:00', { kind: 'unknown' }],
  [{ supportedHours: [{ startTime: 'noon' }] }, '2026-11-20T12:00', { kind: 'unknown' }],
])('%j at %s: %j', (hours, now, opening) => {
  expect(openingAt(hours, at(now))).toEqual(opening);
});
