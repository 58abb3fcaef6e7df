import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { type Outcome, runChanges } from '../../../api/bulk/run-changes.ts';
import { type CaseChange, sendChange } from '../../../api/bulk/work-change.ts';
import { invalidateSearches } from '../../../api/search-cases.ts';

/** How many changes are over, of all. */
export interface Progress {
  readonly over: number;
  readonly all: number;
}

/** Runs changes and brings what is shown up to date. They go on when the screen is left. */
export function useChanges() {
  const queryClient = useQueryClient();
  const stop = useRef(new AbortController());
  const [progress, setProgress] = useState<Progress | null>(null);
  return {
    /** Null: nothing is under way. */
    progress,
    /** What has not begun is left as it is. */
    stop: () => stop.current.abort(),
    run: async (changes: readonly CaseChange[]): Promise<Outcome> => {
      stop.current = new AbortController();
      const all = changes.length;
      setProgress({ over: 0, all });
      const outcome = await runChanges(changes, {
        send: sendChange,
        onProgress: (over) => setProgress({ over, all }),
        signal: stop.current.signal,
      });
      setProgress(null);
      void invalidateSearches(queryClient);
      for (const { one } of outcome.done) {
        const { accountId, caseId } = one.found;
        void queryClient.invalidateQueries({ queryKey: ['case-work', accountId, caseId] });
      }
      return outcome;
    },
  };
}
