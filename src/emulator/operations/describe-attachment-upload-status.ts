import type { UploadStatus } from '@aws-sdk/client-support';

import { findUpload, partsOf } from '../store/uploads.ts';
import type { Handler } from './handlers.ts';

export const describeAttachmentUploadStatus: Handler<'DescribeAttachmentUploadStatus'> = async (
  { uploadId },
  call,
) => {
  const { accountId } = call.account;
  const upload = await findUpload(call.database, { uploadId, accountId, now: call.now });
  call.endDryRun();
  const parts = await partsOf(call.database.read, uploadId);
  const completedPartsCount = parts.filter((part) => part.completed === 1).length;
  return {
    // The column holds nothing but the model's words.
    uploadStatus: upload.status as UploadStatus,
    fileName: upload.file_name,
    uploadProgress: { totalParts: upload.total_parts, completedPartsCount },
  };
};
