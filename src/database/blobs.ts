import type { Readable } from 'node:stream';

export interface BlobDescription {
  readonly blobId: string;
  /** Bytes. */
  readonly size: number;
  /** Hex SHA-256 of the content. */
  readonly sha256: string;
}

/**
 * Large contents outside the tables: files beside SQLite, rows in PostgreSQL. `put` is durable when
 * it settles, so that a row which names the blob is written after it. Ids are made here.
 */
export interface BlobStore {
  put(content: Readable | Uint8Array): Promise<BlobDescription>;
  /** Rejects with `BlobNotFound`. */
  open(blobId: string): Promise<Readable>;
  read(blobId: string): Promise<Buffer>;
  /** Silent when the blob is gone already. */
  remove(blobId: string): Promise<void>;
}

export class BlobNotFound extends Error {
  override name = 'BlobNotFound';
}
