/** The files that a case or an answer is sent with: a set, uploads, or both. */
import type { Transaction } from 'kysely';

import { requireSet, takeSet } from '../store/attachment-sets.ts';
import type { StoredFile } from '../store/attachment-sets.ts';
import type { EmulatorTables } from '../store/schema.ts';
import type { OperationCall } from './operation-call.ts';

export interface GivenFiles {
  readonly attachmentSetId?: string;
  readonly uploadIds?: readonly string[];
}

/** Whether the files are there, without taking them. */
export async function requireFiles(given: GivenFiles, call: OperationCall): Promise<void> {
  const { accountId } = call.account;
  if (given.attachmentSetId !== undefined) {
    await requireSet(call.database, { attachmentSetId: given.attachmentSetId, accountId, now: call.now });
  }
}

/** Takes the files; nobody else can afterwards. */
export async function takeFiles(
  transaction: Transaction<EmulatorTables>,
  given: GivenFiles,
  call: OperationCall,
): Promise<StoredFile[]> {
  const { accountId } = call.account;
  if (given.attachmentSetId === undefined) return [];
  const reference = { attachmentSetId: given.attachmentSetId, accountId, now: call.now };
  return takeSet(call.database, transaction, reference);
}
