import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { attachmentLimits } from '../../support/limits.ts';
import { UploadIdNotFound } from '../protocol/model-errors.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import type { EmulatorTables, UploadPartRow, UploadRow } from './schema.ts';
import type { StoredFile } from './stored-file.ts';

type Tables = Transaction<EmulatorTables>;

export interface UploadReference {
  readonly uploadId: string;
  readonly accountId: string;
  readonly now: number;
}

/** Bytes of a part; the model allows up to 100 MB. Small parts are cheap to send again. Our choice. */
export const partSize = 8 * 1024 * 1024;

/** Bytes of the part with this index, counted from 1. */
export function sizeOfPart(
  upload: Pick<UploadRow, 'size' | 'part_size' | 'total_parts'>,
  index: number,
): number {
  return index < upload.total_parts
    ? upload.part_size
    : upload.size - (upload.total_parts - 1) * upload.part_size;
}

function checkUpload(upload: UploadRow | undefined, now: number): UploadRow {
  const isOver = upload && now >= upload.created_at + attachmentLimits.uploadLifetime;
  if (!upload || upload.used_at !== null || isOver) throw new UploadIdNotFound();
  return upload;
}

/** An upload of the account that no case has taken yet. Throws `UploadIdNotFound`. */
export async function findUpload(
  database: Database<EmulatorTables>,
  reference: UploadReference,
): Promise<UploadRow> {
  const row = await database.read
    .selectFrom('uploads')
    .selectAll()
    .where('upload_id', '=', reference.uploadId)
    .where('account_id', '=', reference.accountId)
    .executeTakeFirst();
  return checkUpload(row, reference.now);
}

/** As `findUpload`, locked until the job ends. */
export async function lockUpload(
  database: Database<EmulatorTables>,
  transaction: Tables,
  reference: UploadReference,
): Promise<UploadRow> {
  await database.lock(transaction, `upload:${reference.uploadId}`);
  const row = await transaction
    .selectFrom('uploads')
    .selectAll()
    .where('upload_id', '=', reference.uploadId)
    .where('account_id', '=', reference.accountId)
    .executeTakeFirst();
  return checkUpload(row, reference.now);
}

/** The parts that have arrived, in order. */
export async function partsOf(
  source: Tables | Database<EmulatorTables>['read'],
  uploadId: string,
): Promise<UploadPartRow[]> {
  return source
    .selectFrom('upload_parts')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .orderBy('part_index')
    .execute();
}

/**
 * The last content of a part counts, and has to be completed anew; returns the blob that it replaces, null
 * when there is none.
 */
export async function savePart(
  transaction: Tables,
  upload: UploadRow,
  part: Omit<UploadPartRow, 'completed'>,
): Promise<string | null> {
  const known = await transaction
    .selectFrom('upload_parts')
    .select('blob_id')
    .where('upload_id', '=', part.upload_id)
    .where('part_index', '=', part.part_index)
    .executeTakeFirst();
  const row = { ...part, completed: 0 };
  await transaction
    .insertInto('upload_parts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['upload_id', 'part_index']).doUpdateSet(row))
    .execute();
  await saveUploadStatus(transaction, upload, 'attachment-not-ready');
  return known?.blob_id ?? null;
}

export async function saveUploadStatus(
  transaction: Tables,
  upload: UploadRow,
  status: string,
): Promise<void> {
  if (upload.status === status) return;
  await transaction
    .updateTable('uploads')
    .set({ status })
    .where('upload_id', '=', upload.upload_id)
    .execute();
}

export function checkReady(upload: UploadRow): void {
  if (upload.status === 'attachment-ready') return;
  throw new InvalidParameterValue(
    `The upload ${upload.upload_id} is ${upload.status}: it must be attachment-ready.`,
  );
}

/** Takes the file for a communication; the upload can't be used again. */
export async function takeUpload(
  database: Database<EmulatorTables>,
  transaction: Tables,
  reference: UploadReference,
): Promise<StoredFile> {
  const upload = await lockUpload(database, transaction, reference);
  checkReady(upload);
  await transaction
    .updateTable('uploads')
    .set({ used_at: reference.now })
    .where('upload_id', '=', upload.upload_id)
    .execute();
  const parts = await partsOf(transaction, upload.upload_id);
  return { fileName: upload.file_name, size: upload.size, blobIds: parts.map((part) => part.blob_id) };
}
