import type { Database } from '../../../database/database.ts';
import type { CenterTables } from '../../store/schema.ts';
import { findSegments } from './archive-rows.ts';

/** Removes what has run out or was deleted: first the blobs, then what names them. */
export async function removeExports(database: Database<CenterTables>, now: number): Promise<void> {
  await database.write(
    (transaction) =>
      transaction
        .updateTable('archive_exports')
        .set({ state: 'removed' })
        .where('expires_at', '<=', now)
        .execute(),
    { isAside: true },
  );
  const removed = await database.read
    .selectFrom('archive_exports')
    .select('export_id')
    .where('state', '=', 'removed')
    .execute();
  for (const { export_id } of removed) {
    for (const { blobId } of await findSegments(database.read, export_id))
      await database.blobs.remove(blobId);
    await database.write(
      (transaction) => transaction.deleteFrom('archive_exports').where('export_id', '=', export_id).execute(),
      { isAside: true },
    );
  }
}
