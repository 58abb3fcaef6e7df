import { AddAttachmentsToSetCommand } from '@aws-sdk/client-support';

import { sendSupport } from './support-client.ts';

interface KeptSet {
  readonly files: string;
  readonly attachmentSetId: string;
  readonly expires: number;
}

/** A set that ends within this time is not worth starting a submit with. */
const margin = 60_000;

function storageName(accountId: string): string {
  return `support-center.attachment-set.${accountId}`;
}

function fingerprintOf(files: readonly File[]): string {
  return JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]));
}

function recall(accountId: string, files: string): string | null {
  const text = sessionStorage.getItem(storageName(accountId));
  // Only `upload` writes under this name.
  const kept = text === null ? null : (JSON.parse(text) as KeptSet);
  const isUsable = kept?.files === files && kept.expires - margin > Date.now();
  return isUsable ? kept.attachmentSetId : null;
}

async function upload(accountId: string, files: readonly File[]): Promise<string> {
  const attachments = await Promise.all(
    files.map(async (file) => ({ fileName: file.name, data: new Uint8Array(await file.arrayBuffer()) })),
  );
  const answer = await sendSupport(accountId, new AddAttachmentsToSetCommand({ attachments }));
  const { attachmentSetId = '', expiryTime = '' } = answer;
  const kept: KeptSet = { files: fingerprintOf(files), attachmentSetId, expires: Date.parse(expiryTime) };
  sessionStorage.setItem(storageName(accountId), JSON.stringify(kept));
  return attachmentSetId;
}

const underWay = new Map<string, Promise<string>>();

/**
 * The id of a set with these files. The same files get the same set as long as it lives, so that a
 * submit that is sent again has the same body. All files go in one call: a set holds all or none.
 */
export function attachmentSetOf(accountId: string, files: readonly File[]): Promise<string> {
  const fingerprint = fingerprintOf(files);
  const kept = recall(accountId, fingerprint);
  if (kept) return Promise.resolve(kept);
  const name = `${accountId} ${fingerprint}`;
  const running = underWay.get(name);
  if (running) return running;
  const promise = upload(accountId, files).finally(() => underWay.delete(name));
  underWay.set(name, promise);
  return promise;
}

export function forgetAttachmentSet(accountId: string): void {
  sessionStorage.removeItem(storageName(accountId));
}
