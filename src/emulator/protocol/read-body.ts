import type { IncomingMessage } from 'node:http';

import { RequestEntityTooLarge } from './request-errors.ts';

/** Beyond this many bytes the rest is not read any more, and the connection ends with the answer. */
const drained = 64 * 1024 * 1024;

/**
 * The whole body, at most `limit` bytes. A larger one is read on without being kept, so that the client
 * has finished writing and sees the refusal; rejects with `RequestEntityTooLarge`.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > drained) throw new RequestEntityTooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Without an encoding a request's chunks are buffers.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= limit) chunks.push(bytes);
    else chunks.length = 0;
    if (size > drained) break;
  }
  if (size > limit) throw new RequestEntityTooLarge(limit);
  return Buffer.concat(chunks);
}
