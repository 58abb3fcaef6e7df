/**
 * Ids in the forms that the documentation's examples show.
 *
 * Choice: the ids of cases stand close together in the order of their making, and are no secrets. Random
 * ones lie on a page of their own in each index, and the pages that a commit writes are what a write costs.
 * All other ids are random.
 */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

import { formatCaseId } from '../../support/case-id.ts';
import type { CaseLanguageCode } from '../../support/languages.ts';

const timeDigits = 10;
const randomDigits = 6;

/** The time of making in hex, then random digits. Unique among a thousand of the same millisecond, nearly. */
export function newCaseId(accountId: string, language: CaseLanguageCode, now: number): string {
  const time = now.toString(16).slice(-timeDigits).padStart(timeDigits, '0');
  const random = randomInt(16 ** randomDigits)
    .toString(16)
    .padStart(randomDigits, '0');
  const unique = time + random;
  return formatCaseId({ accountId, language, year: new Date(now).getUTCFullYear(), unique });
}

const firstDisplayId = 1_000_000_000;
const endOfDisplayIds = 10_000_000_000;
let nextDisplayId = endOfDisplayIds;

/**
 * Ten digits, none of them leading zeros: one after the other from a random start on. `isTaken`: the last
 * one was another case's, so that a new start is needed.
 */
export function newDisplayId(isTaken: boolean): string {
  if (isTaken || nextDisplayId === endOfDisplayIds)
    nextDisplayId = randomInt(firstDisplayId, endOfDisplayIds);
  return String(nextDisplayId++);
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
