/**
 * Drafts in this browser's local storage: there at once, without a network and after the session's end. The
 * session's storage was not chosen: a draft outlives the tab. Under each name stands whose it is, the account
 * and the slot, so that nobody is shown what another person wrote.
 */
export interface RemoteDraft {
  readonly draftId: string;
  readonly version: number;
}

export interface LocalDraft {
  /** The form's own. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of files, which are kept elsewhere. */
  readonly fileNames: readonly string[];
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** What the proxy has of it, as far as its writer knows; null: nothing. */
  readonly remote: RemoteDraft | null;
  /** Whether the proxy has all of it. */
  readonly isSynced: boolean;
}

const prefix = 'support-center.draft.';

export interface DraftPlace {
  readonly userName: string;
  readonly accountId: string;
  readonly slot: string;
}

export function localName({ userName, accountId, slot }: DraftPlace): string {
  return `${prefix}${encodeURIComponent(userName)}.${accountId}${slot}`;
}

/** A user's name may have dots; an account's id ends before the slot, which is empty or begins with `?` or `/`. */
export function placeOf(name: string): DraftPlace | null {
  const [, user, accountId, slot] = /^support-center\.draft\.(.+?)\.(\d{12})((?:[?/].*)?)$/.exec(name) ?? [];
  if (user === undefined || accountId === undefined || slot === undefined) return null;
  return { userName: decodeURIComponent(user), accountId, slot };
}

export function placesOf(userName: string): DraftPlace[] {
  const places = Object.keys(localStorage).map(placeOf);
  return places.filter((place) => place !== null && place.userName === userName) as DraftPlace[]; // no null is left
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  // Any object can be asked for members that it may not have.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function remoteOf(value: unknown): RemoteDraft | null {
  const { draftId, version } = recordOf(value) ?? {};
  return typeof draftId === 'string' && typeof version === 'number' ? { draftId, version } : null;
}

/** Null for what was not written by us, or cut off: as good as no draft. */
export function parseDraft(text: string): LocalDraft | null {
  try {
    const record = recordOf(JSON.parse(text));
    const values = recordOf(record?.['values']);
    if (!record || !values) return null;
    const { fileNames, savedAt, remote, isSynced } = record;
    return {
      values,
      fileNames: Array.isArray(fileNames) ? fileNames.filter((item) => typeof item === 'string') : [],
      savedAt: typeof savedAt === 'number' ? savedAt : 0,
      remote: remoteOf(remote),
      isSynced: isSynced === true,
    };
  } catch {
    return null;
  }
}

export function readLocal(name: string, storage: Storage = localStorage): LocalDraft | null {
  return parseDraft(storage.getItem(name) ?? '');
}

/** False where the browser keeps nothing: its storage is full or switched off. */
export function writeLocal(name: string, draft: LocalDraft, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** A draft that was discarded in the list is not to come back from here. */
export function removeLocalOf(userName: string, draftId: string): void {
  for (const name of placesOf(userName).map(localName)) {
    if (readLocal(name)?.remote?.draftId === draftId) localStorage.removeItem(name);
  }
}

/** What the proxy keeps of a draft. */
export function contentOf({ values, fileNames, savedAt }: LocalDraft): string {
  return JSON.stringify({ values, fileNames, savedAt });
}

/** The proxy has it now; unless somebody wrote on in the meantime, in this tab or another one. */
export function markSynced(name: string, savedAt: number, remote: RemoteDraft): void {
  const draft = readLocal(name);
  if (draft?.savedAt === savedAt) writeLocal(name, { ...draft, remote, isSynced: true });
}
