/**
 * The way of a form's files into an attachment set. A set lives for an hour and is used up by the case
 * or the reply that names it, so a form keeps the set that it made and makes another when it has to.
 */
import { AddAttachmentsToSetCommand } from '@aws-sdk/client-support';

import { attachmentLimits } from '../../support/limits.ts';
import { sendSupport } from './support-client.ts';

export interface KeptAttachmentSet {
  readonly attachmentSetId: string;
  readonly files: readonly File[];
  /** By this browser's clock, which may be off: a set is not used in its last minutes. */
  readonly usableUntil: number;
}

/** The browser could not read a chosen file any more: it was changed, moved or deleted meanwhile. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
  readonly fileName: string;

  constructor(fileName: string, cause: unknown) {
    super(`${fileName} can't be read`, { cause });
    this.fileName = fileName;
  }
}

const safetyMargin = 5 * 60 * 1000;

async function readFile(file: File) {
  try {
    return { fileName: file.name, data: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    throw new UnreadableFileError(file.name, error);
  }
}

function isUsable(kept: KeptAttachmentSet, files: readonly File[], now: number): boolean {
  return (
    now < kept.usableUntil &&
    kept.files.length === files.length &&
    kept.files.every((file, index) => file === files[index])
  );
}

/**
 * The set that holds exactly these files: the kept one where it still serves, or else a new one.
 * Null without files. Throws `UnreadableFileError` and the errors of AddAttachmentsToSet.
 */
export async function keepAttachmentSet(
  accountId: string,
  files: readonly File[],
  kept: KeptAttachmentSet | null,
): Promise<KeptAttachmentSet | null> {
  if (files.length === 0) return null;
  const now = Date.now();
  if (kept && isUsable(kept, files, now)) return kept;
  const attachments = await Promise.all(files.map((file) => readFile(file)));
  const { attachmentSetId } = await sendSupport(accountId, new AddAttachmentsToSetCommand({ attachments }));
  if (!attachmentSetId) throw new TypeError('AddAttachmentsToSet answered without an id');
  const usableUntil = now + attachmentLimits.setLifetime - safetyMargin;
  return { attachmentSetId, files: [...files], usableUntil };
}

/**
 * Whether the upstream refused a case or reply because its set is gone. Nothing was made then, and the
 * same content may be sent again with a new set (and a new idempotency key, as the request differs).
 */
export function isAttachmentSetGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AttachmentSetExpired' || error.name === 'AttachmentSetIdNotFound')
  );
}
