import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { type TemporaryLocation, temporaryLocation } from '../../../test/databases.ts';
import { s3Suite } from '../../../test/s3/s3-suite.ts';
import { BlobNotFound } from '../../database/blobs.ts';
import type { Database, Engine } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { migrations } from './migrations.ts';
import type { EmulatorTables } from './schema.ts';
import { sweep } from './sweep.ts';
import { takeUpload } from './uploads.ts';

const accountId = '111122223333';
const day = 24 * 3_600_000;
const begin = 1_000_000_000_000;

const stores: readonly (readonly [string, Engine])[] = [
  ['files', 'sqlite'],
  ['rows', 'postgres'],
  ['objects', 'sqlite'],
];

describe.each(stores)('what is over, with blobs as %s', (store, engine) => {
  const s3 = store === 'objects' ? s3Suite() : null;
  let place: TemporaryLocation;
  let database: Database<EmulatorTables>;

  beforeEach(async () => {
    place = await temporaryLocation(engine);
    const location = { ...place.location, ...(s3 && { blobs: s3().location() }) };
    database = await openDatabase<EmulatorTables>(location, migrations);
  });

  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const newBlob = async () => (await database.blobs.put(Buffer.from('content'))).blobId;

  /** Complete, of two parts; answers the blobs. */
  async function upload(uploadId: string, createdAt = begin): Promise<string[]> {
    const blobIds = [await newBlob(), await newBlob()];
    await database.write(async (transaction) => {
      const described = { upload_id: uploadId, account_id: accountId, file_name: 'a', created_at: createdAt };
      const sizes = { size: 14, part_size: 7, total_parts: 2 };
      const row = { ...described, ...sizes, status: 'attachment-ready', used_at: null };
      await transaction.insertInto('uploads').values(row).execute();
      const parts = blobIds.map((blob_id, index) => ({
        upload_id: uploadId,
        part_index: index + 1,
        size: 7,
        e_tag: 'e',
        blob_id,
        completed: 1,
      }));
      await transaction.insertInto('upload_parts').values(parts).execute();
    });
    return blobIds;
  }

  async function set(attachmentSetId: string, usedAt: number | null): Promise<string> {
    const blobId = await newBlob();
    const id = { attachment_set_id: attachmentSetId };
    await database.write(async (transaction) => {
      const row = { ...id, account_id: accountId, created_at: begin, used_at: usedAt };
      await transaction.insertInto('attachment_sets').values(row).execute();
      const file = { ...id, position: 0, file_name: 'a', size: 7, blob_id: blobId };
      await transaction.insertInto('attachment_set_files').values(file).execute();
    });
    return blobId;
  }

  const reference = (uploadId: string, now: number) => ({ uploadId, accountId, now });

  /** Those of the blobs that are there. */
  async function kept(blobIds: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
      blobIds.map(async (blobId) => {
        try {
          await database.blobs.read(blobId);
          return [blobId];
        } catch (error) {
          if (error instanceof BlobNotFound) return [];
          throw error;
        }
      }),
    );
    return found.flat();
  }

  const rows = async () =>
    (await database.read.selectFrom('upload_parts').select('upload_id').distinct().execute()).map(
      (row) => row.upload_id,
    );

  test('uploads go with their parts after 24 hours, unless a case has taken them', async () => {
    const left = await upload('left');
    const taken = await upload('taken');
    const fresh = await upload('fresh', begin + 1);
    const all = [...left, ...taken, ...fresh];
    await database.write((transaction) =>
      takeUpload(database, transaction, reference('taken', begin + 1000)),
    );
    await sweep(database, [accountId], begin + day - 1);
    expect(await kept(all)).toEqual(all);
    await sweep(database, [accountId], begin + day);
    expect(await kept(all)).toEqual([...taken, ...fresh]);
    expect((await rows()).toSorted()).toEqual(['fresh', 'taken']);
  });

  test('all of them go at once, however many', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `upload-${index}`);
    const blobIds = (await Promise.all(ids.map((id) => upload(id)))).flat();
    await sweep(database, [accountId], begin + day);
    expect(await kept(blobIds)).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('an upload that a case takes at the last moment stays whole', async () => {
    const blobIds = await upload('late');
    const took = Promise.withResolvers<null>();
    const taking = database.write(async (transaction) => {
      await takeUpload(database, transaction, reference('late', begin + day - 1));
      took.resolve(null);
      if (engine === 'postgres') await sql`select pg_sleep(0.3)`.execute(transaction);
    });
    await took.promise;
    await Promise.all([taking, sweep(database, [accountId], begin + day)]);
    expect(await kept(blobIds)).toEqual(blobIds);
  });

  test('sets go with their files a day after they were made, unless a case has taken them', async () => {
    const [left, taken] = [await set('left', null), await set('taken', begin + 1)];
    await sweep(database, [accountId], begin + day - 1);
    expect(await kept([left, taken])).toEqual([left, taken]);
    await sweep(database, [accountId], begin + day);
    expect(await kept([left, taken])).toEqual([taken]);
  });

  test('is removed by a later sweep when the blob store was not there', async () => {
    const blobIds = [...(await upload('left')), await set('left', null)];
    const away = vi.spyOn(database.blobs, 'remove').mockRejectedValue(new Error('away'));
    await expect(sweep(database, [accountId], begin + day)).rejects.toThrow('away');
    away.mockRestore();
    await sweep(database, [accountId], begin + day);
    expect(await kept(blobIds)).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});
