import { expect, test } from 'vitest';

import { countryCalendar } from './country-calendar.ts';
import { firstResponseDue } from '../../../support/clocks/first-response-due.ts';

const timeCreated = Date.UTC(2026, 10, 2, 9);
const calendar = await countryCalendar('DE');
const minutesTo = (
  plans: Parameters<typeof firstResponseDue>[0]['plans'],
  severityCode: string,
  of: typeof calendar = null,
) => {
  const due = firstResponseDue({ plans, severityCode, timeCreated, calendar: of });
  return due === null ? null : (due - timeCreated) / 60_000;
};

test('a promise runs from the opening', () => {
  expect(minutesTo(['business'], 'urgent')).toBe(60);
  expect(minutesTo(['enterprise'], 'critical')).toBe(15);
});

test('of several plans the most patient one counts', () => {
  expect(minutesTo(['enterprise-on-ramp', 'enterprise', 'unified-operations'], 'critical')).toBe(30);
  expect(minutesTo(['business', 'developer'], 'normal', calendar)).toBe(26 * 60);
});

test('where no promise is certain there is none', () => {
  expect(minutesTo([], 'low')).toBeNull();
  expect(minutesTo(['basic'], 'low')).toBeNull();
  expect(minutesTo(['business', 'basic'], 'low')).toBeNull();
  expect(minutesTo(['business'], 'critical')).toBeNull();
  expect(minutesTo(['business'], 'none-of-ours')).toBeNull();
});

test('business hours are counted where it is known whose', () => {
  expect(minutesTo(['developer'], 'low')).toBeNull();
  expect(minutesTo(['business', 'developer'], 'low')).toBeNull();
});
