/** Fetched by whoever signs out: what must be known of drafts and uploads for that is a burden on nobody else. */
import type { Session } from '../../contract/session.ts';
import { removeSyncedDrafts, takeDraftsAlong } from './drafts/leave-device.ts';
import { endFileRun } from './exports/file-run.ts';
import { forgetTab } from './forget-tab.ts';
import { signOut } from './session.ts';
import { dropEverything } from './uploads/browser-store.ts';
import { cancelUploads } from './uploads/use-uploads.ts';

/**
 * Brings the person's drafts to the proxy, ends the session and removes what this browser keeps of them.
 * Answers where the identity provider goes on, or null; rejects where the session could not be ended.
 */
export async function leave(session: Session): Promise<string | null> {
  await takeDraftsAlong(session);
  const continueAt = await signOut();
  cancelUploads();
  endFileRun();
  removeSyncedDrafts(session.user.userName);
  forgetTab();
  await dropEverything();
  return continueAt;
}
