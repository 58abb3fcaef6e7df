import { attachmentLimits, quotas } from '../../support/limits.ts';
import type { InputOf } from '../../support/constraints.ts';
import { AttachmentLimitExceeded, AttachmentSetSizeLimitExceeded } from '../protocol/model-errors.ts';
import { addFiles, countSetsSince, filesOfSet, lockSet, requireSet } from '../store/attachment-sets.ts';
import type { SetFile } from '../store/attachment-sets.ts';
import { newAttachmentSetId } from '../store/ids.ts';
import { withContents } from '../store/with-contents.ts';
import type { GivenFile } from '../store/with-contents.ts';
import { checkFileName } from './check-file-name.ts';
import type { Handler } from './handlers.ts';
import type { OperationCall } from './operation-call.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';

const hour = 3_600_000;

/** The model requires neither name nor data of an attachment; a file without them is none (ours). */
function readFiles(given: InputOf<'AddAttachmentsToSet'>['attachments']): GivenFile[] {
  checkRoom([], given);
  return given.map(({ fileName, data }) => {
    if (fileName === undefined || data === undefined) {
      throw new InvalidParameterValue('Each attachment needs fileName and data.');
    }
    const content = Buffer.from(data, 'base64');
    if (content.length > attachmentLimits.bytes) throw new AttachmentSetSizeLimitExceeded();
    return { fileName: checkFileName(fileName), content };
  });
}

/** `AttachmentLimitExceeded` has no published number; ours is in `support/limits`. */
async function newSet(files: readonly SetFile[], call: OperationCall): Promise<string> {
  const attachmentSetId = newAttachmentSetId();
  const { accountId } = call.account;
  await call.database.write(async (transaction) => {
    const recent = await countSetsSince(transaction, accountId, call.now - hour);
    if (call.limits === 'aws' && recent >= quotas.attachmentSetsPerHour) throw new AttachmentLimitExceeded();
    const row = {
      attachment_set_id: attachmentSetId,
      account_id: accountId,
      created_at: call.now,
      used_at: null,
    };
    await transaction.insertInto('attachment_sets').values(row).execute();
    await addFiles(transaction, attachmentSetId, files, 0);
  });
  return attachmentSetId;
}

function checkRoom(known: readonly unknown[], more: readonly unknown[]): void {
  if (known.length + more.length > attachmentLimits.perSet) throw new AttachmentSetSizeLimitExceeded();
}

/** Returns when the set was made: more files do not prolong its hour. */
async function extendSet(
  attachmentSetId: string,
  files: readonly SetFile[],
  call: OperationCall,
): Promise<number> {
  const { accountId } = call.account;
  return call.database.write(async (transaction) => {
    const set = await lockSet(call.database, transaction, { attachmentSetId, accountId, now: call.now });
    const known = await filesOfSet(transaction, attachmentSetId);
    checkRoom(known, files);
    await addFiles(transaction, attachmentSetId, files, known.length);
    return set.created_at;
  });
}

/** As AWS writes it: `2020-05-14T17:04:40.790+0000`. */
function expiryTime(createdAt: number): string {
  return new Date(createdAt + attachmentLimits.setLifetime).toISOString().replace('Z', '+0000');
}

export const addAttachmentsToSet: Handler<'AddAttachmentsToSet'> = async (input, call) => {
  const given = readFiles(input.attachments);
  const { attachmentSetId } = input;
  const { accountId } = call.account;
  if (attachmentSetId !== undefined) {
    await requireSet(call.database, { attachmentSetId, accountId, now: call.now });
    checkRoom(await filesOfSet(call.database.read, attachmentSetId), given);
  }
  call.endDryRun();
  return withContents(call.database.blobs, given, async (files) => {
    if (attachmentSetId === undefined) {
      return { attachmentSetId: await newSet(files, call), expiryTime: expiryTime(call.now) };
    }
    return { attachmentSetId, expiryTime: expiryTime(await extendSet(attachmentSetId, files, call)) };
  });
};
