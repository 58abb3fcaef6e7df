/** A file of many parts, sent as a careful client sends it over a bad line. */
import { request } from 'node:http';

import type { EmulatorProcess } from '../process/emulator-process.ts';

export interface Link {
  readonly url: string;
  readonly partIndex: number;
}

export interface Part {
  readonly partIndex: number;
  readonly eTag: string;
}

export interface LargeUpload {
  readonly uploadId: string;
  readonly partSize: number;
  readonly links: readonly Link[];
}

/** Throws unless it is answered 200. */
export async function ask(emulator: EmulatorProcess, operation: string, input: object) {
  const { status, output } = await emulator.call(operation, input);
  if (status === 200) return output;
  throw new Error(`${operation}: ${status} ${JSON.stringify(output)}`);
}

/** Starts an upload and asks for links until there is one for each part. */
export async function startUpload(
  emulator: EmulatorProcess,
  fileName: string,
  fileSizeBytes: number,
): Promise<LargeUpload> {
  let output = await ask(emulator, 'GetAttachmentUploadLinks', { fileName, fileSizeBytes });
  const uploadId = String(output['uploadId']);
  const partSize = Number(output['partSizeBytes']);
  // A success has the form of the model.
  const links = [...(output['uploadUrls'] as Link[])];
  while (output['nextIndex'] !== undefined) {
    const uploadRange = { startIndex: output['nextIndex'] };
    output = await ask(emulator, 'GetAttachmentUploadLinks', { fileName, uploadId, uploadRange });
    links.push(...(output['uploadUrls'] as Link[])); // the same
  }
  return { uploadId, partSize, links };
}

export function contentOf({ partSize }: LargeUpload, { partIndex }: Link, content: Buffer): Buffer {
  return content.subarray((partIndex - 1) * partSize, partIndex * partSize);
}

export async function putPart(link: Link, content: Buffer): Promise<Part> {
  const answer = await fetch(link.url, { method: 'PUT', body: new Uint8Array(content) });
  const eTag = answer.headers.get('etag');
  if (answer.status !== 200 || eTag === null) throw new Error(`Part ${link.partIndex}: ${answer.status}`);
  return { partIndex: link.partIndex, eTag };
}

/** Sends half of it and goes away. */
export function breakPart({ url }: Link, content: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const outgoing = request(url, { method: 'PUT', headers: { 'content-length': content.length } });
    outgoing.on('error', () => resolve());
    outgoing.write(content.subarray(0, content.length / 2), () => outgoing.destroy(new Error('gone')));
  });
}

/** All parts, a few at a time, the last ones first. */
export async function putParts(upload: LargeUpload, content: Buffer, atOnce: number): Promise<Part[]> {
  const waiting = [...upload.links];
  const done: Part[] = [];
  const work = async (): Promise<void> => {
    for (let link = waiting.pop(); link; link = waiting.pop()) {
      done.push(await putPart(link, contentOf(upload, link, content)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}

export async function complete(
  emulator: EmulatorProcess,
  { uploadId }: LargeUpload,
  completedUploads: readonly Part[],
): Promise<unknown> {
  const output = await ask(emulator, 'CompleteAttachmentUpload', { uploadId, completedUploads });
  return output['uploadStatus'];
}

/** Opens a case with the upload; the id of the attachment that came of it. */
export async function attach(emulator: EmulatorProcess, { uploadId }: LargeUpload): Promise<string> {
  const input = { subject: 'large', communicationBody: 'large', uploadIds: [uploadId] };
  const { caseId } = await ask(emulator, 'CreateCase', input);
  const { communications } = await ask(emulator, 'DescribeCommunications', { caseId });
  // A success has the form of the model.
  const [first] = communications as { attachmentSet: { attachmentId: string }[] }[];
  return first?.attachmentSet[0]?.attachmentId ?? '';
}

export async function downloadUrl(emulator: EmulatorProcess, attachmentId: string): Promise<string> {
  const output = await ask(emulator, 'GetAttachmentDownloadLink', { attachmentId });
  // A success has the form of the model.
  return (output['downloadUrl'] as { url: string }).url;
}
