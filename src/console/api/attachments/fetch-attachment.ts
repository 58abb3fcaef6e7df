import { DescribeAttachmentCommand, GetAttachmentDownloadLinkCommand } from '@aws-sdk/client-support';

import { request } from '../network.ts';
import { sendSupport } from '../support-client.ts';

export interface DownloadedFile {
  readonly fileName: string;
  /** The bytes, or for a large file the link by which the browser itself fetches them. */
  readonly content: Blob | string;
}

/** The API gives files of more than 5 MB by link only, and does not say beforehand how large one is. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidParameterValueException';
}

async function linkOf(
  accountId: string,
  attachmentId: string,
  signal?: AbortSignal,
): Promise<DownloadedFile> {
  const command = new GetAttachmentDownloadLinkCommand({ attachmentId });
  const { fileName = attachmentId, downloadUrl } = await sendSupport(accountId, command, { signal });
  return { fileName, content: downloadUrl?.url ?? '' };
}

export async function fetchAttachment(
  accountId: string,
  attachmentId: string,
  signal?: AbortSignal,
): Promise<DownloadedFile> {
  const command = new DescribeAttachmentCommand({ attachmentId });
  const answer = await sendSupport(accountId, command, { signal }).catch((error: unknown) => {
    if (isTooLarge(error)) return null;
    throw error;
  });
  if (!answer) return linkOf(accountId, attachmentId, signal);
  const { attachment } = answer;
  // The bytes of an answer are never shared memory, which the SDK's type leaves open.
  const data = (attachment?.data ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
  // Whatever the file is, the browser saves it: nothing that was attached is ever opened here.
  const content = new Blob([data], { type: 'application/octet-stream' });
  return { fileName: attachment?.fileName ?? attachmentId, content };
}

/** The bytes of a file as they come; a large one is never held as a whole. */
export async function openAttachment(
  { content }: DownloadedFile,
  signal?: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  if (content instanceof Blob) return content.stream();
  const answer = await request(content, signal ? { signal } : {});
  if (!answer.ok || !answer.body) throw new Error(`The file's link answered ${answer.status}.`);
  return answer.body;
}

export interface FileHead {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

/** At most `limit` bytes from the beginning of a file; no more than that is fetched. */
export async function readHead(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<FileHead> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  const bytes = new Uint8Array(await new Blob(chunks).slice(0, limit).arrayBuffer());
  return { bytes, isWhole: size <= limit };
}
