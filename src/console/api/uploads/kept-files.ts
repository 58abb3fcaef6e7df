/** Files that were chosen for a draft, kept in this browser one by one: what is kept once is not copied again. */
import { drop, keep, keysFrom, recall } from './browser-store.ts';

/** No name of a draft ends with it, so no draft's files are taken for another's. */
const separator = '\n';

function keyOf(draftName: string, { name, size, lastModified }: File): string {
  return [draftName, name, size, lastModified].join(separator);
}

export function isSameFile(left: File, right: File): boolean {
  return keyOf('', left) === keyOf('', right);
}

let keeping: Promise<void> = Promise.resolve();

/** Keeps exactly these. Best effort: a file that is not kept is asked for again after a reload. */
export function keepFiles(draftName: string, files: readonly File[]): Promise<void> {
  // One after the other: what an earlier call found to be dropped may be what a later one keeps.
  keeping = keeping.then(() => keepExactly(draftName, files));
  return keeping;
}

async function keepExactly(draftName: string, files: readonly File[]): Promise<void> {
  const wanted = new Map(files.map((file) => [keyOf(draftName, file), file]));
  const known = await keysFrom('files', draftName + separator);
  await Promise.all(known.filter((key) => !wanted.has(key)).map((key) => drop('files', key)));
  for (const [key, file] of wanted) if (!known.includes(key)) await keep('files', key, file);
}

/** Keeps it beside those that are kept of the draft, for a form that is opened next. False where it could not be. */
export async function keepFile(draftName: string, file: File): Promise<boolean> {
  return await keep('files', keyOf(draftName, file), file);
}

/** Those that are still there and can be read, in the order of their names. */
export async function recallFiles(draftName: string): Promise<File[]> {
  const keys = await keysFrom('files', draftName + separator);
  const files = await Promise.all(keys.map((key) => recall('files', key)));
  return files.filter((file) => file !== null);
}
