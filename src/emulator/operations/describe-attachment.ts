import { buffer } from 'node:stream/consumers';

import { attachmentLimits } from '../../support/limits.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import { findAttachment } from '../store/attachments.ts';
import { openFile, readBlobIds } from '../store/stored-file.ts';
import type { Handler } from './handlers.ts';

export const describeAttachment: Handler<'DescribeAttachment'> = async ({ attachmentId }, call) => {
  const { accountId } = call.account;
  const row = await findAttachment(call.database, { attachmentId, accountId, now: call.now });
  if (row.size > attachmentLimits.bytes) {
    // Named in the documentation's text, not in the model.
    throw new InvalidParameterValue('The attachment is larger than 5 MB. Use GetAttachmentDownloadLink.');
  }
  call.endDryRun();
  const content = await buffer(openFile(call.database.blobs, readBlobIds(row.blob_ids)));
  return { attachment: { fileName: row.file_name, data: content.toString('base64') } };
};
