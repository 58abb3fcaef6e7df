/**
 * What this browser keeps of attachments, in IndexedDB: the only storage that takes files themselves in
 * Chromium, Firefox and Safari alike, on disk and not in the page's memory. Handles to files outlive no
 * reload outside Chromium, the origin's private file system would have to be filled by hand. Where it is
 * closed (a private window) or full nothing is kept: uploads then start anew, files are asked for again.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface UploadRecord {
  readonly uploadId: string;
  readonly partSizeBytes: number;
  readonly totalParts: number;
  /** ETags by the index of the part, of parts that have arrived. */
  readonly done: Readonly<Record<number, string>>;
}

interface Tables extends DBSchema {
  /** By whose it is, account and file. */
  uploads: { key: string; value: UploadRecord };
  /** By the name of the draft and the file. */
  files: { key: string; value: File };
}

export const databaseName = 'support-center';

let opened: Promise<IDBPDatabase<Tables>> | null = null;

function open(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('uploads');
      database.createObjectStore('files');
    },
  });
  return opened;
}

/** The result, or null where the browser keeps nothing. */
async function attempt<Result>(work: (database: IDBPDatabase<Tables>) => Promise<Result>) {
  try {
    return await work(await open());
  } catch {
    // Everything that is kept here is kept for comfort: without it one has to wait or choose once more.
    return null;
  }
}

type StoreName = 'uploads' | 'files';

export async function recall<Name extends StoreName>(
  store: Name,
  key: string,
): Promise<Tables[Name]['value'] | null> {
  return (await attempt((database) => database.get(store, key))) ?? null;
}

/** False where it could not be kept. */
export async function keep<Name extends StoreName>(
  store: Name,
  key: string,
  value: Tables[Name]['value'],
): Promise<boolean> {
  return (await attempt((database) => database.put(store, value, key))) !== null;
}

export async function drop(store: StoreName, key: string): Promise<void> {
  await attempt((database) => database.delete(store, key));
}

/** All keys that begin so. */
export async function keysFrom(store: StoreName, beginning: string): Promise<string[]> {
  const keys = await attempt((database) =>
    database.getAllKeys(store, IDBKeyRange.bound(beginning, `${beginning}\uffff`)),
  );
  return keys ?? [];
}

/** On signing out: the next person at this device finds nothing. */
export async function dropEverything(): Promise<void> {
  await attempt((database) => Promise.all([database.clear('uploads'), database.clear('files')]));
}
