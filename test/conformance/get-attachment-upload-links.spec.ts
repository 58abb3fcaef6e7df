import { GetAttachmentUploadLinksCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { megabyte, startUpload } from './files.ts';
import { documented, ours, proven } from './labels.ts';

const most = 157_286_400;

describeEmulator('GetAttachmentUploadLinks', (emulator) => {
  describe('malformed', () => {
    test.each([
      ['a number for the name', { fileName: 1, fileSizeBytes: 1 }],
      ['half a byte', { fileName: 'a', fileSizeBytes: 1.5 }],
      ['a list for the range', { fileName: 'a', fileSizeBytes: 1, uploadRange: [1, 2] }],
    ])(`${proven} %s`, async (_title, input) => {
      const answer = await emulator().call('GetAttachmentUploadLinks', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
    });
  });

  describe('invalid', () => {
    test.each([
      ['no name', { fileSizeBytes: 1 }, 'ValidationException'],
      ['no bytes', { fileName: 'a', fileSizeBytes: 0 }, 'ValidationException'],
      ['more than 150 MB', { fileName: 'a', fileSizeBytes: most + 1 }, 'ValidationException'],
      [
        'no range start',
        { fileName: 'a', fileSizeBytes: 1, uploadRange: { endIndex: 3 } },
        'ValidationException',
      ],
      [
        'a range from 0',
        { fileName: 'a', fileSizeBytes: 1, uploadRange: { startIndex: 0 } },
        'ValidationException',
      ],
      ['an unknown upload', { fileName: 'a', uploadId: 'none' }, 'UploadIdNotFound'],
    ])(`${proven} %s`, async (_title, input, errorType) => {
      expect(await emulator().call('GetAttachmentUploadLinks', input)).toMatchObject({
        status: 400,
        errorType,
      });
    });

    test.each([
      ['no size to start with', { fileName: 'a' }],
      ['a path', { fileName: 'a/b', fileSizeBytes: 1 }],
      ['eleven links', { fileName: 'a', fileSizeBytes: most, uploadRange: { startIndex: 1, endIndex: 12 } }],
      ['a range beyond the last part', { fileName: 'a', fileSizeBytes: 1, uploadRange: { startIndex: 2 } }],
      ['an empty range', { fileName: 'a', fileSizeBytes: most, uploadRange: { startIndex: 3, endIndex: 3 } }],
    ])(`${ours} %s`, async (_title, input) => {
      const answer = await emulator().call('GetAttachmentUploadLinks', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });

    test(`${ours} another name, size or account than the upload was started with`, async () => {
      const { uploadId } = await startUpload(emulator(), 'mine', 100);
      const ask = async (input: object, key = keyOf('alice')) =>
        (await emulator().call('GetAttachmentUploadLinks', { fileName: 'mine', uploadId, ...input }, key))
          .errorType;
      expect(await ask({ fileName: 'other' })).toBe('InvalidParameterValueException');
      expect(await ask({ fileSizeBytes: 99 })).toBe('InvalidParameterValueException');
      expect(await ask({}, keyOf('bob'))).toBe('UploadIdNotFound');
    });

    test(`${documented} without the permissions UploadAttachment and AddAttachmentsToSet`, async () => {
      const input = { fileName: 'a', fileSizeBytes: 1 };
      const answer = await emulator().call('GetAttachmentUploadLinks', input, keyOf('reader'));
      expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
      expect(answer.message).toContain('support:UploadAttachment');
    });
  });

  describe('behaviour', () => {
    test(`${documented} at most ten links a call, the next call goes on`, async () => {
      const first = await startUpload(emulator(), 'large', most);
      expect(first.uploadUrls?.map((each) => each.partIndex)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(first.nextIndex).toBe(11);
      const { uploadId, totalParts } = first;
      const input = { fileName: 'large', uploadId, uploadRange: { startIndex: 11 } };
      const second = await emulator().sdk().send(new GetAttachmentUploadLinksCommand(input));
      expect(second.uploadUrls).toHaveLength((totalParts ?? 0) - 10);
      expect(second).toMatchObject({ uploadId, totalParts });
      expect(second.nextIndex).toBeUndefined();
    });

    test(`${ours} a link is bound to method, account, file, part, size and time`, async () => {
      const { uploadUrls, uploadId } = await startUpload(emulator(), 'bound', 9 * megabyte);
      const { uploadId: otherId = '' } = await startUpload(emulator(), 'other', 9 * megabyte);
      const url = uploadUrls?.[0]?.url ?? '';
      const altered = [
        url.replace('/1/', '/2/'),
        url.replace('111122223333', '222233334444'),
        url.replace(uploadId ?? '', otherId),
        url.replace(/\/(\d+)\?/, '/5?'),
        url.replace(/expires=(\d)/, 'expires=9'),
        url.replace(/signature=(.)/, (_whole, first: string) => `signature=${first === '0' ? '1' : '0'}`),
        url.replace(/\?.*/, ''),
      ];
      for (const each of altered) {
        expect(each).not.toBe(url);
        expect((await fetch(each, { method: 'PUT', body: 'x' })).status).toBe(403);
      }
      expect((await fetch(url)).status).toBe(403);
      expect((await fetch(url, { method: 'PUT', body: 'too short' })).status).toBe(400);
    });

    test(`${proven} dryRun starts no upload`, async () => {
      const input = { fileName: 'a', fileSizeBytes: 1, dryRun: true };
      const answer = await emulator().call('GetAttachmentUploadLinks', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
