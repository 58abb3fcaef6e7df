/**
 * A file that AWS no longer gives, from the archive, in the form of AWS's own answer. Whoever asks may ask
 * AWS for it; that was decided before.
 */
import { attachmentLimits } from '../../../support/limits.ts';
import { outputAnswer, refusalAnswer } from '../../gateway/answers.ts';
import type { Answer, Call } from '../../gateway/call.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { originOf } from '../../transfers/console-links.ts';
import type { ArchiveLinks } from './archive-links.ts';
import { findArchived } from './archived-attachments.ts';

export interface ArchivedAnswerParts {
  readonly database: CenterDatabase;
  readonly links: ArchiveLinks;
  readonly secure: boolean;
}

/** Null: the upstream's own answer stands. */
export type ArchivedAnswer = (call: Call, answer: Answer) => Promise<Answer | null>;

const asking: ReadonlySet<string> = new Set(['DescribeAttachment', 'GetAttachmentDownloadLink']);

export function archivedAnswer({ database, links, secure }: ArchivedAnswerParts): ArchivedAnswer {
  return async (call, answer) => {
    const { operation, accountId, input, requestId } = call;
    if (answer.error?.code !== 'AttachmentIdNotFound' || !asking.has(operation?.name ?? '')) return null;
    const attachmentId = input?.['attachmentId'];
    if (accountId === null || typeof attachmentId !== 'string') return null;
    const found = await findArchived(database, attachmentId);
    if (found?.accountId !== accountId) return null;
    const { fileName, blobId, size } = found;
    if (operation?.name === 'GetAttachmentDownloadLink') {
      const { path, expires } = links.make(attachmentId);
      const downloadUrl = { url: originOf(call, secure) + path, expiryDate: new Date(expires).toISOString() };
      return outputAnswer({ fileName, downloadUrl }, requestId);
    }
    if (size > attachmentLimits.bytes) return refusalAnswer(tooLarge(), requestId);
    const data = (await database.blobs.read(blobId)).toString('base64');
    return outputAnswer({ attachment: { fileName, data } }, requestId);
  };
}

/** In the words by which clients of the API know that there is a link for it. */
function tooLarge(): Refusal {
  return new Refusal(
    400,
    'InvalidParameterValueException',
    'The attachment is larger than 5 MB. Use GetAttachmentDownloadLink.',
  );
}
