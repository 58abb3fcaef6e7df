/**
 * What was entered and not submitted yet, as the form has it. Files are kept apart: in memory, which a page
 * of this console shares until it is reloaded, and in the browser's store of files.
 */
import {
  type LocalDraft,
  localName,
  readLocal,
  type RemoteDraft,
  writeLocal,
} from '../api/drafts/local-drafts.ts';
import { keepFiles } from '../api/uploads/kept-files.ts';
import { type CreateCaseValues, valuesFromRecord } from './create-case-values.ts';

export interface CaseDraft extends LocalDraft {
  /** With the files of this page's memory. */
  readonly entered: CreateCaseValues;
  /** Files that were chosen elsewhere or before a reload. */
  readonly lostFiles: readonly string[];
}

const filesInMemory = new Map<string, readonly File[]>();

/** An address that fills the form has a draft of its own, so that it never replaces another one. */
export function draftName(userName: string, accountId: string, query: URLSearchParams): string {
  const filling = [...query]
    .filter(([name]) => name !== 'account')
    .toSorted(([a], [b]) => a.localeCompare(b));
  const slot = filling.length === 0 ? '' : `?${new URLSearchParams(filling)}`;
  return localName({ userName, accountId, slot });
}

/** What a draft of this or another device is to the form. */
export function enteredIn(name: string, draft: LocalDraft): CaseDraft {
  const attachments = filesInMemory.get(name) ?? [];
  return {
    ...draft,
    entered: { ...valuesFromRecord(draft.values), attachments },
    lostFiles: draft.fileNames.filter((fileName) => !attachments.some((file) => file.name === fileName)),
  };
}

/** Null where nothing is kept. */
export function readDraft(name: string, storage: Storage = localStorage): CaseDraft | null {
  const draft = readLocal(name, storage);
  return draft && enteredIn(name, draft);
}

/** What is to be kept of the values, from now on. `remote`: what the proxy has of it already. */
export function draftOf(
  { attachments, ...values }: CreateCaseValues,
  remote: RemoteDraft | null,
): LocalDraft {
  const fileNames = attachments.map((file) => file.name);
  return { values: { ...values }, fileNames, savedAt: Date.now(), remote, isSynced: false };
}

/** False where the browser keeps nothing: the form says so; the page itself still has everything. */
export function writeDraft(
  name: string,
  values: CreateCaseValues,
  draft: LocalDraft,
  storage: Storage = localStorage,
): boolean {
  filesInMemory.set(name, values.attachments);
  return writeLocal(name, draft, storage);
}

export function removeDraft(name: string, storage: Storage = localStorage): void {
  filesInMemory.delete(name);
  void keepFiles(name, []);
  storage.removeItem(name);
}
