import { expect, test } from 'vitest';

import { countCase, type CountedMessage } from './count-case.ts';

const hour = 3_600_000;
const customer = (hours: number): CountedMessage => ({ sentAt: hours * hour, origin: 'CUSTOMER' });
const aws = (hours: number): CountedMessage => ({ sentAt: hours * hour, origin: 'AWS' });
const now = (status: string, hours: number) => ({ status, at: hours * hour });

test('a case that is told whole is counted from its messages', () => {
  const messages = [customer(0), aws(2), customer(5), customer(6), aws(9)];
  expect(countCase(0, { messages, now: now('resolved', 10) })).toMatchObject({
    worked: 10 * hour,
    paused: 0,
    nextResponses: 1,
    nextResponseTime: 4 * hour,
    waitingSince: null,
    reopened: 0,
    status: 'resolved',
  });
});

test('the wait for the customer is a pause, from the question to the answer', () => {
  const messages = [customer(0), aws(2), customer(5)];
  expect(countCase(0, { messages, now: now('customer-action-completed', 5) })).toMatchObject({
    worked: 2 * hour,
    paused: 3 * hour,
    waitingSince: 5 * hour,
  });
  const asked = countCase(0, { messages: [customer(0), aws(2)], now: now('pending-customer-action', 2) });
  expect(asked).toMatchObject({ worked: 2 * hour, paused: 0, status: 'pending-customer-action' });
  // Counted on from there.
  const answered = countCase(asked, { messages: [customer(8)], now: now('customer-action-completed', 8) });
  expect(answered).toMatchObject({ worked: 2 * hour, paused: 6 * hour, waitingSince: 8 * hour });
});

test('a case that was opened again is so once, whoever tells it when', () => {
  const whole = countCase(0, { messages: [customer(0), aws(2), customer(30)], now: now('reopened', 30) });
  expect(whole).toMatchObject({
    reopened: 1,
    reopenedAt: 30 * hour,
    worked: 2 * hour,
    waitingSince: 30 * hour,
  });
  const resolved = countCase(0, { messages: [customer(0), aws(2)], now: now('resolved', 3) });
  const opened = countCase(resolved, { messages: [customer(30)], now: now('reopened', 31) });
  expect(opened).toMatchObject({ reopened: 1, reopenedAt: 30 * hour, worked: 3 * hour });
  expect(countCase(opened, { messages: [], now: now('reopened', 40) })).toEqual(opened);
});

test('what was noted of statuses tells the pauses of a case that is counted anew', () => {
  const counted = countCase(0, {
    messages: [customer(0), aws(2), customer(5), aws(6)],
    statuses: [
      { at: 1 * hour, status: 'work-in-progress' },
      { at: 2 * hour, status: 'pending-customer-action' },
      { at: 5 * hour, status: 'customer-action-completed' },
      { at: 6 * hour, status: 'resolved' },
    ],
    now: now('resolved', 6),
  });
  expect(counted).toMatchObject({ worked: 3 * hour, paused: 3 * hour, nextResponses: 1, reopened: 0 });
});

test('whoever resolves their own case waits for nothing any more', () => {
  const counted = countCase(0, { messages: [customer(0)], now: now('resolved', 4) });
  expect(counted).toMatchObject({ waitingSince: null, isPastFirst: true, worked: 4 * hour });
});

test('a status that nobody knows changes nothing', () => {
  expect(countCase(0, { messages: [customer(1)], now: now('made-up', 4) })).toMatchObject({
    status: 'unassigned',
    waitingSince: 0,
  });
});
