/**
 * An attachment's bytes: up to 5 MB in the API's answer, larger ones by link, read piece by piece. A link
 * comes from the Support API itself; it is followed only to where that keeps its files.
 */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

import { keepError } from '../../../database/blobs.ts';
import { isJsonObject } from '../../../support/json.ts';
import { Refusal } from '../../gateway/refusal.ts';
import { ask, type Reader } from './read-case.ts';

export interface AttachmentReader extends Reader {
  /** Whose links may be followed beside AWS's; null with AWS as upstream. */
  readonly emulator: URL | null;
  readonly storageOrigins: readonly string[];
  /** Whether the person may ask for a link. */
  readonly mayFollowLinks: boolean;
}

export type MissingReason = 'not-found' | 'not-permitted' | 'failed' | 'incomplete';

export type AttachmentContent =
  | { readonly kind: 'bytes'; readonly content: Uint8Array }
  | { readonly kind: 'stream'; readonly content: AsyncIterable<Uint8Array> }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

const attempts = 3;

/** Rejects only when nobody waits any more. */
export async function attachmentContent(
  reader: AttachmentReader,
  attachmentId: string,
): Promise<AttachmentContent> {
  try {
    const { attachment } = await ask(reader, 'DescribeAttachment', { attachmentId });
    const data = attachment !== undefined && isJsonObject(attachment) ? attachment['data'] : undefined;
    if (typeof data !== 'string') return { kind: 'missing', reason: 'failed' };
    return { kind: 'bytes', content: Buffer.from(data, 'base64') };
  } catch (failure) {
    if (isTooLarge(failure)) return await byLink(reader, attachmentId);
    return missing(reader, failure);
  }
}

/** The API gives files of more than 5 MB by link only, and does not say beforehand how large one is. */
function isTooLarge(failure: unknown): boolean {
  return failure instanceof Refusal && failure.type === 'InvalidParameterValueException';
}

async function byLink(reader: AttachmentReader, attachmentId: string): Promise<AttachmentContent> {
  if (!reader.mayFollowLinks) return { kind: 'missing', reason: 'not-permitted' };
  try {
    const { downloadUrl } = await ask(reader, 'GetAttachmentDownloadLink', { attachmentId });
    const url = downloadUrl !== undefined && isJsonObject(downloadUrl) ? downloadUrl['url'] : undefined;
    const link = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null;
    if (!link || !mayFollow(reader, link)) return { kind: 'missing', reason: 'failed' };
    const first = await open(reader, link, 0);
    return { kind: 'stream', content: pieces(reader, link, first) };
  } catch (failure) {
    return missing(reader, failure);
  }
}

function mayFollow({ emulator, storageOrigins }: AttachmentReader, { origin, protocol }: URL): boolean {
  if (emulator) return origin === emulator.origin;
  return protocol === 'https:' || storageOrigins.includes(origin);
}

async function open({ signal }: Reader, link: URL, from: number): Promise<Readable> {
  const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {};
  const answer = await fetch(link, { headers, signal, redirect: 'error' });
  if (answer.status !== (from > 0 ? 206 : 200) || !answer.body) {
    await answer.body?.cancel();
    throw new Error(`The link answered ${answer.status}.`);
  }
  // The same stream; the types of the browser and of Node differ in what is not used here.
  return keepError(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>));
}

/** What breaks off goes on where it broke off. */
async function* pieces(reader: Reader, link: URL, first: Readable): AsyncGenerator<Uint8Array> {
  let [stream, at] = [first, 0];
  for (let attempt = 1; ; attempt += 1) {
    try {
      for await (const piece of stream) {
        const bytes: Uint8Array = piece;
        at += bytes.length;
        yield bytes;
      }
      return;
    } catch (failure) {
      if (attempt === attempts || reader.signal.aborted) throw failure;
      stream = await open(reader, link, at);
    }
  }
}

function missing({ signal }: Reader, failure: unknown): AttachmentContent {
  signal.throwIfAborted();
  const type = failure instanceof Refusal ? failure.type : '';
  if (type === 'AttachmentIdNotFound') return { kind: 'missing', reason: 'not-found' };
  if (type === 'AccessDeniedException') return { kind: 'missing', reason: 'not-permitted' };
  return { kind: 'missing', reason: 'failed' };
}
