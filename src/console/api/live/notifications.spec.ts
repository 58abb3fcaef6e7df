import { afterEach, expect, test, vi } from 'vitest';

import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { askForNotifications, isOwn, notificationPermission } from './notifications.ts';

const user = { userName: 'Ada', displayName: null, email: 'ada@example.com' };

test.each([
  ['ada', false, true],
  ['ADA@example.com', false, true],
  ['OnCallRole (Role) <ada@example.com>', false, true],
  ['adam', false, false],
  ['<xada@example.com>', false, false],
  ['grace', true, true],
])('a case of %s, followed: %s, is own: %s', (submittedBy, isFollowed, expected) => {
  // What else a found case has is of no concern.
  expect(isOwn({ submittedBy, isFollowed } as FoundCase, user)).toBe(expected);
});

afterEach(() => vi.unstubAllGlobals());

test.each([
  [true, 'unknown', 0],
  [false, 'granted', 1],
])('a browser that makes none of a page: %s, is asked nothing', async (isBarred, answer, times) => {
  const requestPermission = vi.fn<() => Promise<string>>(async () => 'granted');
  class FakeNotification {
    static readonly permission = 'default';
    static readonly requestPermission = requestPermission;
    constructor() {
      if (isBarred) throw new TypeError('Illegal constructor');
    }
  }
  vi.stubGlobal('Notification', FakeNotification);
  expect(notificationPermission()).toBe(isBarred ? 'unknown' : 'default');
  expect(await askForNotifications()).toBe(answer);
  expect(requestPermission).toHaveBeenCalledTimes(times);
});
