/** Files on their way into a case, in small and in large. */
import { CompleteAttachmentUploadCommand, GetAttachmentUploadLinksCommand } from '@aws-sdk/client-support';
import type { GetAttachmentUploadLinksResponse } from '@aws-sdk/client-support';

import { createCase, readCase } from './cases.ts';
import type { TestEmulator } from './emulator.ts';

export const megabyte = 1024 * 1024;

/** As AddAttachmentsToSet takes it. */
export function file(fileName: string, content: string | Buffer = fileName) {
  return { fileName, data: Buffer.from(content).toString('base64') };
}

/** A set with these files, each holding its own name. */
export async function newSet(emulator: TestEmulator, ...names: string[]): Promise<string> {
  const { output } = await emulator.call('AddAttachmentsToSet', {
    attachments: names.map((name) => file(name)),
  });
  return String(output['attachmentSetId']);
}

/** Of the newest communication. */
export async function attachmentsOf(emulator: TestEmulator, caseId: string) {
  const { recentCommunications } = await readCase(emulator, caseId);
  return recentCommunications?.communications[0]?.attachmentSet ?? [];
}

/** The id of the one file that a new case was opened with. */
export async function attach(emulator: TestEmulator, members: object): Promise<string> {
  const [first] = await attachmentsOf(emulator, await createCase(emulator, members));
  return first?.attachmentId ?? '';
}

export function startUpload(emulator: TestEmulator, fileName: string, fileSizeBytes: number) {
  return emulator.sdk().send(new GetAttachmentUploadLinksCommand({ fileName, fileSizeBytes }));
}

export interface CompletedPart {
  readonly partIndex: number;
  readonly eTag: string;
}

/** Puts every part that there is a link for, all at once. Throws when one is refused. */
export function putParts(links: GetAttachmentUploadLinksResponse, content: Buffer): Promise<CompletedPart[]> {
  const { uploadUrls = [], partSizeBytes = 0 } = links;
  return Promise.all(
    uploadUrls.map(async ({ url = '', partIndex = 0 }) => {
      const body = content.subarray((partIndex - 1) * partSizeBytes, partIndex * partSizeBytes);
      const response = await fetch(url, { method: 'PUT', body: new Uint8Array(body) });
      if (!response.ok) throw new Error(`Part ${partIndex}: ${response.status} ${await response.text()}`);
      return { partIndex, eTag: response.headers.get('etag') ?? '' };
    }),
  );
}

export async function completeUpload(
  emulator: TestEmulator,
  uploadId: string | undefined,
  completedUploads: CompletedPart[],
) {
  const command = new CompleteAttachmentUploadCommand({ uploadId, completedUploads });
  return (await emulator.sdk().send(command)).uploadStatus;
}

/** A file that is ready for a case. */
export async function upload(emulator: TestEmulator, fileName: string, content: Buffer): Promise<string> {
  const links = await startUpload(emulator, fileName, content.length);
  await completeUpload(emulator, links.uploadId, await putParts(links, content));
  return links.uploadId ?? '';
}
