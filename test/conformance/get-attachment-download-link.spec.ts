import { createHash, randomBytes } from 'node:crypto';

import { GetAttachmentDownloadLinkCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { attach, megabyte, newSet, upload } from './files.ts';
import { documented, ours, proven } from './labels.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describeEmulator('GetAttachmentDownloadLink', (emulator) => {
  test(`malformed: ${proven} a number for the id`, async () => {
    const answer = await emulator().call('GetAttachmentDownloadLink', { attachmentId: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  describe('invalid', () => {
    test.each([
      ['no id', {}, 'ValidationException'],
      ['an unknown id', { attachmentId: 'attachment-none' }, 'AttachmentIdNotFound'],
    ])(`${proven} %s`, async (_title, input, errorType) => {
      expect(await emulator().call('GetAttachmentDownloadLink', input)).toMatchObject({
        status: 400,
        errorType,
      });
    });

    test(`${documented} without the permission DownloadAttachment, and for another account`, async () => {
      const attachmentId = await attach(emulator(), { attachmentSetId: await newSet(emulator(), 'a') });
      const reader = await emulator().call('GetAttachmentDownloadLink', { attachmentId }, keyOf('reader'));
      expect(reader).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
      expect(reader.message).toContain('support:DownloadAttachment');
      const foreign = await emulator().call('GetAttachmentDownloadLink', { attachmentId }, keyOf('bob'));
      expect(foreign).toMatchObject({ status: 400, errorType: 'AttachmentIdNotFound' });
    });
  });

  describe('behaviour', () => {
    test(`${documented} large files come down byte for byte, as a file to keep`, async () => {
      const content = randomBytes(20 * megabyte + 7);
      const uploadId = await upload(emulator(), 'Größe "2".html', content);
      const attachmentId = await attach(emulator(), { uploadIds: [uploadId] });
      const link = await emulator().sdk().send(new GetAttachmentDownloadLinkCommand({ attachmentId }));
      expect(link.fileName).toBe('Größe "2".html');
      expect(Date.parse(link.downloadUrl?.expiryDate ?? '')).toBeGreaterThan(Date.now());
      const response = await fetch(link.downloadUrl?.url ?? '');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'content-disposition':
          'attachment; filename="Gr__e _2_.html"; filename*=UTF-8\'\'Gr%C3%B6%C3%9Fe%20%222%22.html',
      });
      expect(sha256(await response.bytes())).toBe(sha256(content));
    });

    test(`${documented} small files of a set too; the link is bound to its file`, async () => {
      const attachmentId = await attach(emulator(), { attachmentSetId: await newSet(emulator(), 'small') });
      const { output } = await emulator().call('GetAttachmentDownloadLink', { attachmentId });
      // A success has the form of the model.
      const { url } = output['downloadUrl'] as { url: string };
      expect(await (await fetch(url)).text()).toBe('small');
      for (const altered of [
        url.replace(attachmentId, 'attachment-x'),
        url.replace(/expires=\d/, 'expires=9'),
      ]) {
        expect((await fetch(altered)).status).toBe(403);
      }
      expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    });

    test(`${ours} when the case is gone, so is what its links led to`, async () => {
      const attachmentId = await attach(emulator(), { attachmentSetId: await newSet(emulator(), 'old') });
      const { output } = await emulator().call('GetAttachmentDownloadLink', { attachmentId });
      await emulator().control('clock', { advanceSeconds: 732 * 86_400 });
      // A success has the form of the model.
      const { url } = output['downloadUrl'] as { url: string };
      expect((await fetch(url)).status).toBe(400);
    });

    test(`${proven} dryRun makes no link`, async () => {
      const attachmentId = await attach(emulator(), { attachmentSetId: await newSet(emulator(), 'a') });
      const answer = await emulator().call('GetAttachmentDownloadLink', { attachmentId, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
