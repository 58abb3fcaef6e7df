/** Upload and download links, as streams: no large file is ever whole in memory. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Database } from '../../database/database.ts';
import { savedAs } from '../../support/content-disposition.ts';
import { type Faults, meet } from '../controls/faults.ts';
import { ServiceError } from '../protocol/service-error.ts';
import { AccessDenied } from '../protocol/request-errors.ts';
import { findAttachment } from '../store/attachments.ts';
import type { EmulatorClock } from '../store/clock.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { openFile, readBlobIds } from '../store/stored-file.ts';
import { findUpload, lockUpload, savePart } from '../store/uploads.ts';
import type { DownloadTarget, TransferLinks, UploadTarget } from './transfer-links.ts';
import { piecePassed } from './young-garbage.ts';

export interface TransferParts {
  readonly database: Database<EmulatorTables>;
  readonly clock: EmulatorClock;
  readonly links: TransferLinks;
  readonly faults: Faults;
}

class WrongSize extends ServiceError {
  override name = 'EntityTooLarge';
  override readonly status = 400;
  constructor(size: number) {
    super(`This link takes exactly ${size} bytes, announced by Content-Length.`);
  }
}

async function receivePart(
  { database, clock }: TransferParts,
  target: UploadTarget,
  request: IncomingMessage,
): Promise<string> {
  const reference = { ...target, now: await clock.now() };
  await findUpload(database, reference);
  // HTTP itself holds the sender to the length that it announces.
  if (request.headers['content-length'] !== String(target.size)) throw new WrongSize(target.size);
  const hash = createHash('md5');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      piecePassed(chunk.length);
      done(null, chunk);
    },
  });
  const [{ blobId }] = await Promise.all([database.blobs.put(hashing), pipeline(request, hashing)]);
  const eTag = `"${hash.digest('hex')}"`;
  const part = {
    upload_id: target.uploadId,
    part_index: target.partIndex,
    size: target.size,
    e_tag: eTag,
    blob_id: blobId,
  };
  const obsolete = await database
    .write(async (transaction) =>
      savePart(transaction, await lockUpload(database, transaction, reference), part),
    )
    .catch(async (error: unknown) => {
      // The upload was taken or ended meanwhile: nobody knows this content.
      await database.blobs.remove(blobId);
      throw error;
    });
  if (obsolete !== null) await database.blobs.remove(obsolete);
  return eTag;
}

async function* passOn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    piecePassed(piece.length);
  }
}

async function sendAttachment(
  { database, clock }: TransferParts,
  target: DownloadTarget,
  response: ServerResponse,
): Promise<void> {
  const row = await findAttachment(database, { ...target, now: await clock.now() });
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': row.size,
    'Content-Disposition': savedAs(row.file_name),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
  await pipeline(openFile(database.blobs, readBlobIds(row.blob_ids)), passOn, response);
}

export function isTransfer(target: string | undefined): boolean {
  return target?.startsWith('/v1/') ?? false;
}

/** Throws `ServiceError` before anything was written; a reader that goes away ends the stream. */
export async function answerTransfer(
  parts: TransferParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = parts.links.read(request.method ?? '', request.url ?? '');
  if (!target) throw new AccessDenied('This link is not valid or has expired.');
  if (target.method === 'GET') {
    await meet(parts.faults.take('DownloadAttachment'));
    await sendAttachment(parts, target, response);
    return;
  }
  const fault = parts.faults.take('UploadPart');
  await meet(fault);
  const eTag = await receivePart(parts, target, request);
  if (fault?.drop) {
    request.socket.destroy();
    return;
  }
  response.writeHead(200, { ETag: eTag, 'Content-Length': 0 });
  response.end();
}
