/** Large attachments: links, parts, completion, status, download. */
import { createHash, randomBytes } from 'node:crypto';

import {
  CompleteAttachmentUploadCommand,
  DescribeAttachmentUploadStatusCommand,
  GetAttachmentDownloadLinkCommand,
  GetAttachmentUploadLinksCommand,
  UploadIdNotFound,
} from '@aws-sdk/client-support';
import type { GetAttachmentUploadLinksResponse } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, minimalCase, readCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import type { TestEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const megabyte = 1024 * 1024;
const most = 157_286_400;

const start = (emulator: TestEmulator, fileName: string, fileSizeBytes: number) =>
  emulator.sdk().send(new GetAttachmentUploadLinksCommand({ fileName, fileSizeBytes }));

/** Puts each part and returns what CompleteAttachmentUpload wants, in the order of the links. */
async function putParts(
  { uploadUrls, partSizeBytes = 0 }: GetAttachmentUploadLinksResponse,
  content: Buffer,
) {
  return Promise.all(
    (uploadUrls ?? []).map(async ({ url = '', partIndex = 0 }) => {
      const body = content.subarray((partIndex - 1) * partSizeBytes, partIndex * partSizeBytes);
      const response = await fetch(url, { method: 'PUT', body: new Uint8Array(body) });
      expect(response.status).toBe(200);
      return { partIndex, eTag: response.headers.get('etag') ?? '' };
    }),
  );
}

async function complete(
  emulator: TestEmulator,
  uploadId: string | undefined,
  completedUploads: { partIndex: number; eTag: string }[],
) {
  const command = new CompleteAttachmentUploadCommand({ uploadId, completedUploads });
  return (await emulator.sdk().send(command)).uploadStatus;
}

async function upload(emulator: TestEmulator, fileName: string, content: Buffer): Promise<string> {
  const links = await start(emulator, fileName, content.length);
  await complete(emulator, links.uploadId, await putParts(links, content));
  return links.uploadId ?? '';
}

describeEmulator('GetAttachmentUploadLinks', (emulator) => {
  test.each([
    ['no name', { fileSizeBytes: 1 }, 'ValidationException'],
    ['no bytes', { fileName: 'a', fileSizeBytes: 0 }, 'ValidationException'],
    ['more than 150 MB', { fileName: 'a', fileSizeBytes: most + 1 }, 'ValidationException'],
    ['half a byte', { fileName: 'a', fileSizeBytes: 1.5 }, 'SerializationException'],
    ['an unknown upload', { fileName: 'a', uploadId: 'none' }, 'UploadIdNotFound'],
    [
      'no range start',
      { fileName: 'a', fileSizeBytes: 1, uploadRange: { endIndex: 3 } },
      'ValidationException',
    ],
    [
      'a range start of 0',
      { fileName: 'a', fileSizeBytes: 1, uploadRange: { startIndex: 0 } },
      'ValidationException',
    ],
  ])(`${proven} invalid: %s`, async (_title, input, errorType) => {
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
    [
      'a range that is empty',
      { fileName: 'a', fileSizeBytes: most, uploadRange: { startIndex: 3, endIndex: 3 } },
    ],
  ])(`${ours} invalid: %s`, async (_title, input) => {
    const answer = await emulator().call('GetAttachmentUploadLinks', input);
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
  });

  test(`${documented} at most ten links a call, the next call goes on`, async () => {
    const first = await start(emulator(), 'large', most);
    expect(first.uploadUrls?.map((each) => each.partIndex)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(first.nextIndex).toBe(11);
    const uploadRange = { startIndex: 11 };
    const { uploadId, totalParts } = first;
    const command = new GetAttachmentUploadLinksCommand({ fileName: 'large', uploadId, uploadRange });
    const second = await emulator().sdk().send(command);
    expect(second.uploadUrls).toHaveLength((totalParts ?? 0) - 10);
    expect(second).toMatchObject({ uploadId, totalParts });
    expect(second.nextIndex).toBeUndefined();
  });

  test(`${ours} another name, size or account does not find the upload`, async () => {
    const { uploadId } = await start(emulator(), 'mine', 100);
    const other = await emulator().call('GetAttachmentUploadLinks', { fileName: 'other', uploadId });
    expect(other.errorType).toBe('InvalidParameterValueException');
    const size = await emulator().call('GetAttachmentUploadLinks', {
      fileName: 'mine',
      fileSizeBytes: 99,
      uploadId,
    });
    expect(size.errorType).toBe('InvalidParameterValueException');
    const bob = await emulator().call(
      'GetAttachmentUploadLinks',
      { fileName: 'mine', uploadId },
      keyOf('bob'),
    );
    expect(bob.errorType).toBe('UploadIdNotFound');
  });

  test(`${documented} the permissions are UploadAttachment and AddAttachmentsToSet`, async () => {
    const answer = await emulator().call(
      'GetAttachmentUploadLinks',
      { fileName: 'a', fileSizeBytes: 1 },
      keyOf('reader'),
    );
    expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
    expect(answer.message).toContain('support:UploadAttachment');
  });
});

describeEmulator('An upload', (emulator) => {
  test(`${documented} in parts, in any order, completed in two calls, comes down byte for byte`, async () => {
    const content = randomBytes(20 * megabyte + 7);
    const links = await start(emulator(), 'Größe "2".bin', content.length);
    const done = await putParts(links, content);
    expect(done).toHaveLength(3);
    const { uploadId } = links;
    expect(await complete(emulator(), uploadId, done.slice(1).toReversed())).toBe('attachment-not-ready');
    const status = () => emulator().sdk().send(new DescribeAttachmentUploadStatusCommand({ uploadId }));
    expect(await status()).toMatchObject({
      uploadStatus: 'attachment-not-ready',
      fileName: 'Größe "2".bin',
      uploadProgress: { totalParts: 3, completedPartsCount: 2 },
    });
    expect(await complete(emulator(), uploadId, done.slice(0, 1))).toBe('attachment-ready');
    const caseId = await createCase(emulator(), { uploadIds: [uploadId] });
    const { recentCommunications } = await readCase(emulator(), caseId);
    const attachmentId = recentCommunications?.communications[0]?.attachmentSet[0]?.attachmentId;
    const link = await emulator().sdk().send(new GetAttachmentDownloadLinkCommand({ attachmentId }));
    expect(link.fileName).toBe('Größe "2".bin');
    const response = await fetch(link.downloadUrl?.url ?? '');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="Gr__e _2_.bin"; filename*=UTF-8\'\'Gr%C3%B6%C3%9Fe%20%222%22.bin',
    );
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await response.bytes())).toBe(hash(content));
    const tooLarge = await emulator().call('DescribeAttachment', { attachmentId });
    expect(tooLarge).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    await expect(status()).rejects.toBeInstanceOf(UploadIdNotFound);
  });

  test(`${documented} that failed can be tried again`, async () => {
    const content = randomBytes(100);
    const links = await start(emulator(), 'again', content.length);
    const { uploadId } = links;
    expect(await complete(emulator(), uploadId, [{ partIndex: 1, eTag: '"none"' }])).toBe('failed');
    const early = await emulator().call('CreateCase', { ...minimalCase, uploadIds: [uploadId] });
    expect(early).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    await putParts(links, randomBytes(100));
    const done = await putParts(links, content);
    expect(await complete(emulator(), uploadId, done)).toBe('attachment-ready');
    await createCase(emulator(), { uploadIds: [uploadId] });
    const twice = await emulator().call('CreateCase', { ...minimalCase, uploadIds: [uploadId] });
    expect(twice).toMatchObject({ status: 400, errorType: 'UploadIdNotFound' });
  });

  test(`${documented} that no case took is gone after 24 hours`, async () => {
    const uploadId = await upload(emulator(), 'left', randomBytes(10));
    await emulator().control('clock', { advanceSeconds: 24 * 3600 });
    const answer = await emulator().call('CreateCase', { ...minimalCase, uploadIds: [uploadId] });
    expect(answer).toMatchObject({ status: 400, errorType: 'UploadIdNotFound' });
  });

  describe('link', () => {
    test(`${ours} is bound to method, account, file, part, size and time`, async () => {
      const { uploadUrls, uploadId } = await start(emulator(), 'bound', 9 * megabyte);
      const { uploadId: otherId = '' } = await start(emulator(), 'other', 9 * megabyte);
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
  });
});
