/** The file that is being taken along, one at a time, whatever page is shown meanwhile. */
import { useSyncExternalStore } from 'react';

import type { ExportProgress } from '../../../contract/progress-stream.ts';
import type { TextId } from '../../text/en.ts';

export interface FileRun {
  readonly fileName: string;
  /** Words for how far it is, with `{done}` and `{total}`. */
  readonly counted: TextId;
  /** Null where it is not under way. */
  readonly progress: ExportProgress | null;
  readonly error: Error | null;
  readonly cancel: () => void;
  readonly again: () => void;
  readonly dismiss: () => void;
}

let current: FileRun | null = null;
const listeners = new Set<() => void>();

export function tellFileRun(run: FileRun | null): void {
  current = run;
  for (const listener of listeners) listener();
}

/** Nobody is there for it any more. */
export function endFileRun(): void {
  current?.cancel();
  tellFileRun(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFileRun(): FileRun | null {
  return useSyncExternalStore(subscribe, () => current);
}
