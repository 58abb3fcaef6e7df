import { useEffect, useRef } from 'react';

import type { Step, useConversation } from '../../../api/conversation/conversation.ts';
import { type ConversationItem, type Gap, type Stretch, timeOf } from '../../../api/conversation/stretch.ts';
import { useSession } from '../../../api/session.ts';
import { firstUnread, type FirstUnread } from './unread.ts';
import { useNamedKey, useShowWhenThere } from './use-named-message.ts';

interface ReadingProps {
  readonly items: readonly ConversationItem[];
  readonly loading: ReturnType<typeof useConversation>['loading'];
  readonly mayRead: boolean;
  readonly readAt: number | null;
}

/** Where one can go in a conversation, and what has to be loaded on the way. */
export interface Reading {
  /** Whether the address names a message that is not in the case. */
  readonly isMissing: boolean;
  readonly mayRead: boolean;
  readonly unread: FirstUnread;
  /** To be called after each drawing of messages: what one wanted to go to may be there now. */
  readonly onDrawn: () => void;
  readonly showEarlier: (gap: Gap) => void;
  readonly showLater: (gap: Gap) => void;
  readonly showFirst: () => void;
  readonly showUnread: () => void;
  readonly retry: () => void;
}

function newestKey({ communications }: Stretch): string {
  return String(Math.max(0, ...communications.map(timeOf)));
}

function oldestKey({ communications }: Stretch): string {
  return String(Math.min(...communications.map(timeOf)));
}

const hasMessage = (items: readonly ConversationItem[], key: string) =>
  items.some((item) => item.kind === 'message' && String(item.time) === key);

/** Follows the address to the message that it names; true where the case has none of that name. */
function useNamed({ items, loading, mayRead }: ReadingProps, show: (key: string) => void): boolean {
  const named = useNamedKey();
  const followed = useRef<string | null>(null);
  const isThere = named !== null && hasMessage(items, named);
  useEffect(() => {
    // Each address is followed once: whoever has scrolled on is not fetched back.
    if (named === null || followed.current === named || items.length === 0) return;
    followed.current = named;
    if (!isThere && mayRead) loading.mutate({ kind: 'from', time: Number(named) });
    show(named);
  });
  const isAsked = loading.variables?.kind === 'from' && String(loading.variables.time) === named;
  return named !== null && !isThere && isAsked && loading.isSuccess;
}

export function useReading(props: ReadingProps): Reading {
  const { items, loading, mayRead, readAt } = props;
  const { user } = useSession();
  const { request, onDrawn } = useShowWhenThere();
  const go = (key: string) => request({ key, place: 'start' });
  const isMissing = useNamed(props, go);
  const unread = firstUnread(items, readAt, user);
  const load = (step: Step, then: (stretch: Stretch) => void) => {
    if (!loading.isPending) loading.mutate(step, { onSuccess: then });
  };
  return {
    isMissing,
    mayRead,
    unread,
    onDrawn,
    // Reading goes on where the new ones begin: the button may be gone by then.
    showEarlier: (gap) =>
      load({ kind: 'earlier', gap }, (stretch) => request({ key: newestKey(stretch), place: 'nearest' })),
    showLater: (gap) =>
      load({ kind: 'later', gap }, (stretch) => request({ key: oldestKey(stretch), place: 'nearest' })),
    showFirst() {
      const last = items.at(-1);
      if (last?.kind === 'message') go(String(last.time));
      else load({ kind: 'first' }, (stretch) => go(oldestKey(stretch)));
    },
    showUnread() {
      if (unread.key !== null && !unread.isUncertain) return go(unread.key);
      const gap = { from: (readAt ?? 0) + 1, to: Date.now() };
      load({ kind: 'later', gap }, (stretch) => go(oldestKey(stretch)));
    },
    retry: () => loading.variables && loading.mutate(loading.variables),
  };
}
