/**
 * What was entered and not submitted yet, kept in this browser for each person and account. The local
 * storage and not the session's: a draft outlives the tab. Files can't be kept there, so they stay in
 * memory, which a page of this console shares until it is reloaded.
 */
import { keepFiles } from '../api/uploads/kept-files.ts';
import { type CreateCaseValues, valuesFromRecord } from './create-case-values.ts';

export interface CaseDraft {
  /** With the files of this page's memory. */
  readonly values: CreateCaseValues;
  /** Files that were chosen before a reload and have to be chosen again. */
  readonly lostFiles: readonly string[];
  /** Epoch milliseconds. */
  readonly savedAt: number;
}

const filesInMemory = new Map<string, readonly File[]>();

/** An address that fills the form has a draft of its own, so that it never replaces another one. */
export function draftName(userName: string, accountId: string, query: URLSearchParams): string {
  const filling = [...query]
    .filter(([name]) => name !== 'account')
    .toSorted(([a], [b]) => a.localeCompare(b));
  const suffix = filling.length === 0 ? '' : `?${new URLSearchParams(filling)}`;
  return `support-center.draft.${encodeURIComponent(userName)}.${accountId}${suffix}`;
}

function recordOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    // Any object can be asked for members that it may not have.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Not written by us, or cut off: as good as no draft.
    return null;
  }
}

/** Null where nothing is kept. */
export function readDraft(name: string, storage: Storage = localStorage): CaseDraft | null {
  const record = recordOf(storage.getItem(name) ?? '');
  const values = record?.['values'];
  if (!record || typeof values !== 'object' || values === null) return null;
  const { savedAt, fileNames } = record;
  const attachments = filesInMemory.get(name) ?? [];
  const names = Array.isArray(fileNames) ? fileNames.filter((item) => typeof item === 'string') : [];
  return {
    values: { ...valuesFromRecord({ ...values }), attachments },
    lostFiles: names.filter((fileName) => !attachments.some((file) => file.name === fileName)),
    savedAt: typeof savedAt === 'number' ? savedAt : 0,
  };
}

/** False where the browser keeps nothing: its storage is full or switched off. */
export function writeDraft(
  name: string,
  { attachments, ...values }: CreateCaseValues,
  storage: Storage = localStorage,
): boolean {
  filesInMemory.set(name, attachments);
  const fileNames = attachments.map((file) => file.name);
  try {
    storage.setItem(name, JSON.stringify({ values, fileNames, savedAt: Date.now() }));
    return true;
  } catch {
    // The form says so; the page itself still has everything.
    return false;
  }
}

export function removeDraft(name: string, storage: Storage = localStorage): void {
  filesInMemory.delete(name);
  void keepFiles(name, []);
  storage.removeItem(name);
}
