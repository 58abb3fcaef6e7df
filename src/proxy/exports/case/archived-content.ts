import { blobContent } from '../../../database/blobs.ts';
import { attachmentLimits } from '../../../support/limits.ts';
import { findArchived } from '../../cases/archive/archived-attachments.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { attachmentContent, type AttachmentContent, type AttachmentReader } from './attachment-content.ts';

/** As `attachmentContent`; what the upstream no longer gives, or can't give now, comes from the archive. */
export async function contentOrArchived(
  database: Pick<CenterDatabase, 'read' | 'blobs'>,
  reader: AttachmentReader,
  attachmentId: string,
): Promise<AttachmentContent> {
  const told = await attachmentContent(reader, attachmentId);
  if (told.kind !== 'missing' || told.reason === 'not-permitted') return told;
  const kept = await findArchived(database, attachmentId);
  if (kept?.accountId !== reader.account.accountId) return told;
  // As the upstream would have it: large files are given to whoever may ask for a link.
  if (kept.size > attachmentLimits.bytes && !reader.mayFollowLinks) {
    return { kind: 'missing', reason: 'not-permitted' };
  }
  return { kind: 'stream', content: blobContent(database.blobs, kept.blobId) };
}
