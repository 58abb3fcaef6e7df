import { expect, test } from 'vitest';

import { conversationOf, stretchOf } from '../../../api/conversation/stretch.ts';
import { testSession } from '../../../test-screen.tsx';
import { firstUnread } from './unread.ts';

const { user } = testSession;
const aws = (time: number) => ({
  timeCreated: new Date(time).toISOString(),
  submittedBy: 'Amazon Web Services',
});
const own = (time: number) => ({ timeCreated: new Date(time).toISOString(), submittedBy: 'mara' });
const known = (communications: object[], nextToken?: string) =>
  conversationOf([stretchOf({ communications, nextToken }, Infinity, {})]);

test('the oldest of what others have written since', () =>
  expect(firstUnread(known([aws(9), own(8), aws(7), aws(6)]), 6, user)).toEqual({
    key: '7',
    isUncertain: false,
  }));

test('nothing where everything was read, or nobody knows what was', () => {
  expect(firstUnread(known([aws(9)], 'on'), 9, user)).toEqual({ key: null, isUncertain: false });
  expect(firstUnread(known([aws(9)]), null, user)).toEqual({ key: null, isUncertain: false });
});

test('uncertain where what was read last is not loaded', () =>
  expect(firstUnread(known([aws(9), aws(8)], 'on'), 3, user)).toEqual({ key: '8', isUncertain: true }));
