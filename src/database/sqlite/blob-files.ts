import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

import {
  type BlobDescription,
  BlobNotFound,
  type BlobStore,
  isBlobId,
  keepError,
  newBlobId,
} from '../blobs.ts';

/** Bytes in a piece that is read. With 64 kB the garbage of a fast reader reaches 70 MB, so with 30. */
const READ_SIZE = 16_384;

/** A file that nobody has written to for an hour (ms) belongs to a process that is gone. */
const ABANDONED_AFTER = 3_600_000;

/**
 * Blobs as files, two levels of folders deep by the first four digits of the id. A file gets its name
 * only when its content is on disk, and `put` settles only when the name is: half a blob is never seen.
 */
export class BlobFiles implements BlobStore {
  readonly #folder: string;
  readonly #unfinished: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#unfinished = path.join(folder, 'unfinished');
  }

  static async open(folder: string): Promise<BlobFiles> {
    const store = new BlobFiles(folder);
    await mkdir(store.#unfinished, { recursive: true, mode: 0o700 });
    await store.#clear();
    return store;
  }

  async put(content: Readable | Uint8Array): Promise<BlobDescription> {
    keepError(content);
    const blobId = newBlobId();
    const draft = path.join(this.#unfinished, blobId);
    try {
      const written = await writeDurably(draft, content);
      await this.#publish(draft, blobId);
      return { blobId, ...written };
    } catch (failure) {
      await rm(draft, { force: true });
      throw failure;
    }
  }

  async open(blobId: string): Promise<Readable> {
    // By its path: Node ends the process over a forgotten `FileHandle`.
    const content = keepError(createReadStream(this.#pathOf(blobId), { highWaterMark: READ_SIZE }));
    await orNotFound(blobId, once(content, 'open'));
    return content;
  }

  async read(blobId: string): Promise<Buffer> {
    return orNotFound(blobId, readFile(this.#pathOf(blobId)));
  }

  async remove(blobId: string): Promise<void> {
    if (isBlobId(blobId)) await rm(this.#pathOf(blobId), { force: true });
  }

  async #publish(draft: string, blobId: string): Promise<void> {
    const target = this.#pathOf(blobId);
    const folder = path.dirname(target);
    const firstCreated = await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft, target);
    await syncFolder(folder);
    if (firstCreated === undefined) return;
    await syncFolder(path.dirname(folder));
    await syncFolder(this.#folder);
  }

  async #clear(): Promise<void> {
    for (const name of await readdir(this.#unfinished)) {
      const file = path.join(this.#unfinished, name);
      // Null: finished in the meantime by another process.
      const { mtimeMs } = (await stat(file).catch(() => null)) ?? { mtimeMs: Infinity };
      if (Date.now() - mtimeMs > ABANDONED_AFTER) await rm(file, { force: true });
    }
  }

  #pathOf(blobId: string): string {
    if (!isBlobId(blobId)) throw new BlobNotFound(blobId);
    return path.join(this.#folder, blobId.slice(0, 2), blobId.slice(2, 4), blobId);
  }
}

async function writeDurably(file: string, content: Readable | Uint8Array) {
  const handle = await open(file, 'wx', 0o600);
  try {
    const written = await writeAll(handle, content);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, content: Readable | Uint8Array) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    const bytes: Uint8Array = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(bytes);
    await handle.writeFile(bytes);
    size += bytes.length;
  }
  return { size, sha256: hash.digest('hex') };
}

/** A new name is durable only when its folder is; Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orNotFound<Found>(blobId: string, finding: Promise<Found>): Promise<Found> {
  try {
    return await finding;
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') {
      throw new BlobNotFound(blobId);
    }
    throw failure;
  }
}
