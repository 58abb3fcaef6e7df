import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Pool } from 'pg';

import { type BlobDescription, BlobNotFound, type BlobStore, keepError, newBlobId } from '../blobs.ts';
import { inChunks } from '../in-chunks.ts';

/**
 * Bytes in a row. With 1 MiB the garbage of a fast reader reaches 110 MB, so with less than 60. No
 * transaction spans two rows, since an upload takes as long as its sender wants.
 */
const CHUNK = 65_536;

/** Not waited for on the server's disk: the commit that sets the size writes out all that precedes it. */
const INSERT_CHUNK = `
with unhurried as (select set_config('synchronous_commit', 'off', true))
insert into blob_chunks (blob_id, number, content) select $1, $2::integer, $3::bytea from unhurried`;

/** pg reads all values as text, and base64 is the shortest. */
const SELECT_CHUNK = `select encode(content, 'base64') as content from blob_chunks
  where blob_id = $1 and number = $2`;

/** Milliseconds after which an upload that never ended is cleared away. */
const ABANDONED_AFTER = 86_400_000;

interface BlobRow {
  readonly size: number;
}

/** Blobs in rows, where every replica finds them. A blob is there once its size is. */
export class BlobRows implements BlobStore {
  readonly #reading: Pool;
  readonly #writing: Pool;

  constructor(reading: Pool, writing: Pool) {
    this.#reading = reading;
    this.#writing = writing;
  }

  async clearAbandoned(): Promise<void> {
    const limit = Date.now() - ABANDONED_AFTER;
    await this.#writing.query('delete from blobs where size is null and started_at < $1', [limit]);
  }

  async put(content: Readable | Uint8Array): Promise<BlobDescription> {
    keepError(content);
    const blobId = newBlobId();
    await this.#writing.query('insert into blobs (blob_id, started_at) values ($1, $2)', [
      blobId,
      Date.now(),
    ]);
    try {
      const { size, sha256 } = await this.#store(blobId, content);
      await this.#writing.query('update blobs set size = $2, sha256 = $3 where blob_id = $1', [
        blobId,
        size,
        sha256,
      ]);
      return { blobId, size, sha256 };
    } catch (failure) {
      // What cannot be removed now is cleared away at a later start.
      await this.remove(blobId).catch(() => {});
      throw failure;
    }
  }

  async open(blobId: string): Promise<Readable> {
    const { rows } = await this.#reading.query<BlobRow>(
      'select size from blobs where blob_id = $1 and size is not null',
      [blobId],
    );
    const [blob] = rows;
    if (blob === undefined) throw new BlobNotFound(blobId);
    return Readable.from(this.#chunks(blobId, blob.size), { objectMode: false, highWaterMark: CHUNK });
  }

  async read(blobId: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.open(blobId)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async remove(blobId: string): Promise<void> {
    await this.#writing.query('delete from blobs where blob_id = $1', [blobId]);
  }

  async #store(blobId: string, content: Readable | Uint8Array) {
    const hash = createHash('sha256');
    let size = 0;
    let number = 0;
    for await (const chunk of inChunks(content, Buffer.allocUnsafeSlow(CHUNK))) {
      hash.update(chunk);
      await this.#writing.query(INSERT_CHUNK, [blobId, number, chunk]);
      size += chunk.length;
      number += 1;
    }
    return { size, sha256: hash.digest('hex') };
  }

  async *#chunks(blobId: string, size: number): AsyncGenerator<Buffer> {
    for (let number = 0; number * CHUNK < size; number += 1) {
      const { rows } = await this.#reading.query<{ content: string }>(SELECT_CHUNK, [blobId, number]);
      const [row] = rows;
      // Removed while it was read.
      if (row === undefined) throw new BlobNotFound(blobId);
      yield Buffer.from(row.content, 'base64');
    }
  }
}
