/**
 * The archive of an account: made in the background, then fetched into a file of its own name beside the wanted
 * one, so that what broke off goes on where it was.
 */
import { createWriteStream, existsSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { type ArchiveExport, archiveFileAddress } from '../../../contract/center/exports.ts';
import type { Place } from '../client.ts';
import { NoConnection, Refused, UsageError } from '../exit.ts';
import { askCenter, nameIn, request, type Written } from './ask-file.ts';

const lookEvery = 1_000;

export interface WantedArchive {
  readonly accountId: string;
  /** One that was begun before; without a word a new one is. */
  readonly exportId?: string | undefined;
  readonly output?: string | undefined;
  readonly folder: string;
  /** Tells which one was begun. */
  readonly onBegun: (exportId: string) => void;
}

export async function exportArchive(place: Place, wanted: WantedArchive): Promise<Written> {
  const { accountId, folder, onBegun } = wanted;
  const begin = async (): Promise<string> => {
    const answer = await askCenter(place, { operation: 'StartArchiveExport', accountId, input: {} });
    // The operation's own answer.
    const { exportId } = (await answer.json()) as { exportId: string };
    onBegun(exportId);
    return exportId;
  };
  const exportId = wanted.exportId ?? (await begin());
  await made(place, accountId, exportId);
  const part = resolve(folder, `${exportId}.part`);
  const name = await fetchRest(place, exportId, part);
  const file = resolve(folder, wanted.output ?? name);
  if (existsSync(file)) {
    throw new UsageError(
      `${file} is there already. Name another file with --output and --export ${exportId}.`,
    );
  }
  await rename(part, file);
  return { file, bytes: (await stat(file)).size };
}

/** Settles when the archive is whole. */
async function made(place: Place, accountId: string, exportId: string): Promise<void> {
  for (;;) {
    const answer = await askCenter(place, { operation: 'ListExports', accountId, input: {} });
    const { exports } = (await answer.json()) as { exports: ArchiveExport[] }; // the operation's own answer
    const found = exports.find((one) => one.exportId === exportId);
    if (!found) throw new Refused(`There is no export ${exportId} of account ${accountId}.`);
    if (found.state === 'failed') throw new Refused(`The export ${exportId} failed. Begin another one.`);
    if (found.state === 'done') return;
    await pause(lookEvery);
  }
}

/** Answers the name that the archive should have. */
async function fetchRest(place: Place, exportId: string, part: string): Promise<string> {
  const from = existsSync(part) ? (await stat(part)).size : 0;
  const path = archiveFileAddress(exportId);
  // One byte less than there is: a file that is whole already would be no range at all.
  const start = Math.max(0, from - 1);
  const answer = await request(place, path, {
    headers: { range: `bytes=${start}-`, 'if-range': `"${exportId}"` },
  });
  const isRest = answer.status === 206;
  const target = createWriteStream(part, isRest && from > 0 ? { flags: 'r+', start } : { flags: 'w' });
  try {
    await pipeline(answer.body ?? [], target);
  } catch (cause) {
    throw new NoConnection(`The archive broke off. Go on with --export ${exportId}.`, { cause });
  }
  return nameIn(answer, `${exportId}.zip`);
}
