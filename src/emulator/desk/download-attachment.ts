import { accountOfCaseId } from '../../support/case-id.ts';
import { AttachmentIdNotFound } from '../protocol/model-errors.ts';
import { findAttachment } from '../store/attachments.ts';
import type { DeskHandler } from './desk-handler.ts';

/** A link, as the API gives it to the customer. Throws `AttachmentIdNotFound`. */
export const downloadAttachment: DeskHandler<'DownloadAttachment'> = async (input, call) => {
  const { caseId, attachmentId } = input;
  const { database, links, now } = call;
  const accountId = accountOfCaseId(caseId) ?? '';
  const row = await findAttachment(database, { attachmentId, accountId, now });
  if (row.case_id !== caseId) throw new AttachmentIdNotFound();
  const { url, expires } = links.make({ method: 'GET', accountId, attachmentId });
  return { fileName: row.file_name, downloadUrl: { url, expiryDate: new Date(expires).toISOString() } };
};
