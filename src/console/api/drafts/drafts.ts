/** Drafts on the proxy: what a form opens with, and the list of them. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  CreateCaseDraftCommand,
  DeleteCaseDraftCommand,
  type Draft,
  type DraftSummary,
  GetCaseDraftCommand,
  ListCaseDraftsCommand,
  type NewDraft,
} from '../../../contract/center/drafts.ts';
import type { Session } from '../../../contract/session.ts';
import { sendAccountCenter } from '../center-client.ts';
import { isAllowed } from '../permissions.ts';
import { useSession } from '../session.ts';
import { removeLocalOf } from './local-drafts.ts';

/** Whether the person's drafts are kept on the proxy too. */
export function keepsDrafts(session: Session, accountId: string): boolean {
  return (
    isAllowed(session, accountId, 'support-console:GetCaseDraft') &&
    isAllowed(session, accountId, 'support-console:CreateCaseDraft') &&
    isAllowed(session, accountId, 'support-console:DeleteCaseDraft')
  );
}

/** The current one of a slot, or one by its id; null where there is none. */
export async function getDraft(
  accountId: string,
  which: { draftId: string } | { slot: string },
): Promise<Draft | null> {
  const { draft } = await sendAccountCenter(accountId, new GetCaseDraftCommand(which));
  return draft ?? null;
}

/** Keeps what another draft would have replaced. Best effort: this browser still has it until then. */
export async function copyDraft(accountId: string, draft: Omit<NewDraft, 'isCopy'>): Promise<void> {
  await sendAccountCenter(accountId, new CreateCaseDraftCommand({ ...draft, isCopy: true }));
}

export function draftsQuery(accountId: string) {
  return queryOptions({
    queryKey: ['drafts', accountId],
    queryFn: async ({ signal }) =>
      (await sendAccountCenter(accountId, new ListCaseDraftsCommand({}), { signal })).drafts,
    // Written in other tabs and on other devices; never shown from memory alone.
    staleTime: 0,
  });
}

/** Discards a draft and gives back what is needed to undo that. */
export function useDiscardDraft(accountId: string) {
  const queryClient = useQueryClient();
  const { userName } = useSession().user;
  return useMutation({
    mutationFn: async ({ draftId }: DraftSummary) => {
      const draft = await getDraft(accountId, { draftId });
      await sendAccountCenter(accountId, new DeleteCaseDraftCommand({ draftId }));
      removeLocalOf(userName, draftId);
      return draft;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: draftsQuery(accountId).queryKey }),
  });
}

export function useRestoreDraft(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ slot, title, content, isCopy }: Draft) =>
      sendAccountCenter(accountId, new CreateCaseDraftCommand({ slot, title, content, isCopy })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: draftsQuery(accountId).queryKey }),
  });
}
