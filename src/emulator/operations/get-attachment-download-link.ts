import { findAttachment } from '../store/attachments.ts';
import type { Handler } from './handlers.ts';

/** For attachments of any size, those of a set too. */
export const getAttachmentDownloadLink: Handler<'GetAttachmentDownloadLink'> = async (
  { attachmentId },
  call,
) => {
  const { accountId } = call.account;
  const row = await findAttachment(call.database, { attachmentId, accountId, now: call.now });
  call.endDryRun();
  const { url, expires } = call.links.make({ method: 'GET', accountId, attachmentId });
  return { fileName: row.file_name, downloadUrl: { url, expiryDate: new Date(expires).toISOString() } };
};
