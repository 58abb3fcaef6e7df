import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { itemDatabases } from '../../../test/database-fixture.ts';
import { BlobNotFound } from '../blobs.ts';

const databases = itemDatabases('postgres');

test('a start clears away what another process left unfinished, unless it is fresh', async () => {
  const location = await databases.place();
  const database = await databases.openAt(location);
  await database.write(async (transaction) => {
    await sql`insert into blobs (blob_id, started_at) values ('old', 1), ('fresh', ${Date.now()})`.execute(
      transaction,
    );
    await sql`insert into blob_chunks values ('old', 0, '\\x00'), ('fresh', 0, '\\x00')`.execute(transaction);
  });
  await expect(database.blobs.open('fresh')).rejects.toThrow(BlobNotFound);
  const { read } = await databases.openAt(location);
  const { rows } = await sql`select blob_id from blob_chunks`.execute(read);
  expect(rows).toEqual([{ blob_id: 'fresh' }]);
});
