import { apiLimits } from '../../../support/limits.ts';
import type { JsonValue } from '../../../support/json.ts';
import { isOfOthers, keepPrepared } from '../../companion/prepared-files.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { found, type Step } from '../call.ts';
import { attachmentSetIdNotFound, uploadIdNotFound } from '../refusal.ts';

/** What prepares files, and the member of the answer by which they are known then. */
const preparing: Readonly<Record<string, string>> = {
  AddAttachmentsToSet: 'attachmentSetId',
  GetAttachmentUploadLinks: 'uploadId',
};

/** Files that somebody else has prepared are not there, and who prepares some is kept. */
export function preparedFilesStep({ read }: Pick<CenterDatabase, 'read'>): Step {
  return {
    name: 'prepared files',
    async run(call) {
      const operation = found(call.operation, 'operation');
      if (operation.service !== 'support' || call.accountId === null) return;
      const { attachmentSetId, uploadId, uploadIds } = found(call.input, 'body');
      const { userId } = found(call.signedIn, 'session').person;
      if (await isOfOthers(read, textsIn([attachmentSetId]), userId)) throw attachmentSetIdNotFound();
      const listed: readonly JsonValue[] = Array.isArray(uploadIds) ? uploadIds : [];
      // More than the API takes it refuses itself.
      const uploads = textsIn([uploadId, ...listed]).slice(0, apiLimits.uploadIds + 1);
      if (await isOfOthers(read, uploads, userId)) throw uploadIdNotFound();
      const member = Object.hasOwn(preparing, operation.name) ? preparing[operation.name] : undefined;
      if (member === undefined) return;
      const { accountId, receivedAt: at } = call;
      call.change = async (transaction) => {
        const id = call.answer?.output?.[member];
        if (typeof id === 'string') await keepPrepared(transaction, id, { accountId, userId, at });
      };
    },
  };
}

function textsIn(values: readonly (JsonValue | undefined)[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
