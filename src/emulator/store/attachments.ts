import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { historyStart } from '../../support/case-rules.ts';
import { AttachmentIdNotFound } from '../protocol/model-errors.ts';
import type { StoredFile } from './stored-file.ts';
import type { AttachmentDetails } from './communications.ts';
import { newAttachmentId } from './ids.ts';
import type { AttachmentRow, EmulatorTables } from './schema.ts';

export interface AttachmentOwner {
  readonly accountId: string;
  readonly caseId: string;
  readonly communicationId: string;
  readonly now: number;
}

/**
 * Makes files attachments of a communication: only now they have an attachment id. `idAt` gives it by the
 * file's place.
 */
export async function attachFiles(
  transaction: Transaction<EmulatorTables>,
  owner: AttachmentOwner,
  files: readonly StoredFile[],
  idAt: (place: number) => string = newAttachmentId,
): Promise<AttachmentDetails[]> {
  const rows: AttachmentRow[] = files.map((file, place) => ({
    attachment_id: idAt(place),
    account_id: owner.accountId,
    case_id: owner.caseId,
    communication_id: owner.communicationId,
    file_name: file.fileName,
    size: file.size,
    blob_ids: JSON.stringify(file.blobIds),
    created_at: owner.now,
  }));
  if (rows.length > 0) await transaction.insertInto('attachments').values(rows).execute();
  return rows.map((row) => ({ attachmentId: row.attachment_id, fileName: row.file_name }));
}

/** Throws `AttachmentIdNotFound`, also once the 24 months of its case are over. */
export async function findAttachment(
  database: Database<EmulatorTables>,
  { attachmentId, accountId, now }: { attachmentId: string; accountId: string; now: number },
): Promise<AttachmentRow> {
  const row = await database.read
    .selectFrom('attachments')
    .innerJoin('cases', 'cases.case_id', 'attachments.case_id')
    .selectAll('attachments')
    .where('attachment_id', '=', attachmentId)
    .where('attachments.account_id', '=', accountId)
    .where('cases.created_at', '>=', historyStart(now))
    .executeTakeFirst();
  if (!row) throw new AttachmentIdNotFound();
  return row;
}
