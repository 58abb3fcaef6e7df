import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { describe, expect, test, vi } from 'vitest';

import { s3Suite } from '../../../test/s3/s3-suite.ts';
import { BlobNotFound, BlobStoreUnusable } from '../blobs.ts';
import { openS3Blobs } from './s3-blobs.ts';

const MEGABYTE = 1_048_576;
const PART = 5 * MEGABYTE;

const s3 = s3Suite();

/** In pieces of a quarter of a megabyte; `watch` hears before each how many bytes went before it. */
function stream(size: number, watch: (sent: number) => void = () => {}): Readable {
  return Readable.from(
    (async function* () {
      for (let sent = 0; sent < size; sent += MEGABYTE / 4) {
        watch(sent);
        yield randomBytes(Math.min(MEGABYTE / 4, size - sent));
      }
    })(),
    { highWaterMark: 1 },
  );
}

describe('a blob in S3', () => {
  test('is sent while it arrives: no more than a part waits in memory', async () => {
    const blobs = await openS3Blobs(s3().location());
    const before = s3().bytesReceived;
    let waiting = 0;
    await blobs.put(
      stream(24 * MEGABYTE, (sent) => {
        waiting = Math.max(waiting, sent - (s3().bytesReceived - before));
      }),
    );
    // One piece more is in the stream's own buffer.
    expect(waiting).toBeLessThanOrEqual(PART + MEGABYTE / 2);
  });

  test('is seen when it is whole, not before', async () => {
    const location = s3().location();
    const blobs = await openS3Blobs(location);
    const seen: string[] = [];
    await blobs.put(stream(12 * MEGABYTE, () => seen.push(...s3().store.objects.keys())));
    expect(seen.filter((key) => key.startsWith(location.prefix))).toEqual([]);
    expect(s3().contents(location)).toHaveLength(1);
  });

  test.each([
    ['PutObject', 'fail', 1],
    ['PutObject', 'lose', 1],
    ['CreateMultipartUpload', 'fail', 12],
    ['UploadPart', 'fail', 12],
    ['CompleteMultipartUpload', 'fail', 12],
    ['CompleteMultipartUpload', 'lose', 12],
  ] as const)('leaves nothing when %s does not come through (%s)', async (operation, kind, megabytes) => {
    const location = s3().location();
    const blobs = await openS3Blobs(location);
    s3().break(operation, kind, { after: operation === 'UploadPart' ? 1 : 0 });
    await expect(blobs.put(stream(megabytes * MEGABYTE))).rejects.toThrow(/InternalError|NoSuchUpload/);
    expect(s3().contents(location)).toEqual([]);
  });

  test.each(['PutObject', 'UploadPart', 'CompleteMultipartUpload'] as const)(
    'outlives one failure of %s',
    async (operation) => {
      const blobs = await openS3Blobs(s3().location());
      s3().break(operation, 'fail', { times: 1 });
      const content = randomBytes((operation === 'PutObject' ? 1 : 6) * MEGABYTE);
      const { blobId } = await blobs.put(Readable.from([content]));
      expect(content.equals(await blobs.read(blobId))).toBe(true);
    },
  );

  test('that breaks off on its way back is an error, not a shorter content', async () => {
    const blobs = await openS3Blobs(s3().location());
    const { blobId } = await blobs.put(randomBytes(MEGABYTE));
    s3().break('GetObject', 'cut');
    await expect(blobs.read(blobId)).rejects.toThrow('aborted');
    await expect(buffer(await blobs.open(blobId))).rejects.toThrow('aborted');
  });

  test('is not there under another prefix', async () => {
    const [one, other] = [await openS3Blobs(s3().location()), await openS3Blobs(s3().location())];
    const { blobId } = await one.put(Buffer.from('mine'));
    await other.remove(blobId);
    await expect(other.read(blobId)).rejects.toThrow(BlobNotFound);
    expect((await one.read(blobId)).toString()).toBe('mine');
  });
});

describe('opening a store in S3', () => {
  test('clears away what another process left unfinished, unless it is fresh', async () => {
    const location = s3().location();
    const { store } = s3();
    const ids = { old: store.begin(`${location.prefix}old`), fresh: store.begin(`${location.prefix}fresh`) };
    const elsewhere = store.begin('elsewhere');
    for (const id of [ids.old, elsewhere]) store.uploads.get(id)?.initiated.setFullYear(2020);
    await openS3Blobs(location);
    expect(s3().contents(location)).toEqual([`${location.prefix}fresh`]);
    expect(store.uploads.has(elsewhere)).toBe(true);
  });

  test('tells what is wrong with the bucket, the key or the address', async () => {
    const location = s3().location();
    const unusable = (changes: object) => openS3Blobs({ ...location, ...changes });
    await expect(unusable({ bucket: 'nobody' })).rejects.toThrow(BlobStoreUnusable);
    await expect(unusable({ bucket: 'nobody' })).rejects.toThrow(/s3:\/\/nobody\/.*NoSuchBucket/);
    await expect(unusable({ endpoint: 'http://127.0.0.1:1' })).rejects.toThrow(/ECONNREFUSED/);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
    await expect(unusable({})).rejects.toThrow(/SignatureDoesNotMatch/);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', s3().key.secretAccessKey);
  });
});
