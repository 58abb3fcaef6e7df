import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { AddAttachmentsToSetCommand } from '@aws-sdk/client-support';
import type { Attachment, SupportClient } from '@aws-sdk/client-support';

import { attachmentLimits } from '../../support/limits.ts';
import { UsageError } from './exit.ts';

const { perSet, bytes } = attachmentLimits;

/** Throws `UsageError` for what no set takes; nothing has been sent then. */
export function readAttachments(paths: readonly string[], folder: string): Attachment[] {
  if (paths.length > perSet) throw new UsageError(`At most ${perSet} files can be attached.`);
  return paths.map((path) => {
    const file = resolve(folder, path);
    const size = sizeOf(file, path);
    if (size > bytes) throw new UsageError(`${path}: is larger than ${bytes / 1024 / 1024} MB.`);
    if (size === 0) throw new UsageError(`${path}: is empty.`);
    return { fileName: basename(file), data: readFileSync(file) };
  });
}

function sizeOf(file: string, path: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`${path}: there is no such file.`);
  if (!found.isFile()) throw new UsageError(`${path}: is no file.`);
  return found.size;
}

/** The id of a new set; undefined where there is nothing to attach. */
export async function addAttachments(
  client: SupportClient,
  attachments: Attachment[],
): Promise<string | undefined> {
  if (attachments.length === 0) return undefined;
  const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
  return attachmentSetId;
}
