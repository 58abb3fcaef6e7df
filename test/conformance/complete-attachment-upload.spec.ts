import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, minimalCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { completeUpload, megabyte, putParts, startUpload, upload } from './files.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('CompleteAttachmentUpload', (emulator) => {
  test.each([
    ['a string for the list', { uploadId: 'x', completedUploads: 'x' }],
    ['a string for an index', { uploadId: 'x', completedUploads: [{ partIndex: '1', eTag: 'x' }] }],
  ])(`malformed: ${proven} %s`, async (_title, input) => {
    const answer = await emulator().call('CompleteAttachmentUpload', input);
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  describe('invalid', () => {
    test.each([
      ['no upload', { completedUploads: [] }, 'ValidationException'],
      ['no parts', { uploadId: 'x' }, 'ValidationException'],
      ['a part without ETag', { uploadId: 'x', completedUploads: [{ partIndex: 1 }] }, 'ValidationException'],
      [
        'an empty ETag',
        { uploadId: 'x', completedUploads: [{ partIndex: 1, eTag: '' }] },
        'ValidationException',
      ],
      ['an unknown upload', { uploadId: 'x', completedUploads: [] }, 'UploadIdNotFound'],
    ])(`${proven} %s`, async (_title, input, errorType) => {
      expect(await emulator().call('CompleteAttachmentUpload', input)).toMatchObject({
        status: 400,
        errorType,
      });
    });

    test.each([0, 2, -1])(`${ours} part %i of one`, async (partIndex) => {
      const { uploadId } = await startUpload(emulator(), 'a', 10);
      const input = { uploadId, completedUploads: [{ partIndex, eTag: 'x' }] };
      const answer = await emulator().call('CompleteAttachmentUpload', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });

    test(`${proven} another account’s upload`, async () => {
      const { uploadId } = await startUpload(emulator(), 'a', 10);
      const answer = await emulator().call(
        'CompleteAttachmentUpload',
        { uploadId, completedUploads: [] },
        keyOf('bob'),
      );
      expect(answer).toMatchObject({ status: 400, errorType: 'UploadIdNotFound' });
    });
  });

  describe('behaviour', () => {
    test(`${documented} in one call or in many, in any order`, async () => {
      const content = randomBytes(20 * megabyte);
      const links = await startUpload(emulator(), 'large', content.length);
      const [first, ...others] = await putParts(links, content);
      expect(await completeUpload(emulator(), links.uploadId, others.toReversed())).toBe(
        'attachment-not-ready',
      );
      expect(await completeUpload(emulator(), links.uploadId, first ? [first] : [])).toBe('attachment-ready');
    });

    test(`${documented} what failed can be tried again, and is good for one case`, async () => {
      const content = randomBytes(100);
      const links = await startUpload(emulator(), 'again', content.length);
      const { uploadId } = links;
      expect(await completeUpload(emulator(), uploadId, [{ partIndex: 1, eTag: '"none"' }])).toBe('failed');
      const early = await emulator().call('CreateCase', { ...minimalCase, uploadIds: [uploadId] });
      expect(early).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
      await putParts(links, randomBytes(100));
      expect(await completeUpload(emulator(), uploadId, await putParts(links, content))).toBe(
        'attachment-ready',
      );
      await createCase(emulator(), { uploadIds: [uploadId] });
      const twice = await emulator().call('CreateCase', { ...minimalCase, uploadIds: [uploadId] });
      expect(twice).toMatchObject({ status: 400, errorType: 'UploadIdNotFound' });
    });

    test(`${documented} what no case took is gone after 24 hours`, async () => {
      const uploadId = await upload(emulator(), 'left', randomBytes(10));
      await emulator().control('clock', { advanceSeconds: 24 * 3600 });
      const answer = await emulator().call('CreateCase', { ...minimalCase, uploadIds: [uploadId] });
      expect(answer).toMatchObject({ status: 400, errorType: 'UploadIdNotFound' });
    });

    test(`${proven} dryRun completes nothing`, async () => {
      const content = randomBytes(10);
      const links = await startUpload(emulator(), 'a', content.length);
      const completedUploads = await putParts(links, content);
      const { uploadId } = links;
      const dry = await emulator().call('CompleteAttachmentUpload', {
        uploadId,
        completedUploads,
        dryRun: true,
      });
      expect(dry).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
      const { output } = await emulator().call('DescribeAttachmentUploadStatus', { uploadId });
      expect(output['uploadStatus']).toBe('attachment-not-ready');
    });
  });
});
