import { randomBytes } from 'node:crypto';

import { DescribeAttachmentUploadStatusCommand, UploadIdNotFound } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { completeUpload, megabyte, putParts, startUpload, upload } from './files.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('DescribeAttachmentUploadStatus', (emulator) => {
  test(`malformed: ${proven} a number for the id`, async () => {
    const answer = await emulator().call('DescribeAttachmentUploadStatus', { uploadId: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no id', {}, 'ValidationException'],
    ['an empty id', { uploadId: '' }, 'ValidationException'],
    ['an id of 2,049 characters', { uploadId: 'x'.repeat(2049) }, 'ValidationException'],
    ['an unknown id', { uploadId: 'x' }, 'UploadIdNotFound'],
  ])(`invalid: ${proven} %s`, async (_title, input, errorType) => {
    expect(await emulator().call('DescribeAttachmentUploadStatus', input)).toMatchObject({
      status: 400,
      errorType,
    });
  });

  describe('behaviour', () => {
    test(`${documented} counts the parts that were completed`, async () => {
      const content = randomBytes(20 * megabyte + 7);
      const links = await startUpload(emulator(), 'Größe "2".bin', content.length);
      const done = await putParts(links, content);
      const { uploadId } = links;
      const status = () => emulator().sdk().send(new DescribeAttachmentUploadStatusCommand({ uploadId }));
      const progress = (completedPartsCount: number) => ({ totalParts: 3, completedPartsCount });
      expect(await status()).toMatchObject({ uploadProgress: progress(0), fileName: 'Größe "2".bin' });
      await completeUpload(emulator(), uploadId, done.slice(1));
      expect(await status()).toMatchObject({
        uploadStatus: 'attachment-not-ready',
        uploadProgress: progress(2),
      });
      await completeUpload(emulator(), uploadId, done.slice(0, 1));
      expect(await status()).toMatchObject({ uploadStatus: 'attachment-ready', uploadProgress: progress(3) });
    });

    test(`${ours} once a case has taken the file, and for another account, there is no upload`, async () => {
      const uploadId = await upload(emulator(), 'taken', randomBytes(10));
      const command = new DescribeAttachmentUploadStatusCommand({ uploadId });
      await expect(emulator().sdk(keyOf('bob')).send(command)).rejects.toBeInstanceOf(UploadIdNotFound);
      await createCase(emulator(), { uploadIds: [uploadId] });
      await expect(emulator().sdk().send(command)).rejects.toBeInstanceOf(UploadIdNotFound);
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const { uploadId } = await startUpload(emulator(), 'a', 10);
      const answer = await emulator().call('DescribeAttachmentUploadStatus', { uploadId, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
