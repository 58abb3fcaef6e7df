import type { InputOf } from '../../support/constraints.ts';
import { attachmentLimits } from '../../support/limits.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import { newUploadId } from '../store/ids.ts';
import type { UploadRow } from '../store/schema.ts';
import { findUpload, partSize, sizeOfPart } from '../store/uploads.ts';
import { checkFileName } from './check-file-name.ts';
import type { Handler } from './handlers.ts';
import type { OperationCall } from './operation-call.ts';

type Input = InputOf<'GetAttachmentUploadLinks'>;

function newUpload({ fileName, fileSizeBytes }: Input, call: OperationCall): UploadRow {
  if (fileSizeBytes === undefined) {
    throw new InvalidParameterValue('fileSizeBytes is needed to start an upload.');
  }
  return {
    upload_id: newUploadId(),
    account_id: call.account.accountId,
    file_name: checkFileName(fileName),
    size: fileSizeBytes,
    part_size: partSize,
    total_parts: Math.ceil(fileSizeBytes / partSize),
    created_at: call.now,
    status: 'attachment-not-ready',
    used_at: null,
  };
}

async function knownUpload(uploadId: string, input: Input, call: OperationCall): Promise<UploadRow> {
  const { accountId } = call.account;
  const upload = await findUpload(call.database, { uploadId, accountId, now: call.now });
  if (upload.file_name === input.fileName && (input.fileSizeBytes ?? upload.size) === upload.size)
    return upload;
  throw new InvalidParameterValue(
    'fileName and fileSizeBytes must be those that the upload was started with.',
  );
}

/** From 1, the end exclusive, at most ten parts. */
function rangeOf({ uploadRange }: Input, { total_parts }: UploadRow): { start: number; end: number } {
  const most = attachmentLimits.uploadLinksPerCall;
  const start = uploadRange?.startIndex ?? 1;
  const end = uploadRange?.endIndex ?? start + most;
  if (end <= start || end - start > most || start > total_parts) {
    throw new InvalidParameterValue(
      `Invalid uploadRange: it holds one to ${most} of the ${total_parts} parts, endIndex is exclusive.`,
    );
  }
  return { start, end: Math.min(end, total_parts + 1) };
}

export const getAttachmentUploadLinks: Handler<'GetAttachmentUploadLinks'> = async (input, call) => {
  const { uploadId } = input;
  const upload = uploadId === undefined ? newUpload(input, call) : await knownUpload(uploadId, input, call);
  const { start, end } = rangeOf(input, upload);
  call.endDryRun();
  if (uploadId === undefined) {
    await call.database.write((transaction) => transaction.insertInto('uploads').values(upload).execute());
  }
  const { accountId } = call.account;
  const uploadUrls = Array.from({ length: end - start }, (_, offset) => {
    const partIndex = start + offset;
    const size = sizeOfPart(upload, partIndex);
    const link = call.links.make({ method: 'PUT', accountId, uploadId: upload.upload_id, partIndex, size });
    return { url: link.url, partIndex, expiryDate: new Date(link.expires).toISOString() };
  });
  return {
    uploadId: upload.upload_id,
    partSizeBytes: upload.part_size,
    totalParts: upload.total_parts,
    ...(end <= upload.total_parts && { nextIndex: end }),
    uploadUrls,
  };
};
