import { useEffect, useEffectEvent, useState } from 'react';

import { isSameFile, keepFiles, recallFiles } from '../../api/uploads/kept-files.ts';

export interface KeptFilesOptions {
  readonly draftName: string;
  /** Those that are chosen now. */
  readonly files: readonly File[];
  /** Names of those that the draft had when it was brought back. */
  readonly fileNames: readonly string[];
  /** Takes in what comes back, which nobody has changed by that. */
  readonly onBrought: (files: File[]) => void;
}

/**
 * Brings the files of a draft back after a reload and keeps those that are chosen. Returns the names of those
 * that this browser does not have, once that is known.
 */
export function useKeptFiles({
  draftName,
  files,
  fileNames,
  onBrought,
}: KeptFilesOptions): readonly string[] {
  const [isSettled, setSettled] = useState(false);
  const bringBack = useEffectEvent((kept: readonly File[]) => {
    const missing = kept.filter((file) => !files.some((other) => isSameFile(file, other)));
    if (missing.length > 0) onBrought([...missing, ...files]);
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
  return isSettled ? fileNames.filter((name) => files.every((file) => file.name !== name)) : [];
}
