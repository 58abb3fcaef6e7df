/** Ids in the forms that the documentation's examples show; all of them random but the samples'. */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

import { formatCaseId } from '../../support/case-id.ts';
import type { CaseLanguageCode } from '../../support/languages.ts';

export function newCaseId(accountId: string, language: CaseLanguageCode, now: number): string {
  const unique = randomBytes(8).toString('hex');
  return formatCaseId({ accountId, language, year: new Date(now).getUTCFullYear(), unique });
}

/** Ten digits, none of them leading zeros. */
export function newDisplayId(): string {
  return String(randomInt(1_000_000_000, 10_000_000_000));
}

export function newCommunicationId(): string {
  return `ekko:us-east-1:${randomUUID()}`;
}

const attachmentBytes = 96;

export function newAttachmentId(): string {
  return `attachment-${randomBytes(attachmentBytes).toString('base64url')}`;
}

/** The same for the same text; of the same form as the random ones. */
export function seededAttachmentId(seed: string): string {
  const hash = createHash('shake256', { outputLength: attachmentBytes });
  return `attachment-${hash.update(seed).digest('base64url')}`;
}

export function newAttachmentSetId(): string {
  const hex = randomBytes(9).toString('hex').slice(0, 17);
  return `as-${hex}-mu-${randomBytes(32).toString('base64url')}`;
}

export function newUploadId(): string {
  return `upload-${randomBytes(32).toString('base64url')}`;
}
