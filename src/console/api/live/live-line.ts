/** Whether news arrives, for screens that say so. */
import { useSyncExternalStore } from 'react';

import type { LineState } from './hub-messages.ts';

export interface LiveLine {
  readonly state: LineState;
  /** Until when everything is known, epoch milliseconds; null while that is now, or was never. */
  readonly knownUntil: number | null;
  /** Whether a tab of this person has the focus. */
  readonly isWatched: boolean;
}

let line: LiveLine = { state: 'opening', knownUntil: null, isWatched: true };
const listeners = new Set<() => void>();

export function currentLine(): LiveLine {
  return line;
}

export function setLine(change: Partial<LiveLine>): void {
  line = { ...line, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useLiveLine(): LiveLine {
  return useSyncExternalStore(subscribe, currentLine);
}
