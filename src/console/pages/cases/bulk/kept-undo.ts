/**
 * The way back from the last change of several cases, for this tab: it outlives a reload, as its notice does not.
 *
 * Choice: the tab's own storage, which signing out removes. Rejected: the proxy, which would keep a second list of
 * what the calls' own records say already. Cost: another tab, or a tab that was closed, offers nothing.
 */
import type { Done } from '../../../api/bulk/run-changes.ts';
import { undoPlace } from './undo-place.ts';

export interface KeptUndo {
  readonly said: string;
  readonly done: readonly Done[];
}

/** As it stands in the storage: whose it is, and one text for each that is kept. */
interface Stored extends KeptUndo {
  readonly userName: string;
}

export function keepUndo(stored: Stored): void {
  undoPlace.isShown = true;
  try {
    sessionStorage.setItem(undoPlace.name, JSON.stringify(stored));
  } catch {
    // No room: then it ends with a reload, and the notice is there until then.
  }
}

export function forgetUndo(): void {
  sessionStorage.removeItem(undoPlace.name);
}

/** Null where there is none of this person. */
export function keptUndo(userName: string): KeptUndo | null {
  const text = sessionStorage.getItem(undoPlace.name);
  // Written above, by this version or one before it.
  const stored = text === null ? null : (JSON.parse(text) as Partial<Stored>);
  if (stored?.userName !== userName || !stored.said || !stored.done) return null;
  return { said: stored.said, done: stored.done };
}
