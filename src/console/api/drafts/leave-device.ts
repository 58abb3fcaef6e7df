import { accountOf } from '../permissions.ts';
import type { Session } from '../../../contract/session.ts';
import { DraftSync } from './draft-sync.ts';
import { keepsDrafts } from './drafts.ts';
import { localName, placesOf, readLocal } from './local-drafts.ts';

/** Milliseconds that signing out waits for drafts on their way. */
const patience = 5_000;

async function bringToProxy(session: Session): Promise<void> {
  const places = placesOf(session.user.userName).filter(
    ({ accountId }) => accountOf(session, accountId) && keepsDrafts(session, accountId),
  );
  await Promise.all(
    places.map(async (place) => {
      const draft = readLocal(localName(place));
      if (!draft || draft.isSynced) return;
      const sync = new DraftSync(place, draft.remote);
      const { subject, body } = draft.values;
      const title = [subject, body].find(
        (value): value is string => typeof value === 'string' && value !== '',
      );
      sync.change(title ?? '', draft);
      await sync.flush();
    }),
  );
}

/**
 * Before signing out: what only this browser has of the person's drafts is brought to the proxy, and their
 * copies here are removed. What the proxy could not take stays: nobody else is shown it.
 */
export async function takeDraftsAlong(session: Session): Promise<void> {
  const late = new Promise((resolve) => {
    setTimeout(resolve, patience);
  });
  await Promise.race([bringToProxy(session), late]);
}

export function removeSyncedDrafts(userName: string): void {
  for (const place of placesOf(userName)) {
    const name = localName(place);
    if (readLocal(name)?.isSynced) localStorage.removeItem(name);
  }
}
