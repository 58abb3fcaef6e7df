import type { Communication } from '@aws-sdk/client-support';

import type { Session } from '../../../../contract/session.ts';
import { type ConversationItem, timeOf } from '../../../api/conversation/stretch.ts';
import { authorOf } from './author.ts';

type User = Session['user'];

/** Written by somebody else since the reader was here last. */
export function isUnread(communication: Communication, readAt: number | null, user: User): boolean {
  return readAt !== null && timeOf(communication) > readAt && authorOf(communication, user).side !== 'you';
}

export interface FirstUnread {
  /** The oldest unread message that is known; null where there is none. */
  readonly key: string | null;
  /** Whether there may be an older one among what is not loaded. */
  readonly isUncertain: boolean;
}

/** Where to begin reading. Items are newest first. */
export function firstUnread(
  items: readonly ConversationItem[],
  readAt: number | null,
  user: User,
): FirstUnread {
  let key: string | null = null;
  for (const item of items) {
    if (item.kind === 'gap') {
      if (readAt !== null && item.gap.to > readAt + 1) return { key, isUncertain: key !== null };
    } else if (isUnread(item.communication, readAt, user)) {
      key = String(item.time);
    }
  }
  return { key, isUncertain: false };
}
