/** Notes that mention the person: how many are new, and that they were seen. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { ListMentionsCommand, MarkMentionsSeenCommand } from '../../contract/center/case-notes.ts';
import { askAgain } from './ask-again.ts';
import type { CaseOfAccount } from './case-companion.ts';
import { sendAccountCenter, sendCenter } from './center-client.ts';
import { useLiveEvents } from './live/live-news.ts';

const queryKey = ['center', 'ListMentions'] as const;

export function mentionsQuery() {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => sendCenter(new ListMentionsCommand({}), { signal }),
    select: ({ mentions }) => mentions,
  });
}

/** Keeps current what is shown of them: a note that is changed or deleted mentions somebody else, or nobody. */
export function useMentionNews(): void {
  const queryClient = useQueryClient();
  useLiveEvents((news) => {
    const isNews =
      news.name === 'mention' ||
      news.name === 'resync' ||
      (news.name === 'case-work' && news.detail.part === 'notes');
    if (isNews) void askAgain(queryClient, { queryKey });
  });
}

/** Of all mentions in these cases. */
export function useMarkSeen() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (cases: readonly CaseOfAccount[]) =>
      Promise.all(
        cases.map(({ accountId, caseId }) =>
          sendAccountCenter(accountId, new MarkMentionsSeenCommand({ caseId })),
        ),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

/** Whoever has the notes of a case before their eyes has seen what mentions them there. */
export function useSeenMentions({ accountId, caseId }: CaseOfAccount, isShown: boolean): void {
  useMentionNews();
  const { data } = useQuery(mentionsQuery());
  const { mutate } = useMarkSeen();
  const isNew = data?.some((one) => one.caseId === caseId && !one.isSeen) ?? false;
  const mark = useEffectEvent((isMeant: boolean) => {
    if (isMeant && document.visibilityState === 'visible') mutate([{ accountId, caseId }]);
  });
  useEffect(() => {
    const look = () => mark(isShown && isNew);
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isShown, isNew]);
}
