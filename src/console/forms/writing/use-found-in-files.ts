/** What the chosen files hold, told file by file as each has been searched. */
import { useEffect, useRef, useState } from 'react';

import { findInFile } from './file-searches.ts';
import type { FoundInFile } from '../sensitive-file.ts';

/** A file that is not in it is still being searched; null: nothing was found, or it is no text. */
export type FoundInFiles = ReadonlyMap<File, FoundInFile | null>;

export function useFoundInFiles(files: readonly File[]): FoundInFiles {
  const [found, setFound] = useState<FoundInFiles>(new Map());
  const running = useRef(new Map<File, AbortController>());
  useEffect(() => {
    for (const [file, control] of running.current) {
      if (files.includes(file)) continue;
      control.abort();
      running.current.delete(file);
    }
    const look = async (file: File) => {
      const control = new AbortController();
      running.current.set(file, control);
      const result = await findInFile(file, control.signal);
      if (control.signal.aborted) return;
      const isChosen = ([other]: readonly [File, unknown]) => running.current.has(other);
      setFound((others) => new Map(others.entries().filter(isChosen)).set(file, result));
    };
    for (const file of files) if (!running.current.has(file)) void look(file);
  }, [files]);
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const control of all.values()) control.abort();
      all.clear();
    };
  }, []);
  return found;
}
