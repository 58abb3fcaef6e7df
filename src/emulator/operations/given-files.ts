/** The files that a case or an answer is sent with: a set, uploads, or both. */
import type { Transaction } from 'kysely';

import { requireSet, takeSet } from '../store/attachment-sets.ts';
import type { EmulatorTables } from '../store/schema.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { checkReady, findUpload, takeUpload } from '../store/uploads.ts';
import type { OperationCall } from './operation-call.ts';

export interface GivenFiles {
  readonly attachmentSetId?: string;
  readonly uploadIds?: readonly string[];
}

/** Whether the files are there, without taking them. */
export async function requireFiles(given: GivenFiles, call: OperationCall): Promise<void> {
  const { database, now } = call;
  const { accountId } = call.account;
  const { attachmentSetId, uploadIds = [] } = given;
  if (attachmentSetId !== undefined) await requireSet(database, { attachmentSetId, accountId, now });
  for (const uploadId of uploadIds) checkReady(await findUpload(database, { uploadId, accountId, now }));
}

/** Takes the files; nobody else can afterwards. */
export async function takeFiles(
  transaction: Transaction<EmulatorTables>,
  given: GivenFiles,
  call: OperationCall,
): Promise<StoredFile[]> {
  const { database, now } = call;
  const { accountId } = call.account;
  const { attachmentSetId, uploadIds = [] } = given;
  const files: StoredFile[] = [];
  if (attachmentSetId !== undefined) {
    files.push(...(await takeSet(database, transaction, { attachmentSetId, accountId, now })));
  }
  for (const uploadId of new Set(uploadIds)) {
    files.push(await takeUpload(database, transaction, { uploadId, accountId, now }));
  }
  return files;
}
