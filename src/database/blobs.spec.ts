import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

import { type ItemDatabase, itemDatabases } from '../../test/database-fixture.ts';
import { s3Suite } from '../../test/s3/s3-suite.ts';
import { BlobNotFound } from './blobs.ts';
import type { DatabaseLocation, Engine } from './database.ts';

const MEGABYTE = 1_048_576;

/** Where PostgreSQL begins a new row. */
const ROW = 65_536;

/** Where an S3-compatible store begins a new part. */
const PART = 5 * MEGABYTE;

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** In pieces of the size that a socket gives. */
function inPieces(content: Buffer): Readable {
  const pieces = Array.from({ length: Math.ceil(content.length / 65_521) }, (_, index) =>
    content.subarray(index * 65_521, (index + 1) * 65_521),
  );
  return Readable.from(pieces);
}

const stores: readonly (readonly [string, Engine])[] = [
  ['files', 'sqlite'],
  ['rows', 'postgres'],
  ['objects', 'sqlite'],
];

describe.each(stores)('blobs as %s', (store, engine) => {
  const s3 = store === 'objects' ? s3Suite() : null;
  const databases = itemDatabases(engine, s3 ? () => s3().location() : undefined);

  test(
    '20 MB come back byte for byte, streamed and whole, also after a restart',
    { timeout: 120_000 },
    async () => {
      const location = await databases.place();
      const database = await databases.openAt(location);
      const content = randomBytes(20 * MEGABYTE + 7);
      const blob = await database.blobs.put(inPieces(content));
      expect(blob).toMatchObject({ size: content.length, sha256: sha256(content) });
      await database.close();
      const { blobs } = await databases.openAt(location);
      expect(sha256(await buffer(await blobs.open(blob.blobId)))).toBe(blob.sha256);
      expect(sha256(await blobs.read(blob.blobId))).toBe(blob.sha256);
    },
  );

  test.each([
    ...[0, 1, ROW - 1, ROW, ROW + 1, 2 * ROW].map((size) => ({ size, isStream: false })),
    ...[0, 1, PART - 1, PART, PART + 1, 2 * PART].map((size) => ({ size, isStream: true })),
  ])('$size bytes, as a stream: $isStream', async ({ size, isStream }) => {
    const { blobs } = await databases.open();
    const content = randomBytes(size);
    const { blobId, ...described } = await blobs.put(isStream ? inPieces(content) : new Uint8Array(content));
    expect(described).toEqual({ size, sha256: sha256(content) });
    expect(sha256(await blobs.read(blobId))).toBe(described.sha256);
    expect(sha256(await buffer(await blobs.open(blobId)))).toBe(described.sha256);
  });

  test('the same content twice is two blobs, and removing one leaves the other', async () => {
    const { blobs } = await databases.open();
    const [one, two] = [await blobs.put(Buffer.from('same')), await blobs.put(Buffer.from('same'))];
    await blobs.remove(one.blobId);
    await blobs.remove(one.blobId);
    await expect(blobs.read(one.blobId)).rejects.toThrow(BlobNotFound);
    expect((await blobs.read(two.blobId)).toString()).toBe('same');
  });

  test.each(['0123456789abcdef0123456789abcdef', '', '../../store.sqlite', 'a/b', '%'])(
    'what was never stored is not found: %j',
    async (blobId) => {
      const { blobs } = await databases.open();
      await expect(blobs.open(blobId)).rejects.toThrow(BlobNotFound);
      await expect(blobs.read(blobId)).rejects.toThrow(BlobNotFound);
      await expect(blobs.remove(blobId)).resolves.toBeUndefined();
    },
  );

  test('a sender who breaks off before anybody reads is a failure like any other', async () => {
    const { blobs } = await databases.open();
    const content = inPieces(randomBytes(ROW));
    const putting = blobs.put(content);
    content.destroy(new Error('gone'));
    await expect(putting).rejects.toThrow('gone');
  });

  test('a sender who breaks off leaves nothing behind', async () => {
    const location = await databases.place();
    const { blobs, read } = await databases.openAt(location);
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(8 * MEGABYTE);
        throw new Error('gone');
      })(),
    );
    await expect(blobs.put(broken)).rejects.toThrow('gone');
    const left = location.blobs ? s3?.().contents(location.blobs) : await leftovers(location, read);
    expect(left).toEqual([]);
  });
});

const files = itemDatabases('sqlite');

test('a content that is opened and never read ends nobody’s process', async () => {
  const { blobs } = await files.open();
  const { blobId } = await blobs.put(randomBytes(MEGABYTE));
  await blobs.open(blobId);
  setFlagsFromString('--expose-gc');
  // The function that the flag makes.
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 3; time += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  expect(await blobs.read(blobId)).toHaveLength(MEGABYTE);
});

async function leftovers(location: DatabaseLocation, read: ItemDatabase['read']): Promise<unknown[]> {
  if (location.engine === 'postgres') {
    const { rows } = await sql`select blob_id from blobs union all select blob_id from blob_chunks`.execute(
      read,
    );
    return rows;
  }
  const entries = await readdir(location.blobFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile());
}
