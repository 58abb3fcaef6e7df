import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { type ArchiveEntry, type ArchiveProgress, buildArchive } from './archive.ts';

export type Entries = (signal: AbortSignal) => Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry>;

/** Times a second that the progress is told. */
const tellings = 5;

/** An archive in the making: how far it is, and the way to stop it. */
export function useArchive(accountId: string) {
  const [progress, setProgress] = useState<ArchiveProgress>({ files: 0, bytes: 0 });
  const stopper = useRef<AbortController | null>(null);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (entries: Entries) => {
      const controller = new AbortController();
      stopper.current = controller;
      let told = 0;
      const onProgress = (reached: ArchiveProgress) => {
        if (performance.now() - told < 1000 / tellings) return;
        told = performance.now();
        setProgress(reached);
      };
      try {
        const { signal } = controller;
        return await buildArchive({ accountId, entries: entries(signal), signal, onProgress });
      } catch (failure) {
        // Somebody did not want it any more.
        if (controller.signal.aborted) return null;
        throw failure;
      }
    },
  });
  const start = (entries: Entries, onDone: (archive: Blob) => void) => {
    setProgress({ files: 0, bytes: 0 });
    mutate(entries, { onSuccess: (done) => done?.blob && onDone(done.blob) });
  };
  return {
    start,
    stop: () => stopper.current?.abort(),
    isPending,
    error,
    progress,
    /** Whether nothing was found to be put into it. */
    isEmpty: data?.blob === null && data.missing.length === 0,
    missing: data?.missing ?? [],
  };
}
