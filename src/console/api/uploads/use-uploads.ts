import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { isAllowed } from '../permissions.ts';
import { useSession } from '../session.ts';
import { isLarge } from './attachment-way.ts';
import { type UploadStates, Uploads } from './uploads.ts';

const known = new Map<string, Uploads>();

/** The uploads of a draft: the same ones when its form is opened again before a reload. */
function uploadsOf(accountId: string, owner: string, draftName: string): Uploads {
  const uploads = known.get(draftName) ?? new Uploads(accountId, owner);
  known.set(draftName, uploads);
  return uploads;
}

/** On signing out: nothing goes on in the name of who has left. */
export function cancelUploads(): void {
  for (const uploads of known.values()) uploads.choose([], isLarge);
  known.clear();
}

/** Null where the person may not upload in this account. `draftName`: whose form it is, and which. */
export function useUploads(accountId: string, draftName: string): Uploads | null {
  const session = useSession();
  const isPermitted =
    isAllowed(session, accountId, 'support:UploadAttachment') &&
    isAllowed(session, accountId, 'support:AddAttachmentsToSet');
  const { userName } = session.user;
  return useMemo(
    () => (isPermitted ? uploadsOf(accountId, userName, draftName) : null),
    [isPermitted, accountId, userName, draftName],
  );
}

const none: UploadStates = new Map();

/** How far they are, for whoever only looks. */
export function useStatesOf(uploads: Uploads | null): UploadStates {
  return useSyncExternalStore(uploads?.subscribe ?? subscribeToNothing, uploads?.snapshot ?? (() => none));
}

const nothingHeld: ReadonlySet<File> = new Set();

/**
 * How far the uploads are. `files`: those that are chosen and fine. Large ones are begun at once, except
 * while they are `held` for the person to decide about; small ones go with the submit.
 */
export function useUploadStates(
  uploads: Uploads | null,
  files: readonly File[],
  held: ReadonlySet<File> = nothingHeld,
): UploadStates {
  useEffect(() => {
    uploads?.choose(files, (file) => isLarge(file) && !held.has(file));
  }, [uploads, files, held]);
  return useStatesOf(uploads);
}

const subscribeToNothing = () => () => undefined;
