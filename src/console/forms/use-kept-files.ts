import { useEffect, useEffectEvent, useState } from 'react';

import { isSameFile, keepFiles, recallFiles } from '../api/uploads/kept-files.ts';

/**
 * Brings the files of a draft back after a reload and keeps those that are chosen. Settled once it is
 * known what there was.
 */
export function useKeptFiles(
  draftName: string,
  files: readonly File[],
  onChange: (files: File[]) => void,
): { readonly isSettled: boolean } {
  const [isSettled, setSettled] = useState(false);
  const bringBack = useEffectEvent((kept: readonly File[]) => {
    const missing = kept.filter((file) => !files.some((other) => isSameFile(file, other)));
    if (missing.length > 0) onChange([...missing, ...files]);
    setSettled(true);
  });
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const kept = await recallFiles(draftName);
      if (isCurrent) bringBack(kept);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [draftName]);
  useEffect(() => {
    if (isSettled) void keepFiles(draftName, files);
  }, [isSettled, draftName, files]);
  return { isSettled };
}
