/** The bytes of a finished file, whole or from any of them on: a download goes on where it broke off. */
import { Readable } from 'node:stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { CenterDatabase } from '../../store/center-database.ts';
import { downloadHeaders } from '../export-input.ts';
import { archiveBytes, readRange } from './archive-bytes.ts';
import type { Segment } from './archive-rows.ts';

export interface FinishedArchive {
  /** Its bytes never change, so its id says which they are. */
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Read once the range is known to be one. */
  readonly segments: () => Promise<readonly Segment[]>;
}

export interface ArchiveRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers 200, 206 for a range, or 416 for one that the file does not have. Source: RFC 9110, 14. */
export async function sendArchive(
  { blobs }: Pick<CenterDatabase, 'blobs'>,
  { id, fileName, size, segments }: FinishedArchive,
  { request, reply }: ArchiveRequest,
): Promise<FastifyReply> {
  const etag = `"${id}"`;
  const condition = request.headers['if-range'];
  const isTheSame = condition === undefined || condition === etag;
  const range = isTheSame ? readRange(request.headers.range, size) : null;
  reply.headers({
    ...downloadHeaders(fileName),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-type': 'application/zip',
    etag,
  });
  if (range === 'none') return await reply.code(416).header('content-range', `bytes */${size}`).send();
  const wanted = range ?? { from: 0, to: size - 1 };
  if (range) reply.code(206).header('content-range', `bytes ${range.from}-${range.to}/${size}`);
  const bytes = archiveBytes(blobs, await segments(), wanted);
  return await reply
    .header('content-length', wanted.to + 1 - wanted.from)
    .send(Readable.from(bytes, { objectMode: false }));
}
