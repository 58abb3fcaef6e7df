import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

export interface BlobDescription {
  readonly blobId: string;
  /** Bytes. */
  readonly size: number;
  /** Hex SHA-256 of the content. */
  readonly sha256: string;
}

/**
 * Large contents outside the tables: files beside SQLite, rows in PostgreSQL, objects in an S3-compatible
 * store with either. `put` is durable when it settles, so that a row which names the blob is written after
 * it, and leaves nothing when it fails. Ids are made here.
 */
export interface BlobStore {
  /** Rejects with the error of a content that breaks off, also of one that does so before it is read. */
  put(content: Readable | Uint8Array): Promise<BlobDescription>;
  /** Rejects with `BlobNotFound`. What is opened holds a file or a connection until it is read or destroyed. */
  open(blobId: string): Promise<Readable>;
  read(blobId: string): Promise<Buffer>;
  /** Silent when the blob is gone already. */
  remove(blobId: string): Promise<void>;
}

/**
 * The content, opened when it is first asked for: whoever never gets so far has nothing to close. Throws as
 * `open` rejects.
 */
export async function* blobContent(
  blobs: Pick<BlobStore, 'open'>,
  blobId: string,
): AsyncGenerator<Uint8Array> {
  yield* await blobs.open(blobId);
}

/**
 * Broken off while nobody reads it, its error would be nobody's and end the process. Whoever reads it then
 * meets the error all the same.
 */
export function keepError<Content extends Readable | Uint8Array>(content: Content): Content {
  if (content instanceof Readable) content.on('error', () => {});
  return content;
}

export class BlobNotFound extends Error {
  override name = 'BlobNotFound';
}

/** The store did not answer a first question: its address, its credentials or their permissions are wrong. */
export class BlobStoreUnusable extends Error {
  override name = 'BlobStoreUnusable';

  constructor(address: string, cause: unknown) {
    super(`The blob store ${address} can't be used: ${String(cause)}`, { cause });
  }
}

export function newBlobId(): string {
  return randomUUID().replaceAll('-', '');
}

/** Ids come back from tables and links: only our own shape may become a path or a key. */
export function isBlobId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}
