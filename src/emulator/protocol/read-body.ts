import type { IncomingMessage } from 'node:http';

import { RequestEntityTooLarge } from './request-errors.ts';

/** Beyond this many bytes the rest is not read any more, and the connection ends with the answer. */
const drained = 64 * 1024 * 1024;

/**
 * The whole body, at most `limit` bytes. A larger one is read on without being kept, so that the client
 * has finished writing and sees the refusal; rejects with `RequestEntityTooLarge`. By events: iterating
 * costs as much as verifying the signature.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > drained) {
      reject(new RequestEntityTooLarge(limit));
      return;
    }
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks = [];
      if (size <= drained) return;
      request.pause();
      reject(new RequestEntityTooLarge(limit));
    });
    request.on('end', () => {
      if (size > limit) reject(new RequestEntityTooLarge(limit));
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', () => {
      // The client went away: there is no end any more. Only then: an error costs what a hash costs.
      if (!request.complete) reject(new Error('The request ended early'));
    });
  });
}
