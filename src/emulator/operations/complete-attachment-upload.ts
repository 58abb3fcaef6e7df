import type { Transaction } from 'kysely';

import type { InputOf } from '../../support/constraints.ts';
import type { UploadStatus } from '@aws-sdk/client-support';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import type { EmulatorTables, UploadPartRow, UploadRow } from '../store/schema.ts';
import { findUpload, lockUpload, partsOf, saveUploadStatus } from '../store/uploads.ts';
import type { Handler } from './handlers.ts';

type Completed = InputOf<'CompleteAttachmentUpload'>['completedUploads'][number];

/** The quotes are part of an ETag; clients drop them often enough. */
function isSameTag(given: string, stored: string): boolean {
  return given.replaceAll('"', '') === stored.replaceAll('"', '');
}

function checkIndexes(given: readonly Completed[], upload: UploadRow): void {
  const wrong = given.find(({ partIndex }) => partIndex < 1 || partIndex > upload.total_parts);
  if (wrong) {
    throw new InvalidParameterValue(
      `Invalid partIndex ${wrong.partIndex}: the upload has ${upload.total_parts} parts.`,
    );
  }
}

function isComplete(given: Completed, parts: readonly UploadPartRow[]): boolean {
  return parts.some((part) => part.part_index === given.partIndex && isSameTag(given.eTag, part.e_tag));
}

async function markCompleted(
  transaction: Transaction<EmulatorTables>,
  upload: UploadRow,
  given: readonly Completed[],
): Promise<void> {
  if (given.length === 0) return;
  const indexes = given.map((one) => one.partIndex);
  await transaction
    .updateTable('upload_parts')
    .set({ completed: 1 })
    .where('upload_id', '=', upload.upload_id)
    .where('part_index', 'in', indexes)
    .execute();
}

/**
 * Parts may be named in one call or in many, in any order. A part that has not arrived, or arrived
 * otherwise than its ETag says, makes the upload `failed`; sent again and named again, it heals. AWS puts
 * the parts together afterwards; here there is nothing to put together, so the last call says it is ready.
 */
export const completeAttachmentUpload: Handler<'CompleteAttachmentUpload'> = async (input, call) => {
  const { uploadId, completedUploads } = input;
  const { database, now } = call;
  const reference = { uploadId, accountId: call.account.accountId, now };
  checkIndexes(completedUploads, await findUpload(database, reference));
  call.endDryRun();
  return database.write(async (transaction) => {
    const upload = await lockUpload(database, transaction, reference);
    const parts = await partsOf(transaction, uploadId);
    const good = completedUploads.filter((given) => isComplete(given, parts));
    await markCompleted(transaction, upload, good);
    const done = new Set(good.map(({ partIndex }) => partIndex));
    const count = parts.filter((part) => part.completed === 1 || done.has(part.part_index)).length;
    let uploadStatus: UploadStatus = 'attachment-not-ready';
    if (good.length < completedUploads.length) uploadStatus = 'failed';
    else if (count === upload.total_parts) uploadStatus = 'attachment-ready';
    await saveUploadStatus(transaction, upload, uploadStatus);
    return { uploadStatus };
  });
};
