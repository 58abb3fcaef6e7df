import { useMutation } from '@tanstack/react-query';

import type { ExportProgress } from '../../../contract/progress-stream.ts';
import type { TextId } from '../../text/en.ts';
import { isSignedOut } from '../errors.ts';
import { tellFileRun, useFileRun } from './file-run.ts';
import { openSink } from './file-sink.ts';
import { receiveFile } from './receive-file.ts';
import type { FileQuestion } from './request-file.ts';

export interface FileWish extends FileQuestion {
  readonly fileName: string;
  readonly type: string;
  /** What is counted, known before the first word of it. */
  readonly total: number;
  /** Words for how far it is, with `{done}` and `{total}`. */
  readonly counted: TextId;
}

export interface Exported {
  readonly fileName: string;
  readonly done: number;
  /** Files that could not be had. */
  readonly missing: number;
  /** What is still to be saved; null where it is on disk. */
  readonly content: Blob | null;
}

/** In whose clocks times are written. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Null where the person thought better of it. */
async function takeFile(wish: FileWish, again: () => void): Promise<Exported | null> {
  const { fileName, type, total, counted, ...question } = wish;
  const sink = await openSink(fileName, type);
  if (!sink) return null;
  const ending = new AbortController();
  const cancel = () => ending.abort();
  const run = { fileName, counted, cancel, again, dismiss: () => tellFileRun(null) };
  let latest: ExportProgress = { done: 0, total };
  const onProgress = (progress: ExportProgress) => {
    latest = progress;
    tellFileRun({ ...run, progress, error: null });
  };
  onProgress(latest);
  try {
    const content = await receiveFile(question, { sink, signal: ending.signal, onProgress });
    tellFileRun(null);
    return { fileName, done: latest.done, missing: latest.missing ?? 0, content };
  } catch (error) {
    if (ending.signal.aborted) {
      tellFileRun(null);
      return null;
    }
    // Whoever signs in next has nothing to do with it.
    const isTold = error instanceof Error && !isSignedOut(error);
    tellFileRun(isTold ? { ...run, progress: null, error } : null);
    throw error;
  }
}

/** One file at a time: begun here, and followed, ended early or tried again on any page. */
export function useFileExport(onSaved: (file: Exported) => void) {
  const { mutate } = useMutation({
    mutationFn: (wish: FileWish) => takeFile(wish, () => mutate(wish)),
    onSuccess: (file) => {
      if (file) onSaved(file);
    },
  });
  const run = useFileRun();
  const isRunning = run !== null && run.progress !== null;
  return { begin: (wish: FileWish) => mutate(wish), isRunning };
}
