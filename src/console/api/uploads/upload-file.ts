/** One large file by upload links: started or taken up again, its parts sent, completed. */
import {
  CompleteAttachmentUploadCommand,
  DescribeAttachmentUploadStatusCommand,
  GetAttachmentUploadLinksCommand,
} from '@aws-sdk/client-support';

import { isWorthRepeating } from '../errors.ts';
import { sendSupport } from '../support-client.ts';
import { drop, keep, recall, type UploadRecord } from './browser-store.ts';
import { PartLinks } from './part-links.ts';
import { PartError } from './put-part.ts';
import { sendParts } from './send-parts.ts';
import { UploadFailed } from './upload-errors.ts';
import type { UploadSlots } from './upload-slots.ts';

export interface FileUpload {
  readonly accountId: string;
  readonly file: File;
  /** Whose it is, account and file; under it the browser keeps how far the upload got. */
  readonly key: string;
  readonly slots: UploadSlots;
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number) => void;
}

/** The API forgets an upload after a day, and when a case has taken it. */
function isGone(error: unknown): boolean {
  if (error instanceof PartError) return error.answer.includes('UploadIdNotFound');
  return error instanceof Error && error.name === 'UploadIdNotFound';
}

async function start({ accountId, file, key }: FileUpload) {
  const input = { fileName: file.name, fileSizeBytes: file.size };
  const answer = await sendSupport(accountId, new GetAttachmentUploadLinksCommand(input));
  const { uploadId = '', partSizeBytes = file.size, totalParts = 1, uploadUrls = [] } = answer;
  const record: UploadRecord = { uploadId, partSizeBytes, totalParts, done: {} };
  await keep('uploads', key, record);
  const links = new PartLinks(accountId, file.name, uploadId);
  links.add(uploadUrls);
  return { record, links };
}

/** What is there of an earlier attempt, over a reload of the page too; or a new upload. */
async function begin(upload: FileUpload) {
  const record = await recall('uploads', upload.key);
  if (!record) return start(upload);
  return { record, links: new PartLinks(upload.accountId, upload.file.name, record.uploadId) };
}

/** Milliseconds between two looks at an upload that is being put together, and how many there are. */
const look = { every: 2_000, times: 150 };

const wait = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Naming parts twice is the same as once, so a failure that may pass is no end. */
async function patiently<Output>(signal: AbortSignal, ask: () => Promise<Output>): Promise<Output> {
  for (let asked = 1; ; asked++) {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (asked === 4 || !isWorthRepeating(error)) throw error;
      await wait(1000 * asked);
    }
  }
}

/** Names the parts and waits until the file is whole on the other side. */
async function complete({ accountId, signal }: FileUpload, { uploadId, done }: UploadRecord) {
  const completedUploads = Object.entries(done).map(([index, eTag]) => ({ partIndex: Number(index), eTag }));
  const input = { uploadId, completedUploads };
  let { uploadStatus } = await patiently(signal, () =>
    sendSupport(accountId, new CompleteAttachmentUploadCommand(input)),
  );
  for (let count = 0; uploadStatus === 'attachment-not-ready' && count < look.times; count++) {
    await wait(look.every);
    ({ uploadStatus } = await patiently(signal, () =>
      sendSupport(accountId, new DescribeAttachmentUploadStatusCommand({ uploadId })),
    ));
  }
  return uploadStatus === 'attachment-ready';
}

/** From a mismatch or an upload that is gone there is one way on: everything once more. */
async function attempt(upload: FileUpload): Promise<string | null> {
  const { record, links } = await begin(upload);
  try {
    const sent = await sendParts({ ...upload, record, links });
    if (await complete(upload, sent)) return sent.uploadId;
    // Sent again under the same id, it heals.
    await keep('uploads', upload.key, { ...sent, done: {} });
  } catch (error) {
    if (!isGone(error)) throw error;
    await drop('uploads', upload.key);
  }
  return null;
}

/** Settles with the upload's id once the file can be attached. Rejects with the signal's reason or why not. */
export async function uploadFile(upload: FileUpload): Promise<string> {
  const uploadId = (await attempt(upload)) ?? (await attempt(upload));
  if (uploadId === null) throw new UploadFailed(null);
  return uploadId;
}
