/**
 * What was entered into a form and not sent yet. Files are kept apart: in memory, which a page of this console
 * shares until it is reloaded, and in the browser's store of files.
 */
import { type LocalDraft, type RemoteDraft, writeLocal } from '../../api/drafts/local-drafts.ts';
import { keepFiles } from '../../api/uploads/kept-files.ts';
import { forgetKeptParts } from './kept-parts.ts';

export interface WithFiles {
  attachments: readonly File[];
}

const filesInMemory = new Map<string, readonly File[]>();

/** Those that this page has had in the form of that draft. */
export function filesInMemoryOf(draftName: string): readonly File[] {
  return filesInMemory.get(draftName) ?? [];
}

/** What is to be kept of the values, from now on. `remote`: what the proxy has of it already. */
export function draftOf({ attachments, ...values }: WithFiles, remote: RemoteDraft | null): LocalDraft {
  const fileNames = attachments.map((file) => file.name);
  return { values, fileNames, savedAt: Date.now(), remote, isSynced: false };
}

/** False where the browser keeps nothing: the form says so; the page itself still has everything. */
export function writeDraft(
  name: string,
  { attachments }: WithFiles,
  draft: LocalDraft,
  storage: Storage = localStorage,
): boolean {
  filesInMemory.set(name, attachments);
  return writeLocal(name, draft, storage);
}

export function removeDraft(name: string, storage: Storage = localStorage): void {
  filesInMemory.delete(name);
  void keepFiles(name, []);
  forgetKeptParts(name);
  storage.removeItem(name);
}
