/** Under which name this browser keeps a reply that was begun. */
import { replySlot } from '../../../contract/center/drafts.ts';
import { localName } from '../../api/drafts/local-drafts.ts';

/** `draftId`: a copy that the address names, which is a place of its own. */
export function replyDraftName(
  userName: string,
  { accountId, caseId, draftId }: { accountId: string; caseId: string; draftId: string | null },
): string {
  const query = draftId === null ? '' : `?${new URLSearchParams({ draft: draftId })}`;
  return localName({ userName, accountId, slot: `${replySlot(caseId)}${query}` });
}
