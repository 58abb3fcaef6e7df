/** Attachments as one ZIP file, put together in the browser while they arrive, one after the other. */
import {
  type AttachmentDetails,
  type Communication,
  DescribeCommunicationsCommand,
} from '@aws-sdk/client-support';
import { makeZip } from 'client-zip';

import { safeFileName, uniqueNames } from '../../../support/safe-file-name.ts';
import type { CaseRef } from '../conversation/load-stretch.ts';
import { sendSupport } from '../support-client.ts';
import { isWorthRepeating, problemOf } from '../errors.ts';
import { fetchAttachment, openAttachment } from './fetch-attachment.ts';

/** The API lists files under two names; an id counts once. */
export function filesOf({ attachments = [], attachmentSet = [] }: Communication): AttachmentDetails[] {
  const byId = new Map([...attachments, ...attachmentSet].map((file) => [file.attachmentId, file]));
  return [...byId.values()];
}

export interface ArchiveEntry {
  readonly attachmentId: string;
  /** The place in the archive; folders with slashes. */
  readonly path: string;
  /** When the message was written. */
  readonly time: Date;
}

export interface ArchiveProgress {
  /** Files that are in the archive. */
  readonly files: number;
  readonly bytes: number;
}

/** A moment as a name of a folder: sorted by name is sorted by time. */
function folderOf(time: string): string {
  return safeFileName(time.replaceAll(':', '-').replace(/\.\d+/, ''));
}

/** What a message carries, each under a name of its own. */
export function entriesOf(communication: Communication): ArchiveEntry[] {
  const nameOf = uniqueNames();
  const moment = Date.parse(communication.timeCreated ?? '');
  return filesOf(communication).map(({ attachmentId = '', fileName = attachmentId }) => ({
    attachmentId,
    path: nameOf(safeFileName(fileName)),
    time: new Date(Number.isNaN(moment) ? 0 : moment),
  }));
}

const largestPage = 100;

/** What all messages of a case carry, newest first, a folder for each message; asked for page by page. */
export async function* entriesOfCase({ accountId, caseId }: CaseRef, signal: AbortSignal) {
  const nameOf = uniqueNames();
  let nextToken: string | undefined;
  do {
    const input = { caseId, maxResults: largestPage, nextToken };
    const command = new DescribeCommunicationsCommand(input);
    const page = await patiently(() => sendSupport(accountId, command, { signal }), signal);
    for (const communication of page.communications ?? []) {
      const entries = entriesOf(communication);
      if (entries.length === 0) continue;
      const folder = nameOf(folderOf(communication.timeCreated ?? ''));
      for (const entry of entries) yield { ...entry, path: `${folder}/${entry.path}` };
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

/** Milliseconds before each further try: AWS gives a few files a second. */
const pauses = [1000, 2000, 4000, 8000];

async function patiently<Answer>(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !isWorthRepeating(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask();
}

interface ArchiveJob {
  readonly accountId: string;
  readonly entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
}

export interface BuiltArchive {
  /** Null where there is nothing to put into it. */
  readonly blob: Blob | null;
  /** Places of files that are no longer there: one that is gone does not cost the others. */
  readonly missing: readonly string[];
}

function isGone(error: unknown): boolean {
  return problemOf(error, 'save').kind === 'attachmentNotFound';
}

/**
 * Files are fetched when their turn comes; what is done is handed to the browser, which keeps large content
 * on disk.
 */
export async function buildArchive({
  accountId,
  entries,
  signal,
  onProgress,
}: ArchiveJob): Promise<BuiltArchive> {
  let files = 0;
  let bytes = 0;
  const missing: string[] = [];
  const open = async (attachmentId: string) =>
    openAttachment(await fetchAttachment(accountId, attachmentId, signal), signal);
  async function* inputs() {
    for await (const { attachmentId, path, time } of entries) {
      signal.throwIfAborted();
      const input = await patiently(() => open(attachmentId), signal).catch((error: unknown) => {
        if (isGone(error)) return null;
        throw error;
      });
      if (!input) {
        missing.push(path);
        continue;
      }
      yield { name: path, lastModified: time, input };
      files += 1;
      onProgress({ files, bytes });
    }
  }
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      onProgress({ files, bytes });
      controller.enqueue(chunk);
    },
  });
  const blob = await new Response(makeZip(inputs()).pipeThrough(counter, { signal })).blob();
  return { blob: files === 0 ? null : new Blob([blob], { type: 'application/zip' }), missing };
}
