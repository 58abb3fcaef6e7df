import { Readable } from 'node:stream';

import { blobContent, type BlobStore } from '../../database/blobs.ts';

/** A file whose contents are in the blob store, before or after it became an attachment. */
export interface StoredFile {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** The contents, one after the other. */
  readonly blobIds: readonly string[];
}

async function* piecesOf(blobs: BlobStore, blobIds: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const blobId of blobIds) yield* blobContent(blobs, blobId);
}

/** The whole content, never more of it in memory than one piece. */
export function openFile(blobs: BlobStore, blobIds: readonly string[]): Readable {
  return Readable.from(piecesOf(blobs, blobIds));
}

/** What the column `blob_ids` says. */
export function readBlobIds(json: string): string[] {
  // Written by this store as a list of ids.
  return JSON.parse(json) as string[];
}
