/** The largest file that there may be, through the emulator in a process of its own. */
import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { amount, longTimeout } from '../long.ts';
import { keyOf } from './accounts.ts';
import { documented, ours } from './labels.ts';
import * as large from './large/large-upload.ts';
import { emulatorPlace } from './process/emulator-place.ts';
import type { EmulatorPlace } from './process/emulator-place.ts';
import { startEmulatorProcess } from './process/emulator-process.ts';
import type { EmulatorProcess } from './process/emulator-process.ts';
import { measured, memoryOf } from './process/memory.ts';

const megabyte = 1024 * 1024;
const most = 157_286_400;
const downloads = amount(1, 10);

async function hashOf(url: string): Promise<string> {
  const hash = createHash('sha256');
  const { body } = await fetch(url);
  if (body) for await (const piece of body) hash.update(piece);
  return hash.digest('hex');
}

describe.each(engines)('an attachment of 150 MB on %s', (engine) => {
  let place: EmulatorPlace;
  let emulator: EmulatorProcess;
  beforeAll(async () => {
    place = await emulatorPlace(engine);
    emulator = await startEmulatorProcess(place, measured);
  });
  afterAll(async () => {
    await emulator.stop();
    await place.remove();
  });

  test(
    `${documented} goes up in parts and down again intact, in less than 64 MB of memory`,
    async () => {
      const content = randomBytes(most);
      await emulator.call('DescribeCases', {});
      const before = await memoryOf(emulator, { startAnew: true });
      const upload = await large.startUpload(emulator, 'large.bin', most);
      const [broken, wrong] = upload.links;
      if (!broken || !wrong) throw new Error('There are no links');
      await large.breakPart(broken, large.contentOf(upload, broken, content));
      await large.putPart(wrong, randomBytes(upload.partSize));
      const parts = await large.putParts(upload, content, 4);
      for (let start = 0; start < parts.length; start += 7) {
        const isLast = start + 7 >= parts.length;
        const status = await large.complete(emulator, upload, parts.slice(start, start + 7));
        expect(status).toBe(isLast ? 'attachment-ready' : 'attachment-not-ready');
      }
      const attachmentId = await large.attach(emulator, upload);
      const hash = createHash('sha256').update(content).digest('hex');
      for (let count = 0; count < downloads; count++) {
        expect(await hashOf(await large.downloadUrl(emulator, attachmentId))).toBe(hash);
      }
      const { peak } = await memoryOf(emulator);
      expect((peak - before.rss) / megabyte).toBeLessThan(64);
      expect(emulator.logged()).toEqual([]);
    },
    longTimeout,
  );

  test(`${documented} fails with a part that is not what was sent, and heals`, async () => {
    const content = randomBytes(9 * megabyte);
    const upload = await large.startUpload(emulator, 'healed.bin', content.length);
    const [first, second] = await large.putParts(upload, content, 2);
    if (!first || !second) throw new Error('There are no parts');
    const link = upload.links.find((each) => each.partIndex === first.partIndex);
    if (!link) throw new Error('There is no link');
    const right = large.contentOf(upload, link, content);
    await large.putPart(link, randomBytes(right.length));
    expect(await large.complete(emulator, upload, [first, second])).toBe('failed');
    const healed = await large.putPart(link, right);
    expect(await large.complete(emulator, upload, [healed])).toBe('attachment-ready');
    const url = await large.downloadUrl(emulator, await large.attach(emulator, upload));
    expect(await hashOf(url)).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test(`${ours} comes down by its own link only`, async () => {
    const content = randomBytes(1000);
    const attachmentOf = async (fileName: string) => {
      const upload = await large.startUpload(emulator, fileName, content.length);
      await large.complete(emulator, upload, await large.putParts(upload, content, 1));
      return large.attach(emulator, upload);
    };
    const [attachmentId, other] = [await attachmentOf('one.bin'), await attachmentOf('two.bin')];
    const url = await large.downloadUrl(emulator, attachmentId);
    const altered = [
      url.replace(attachmentId, other),
      url.replace('111122223333', '222233334444'),
      url.replace('/v1/downloads/', '/v1/uploads/'),
      url.replace('/v1/', '/v1//'),
      url.replace(/expires=(\d+)/, (_whole, expires: string) => `expires=${Number(expires) + 1}`),
      url.replace(/signature=(.)/, (_whole, first: string) => `signature=${first === '0' ? '1' : '0'}`),
      url.replace(/[0-9a-f]{64}$/, (signature) => signature.toUpperCase()),
      `${url}0`,
      `${url}&x=1`,
      url.replace(/\?.*/, ''),
    ];
    for (const each of altered) {
      expect(each).not.toBe(url);
      expect({ each, status: (await fetch(each)).status }).toEqual({ each, status: 403 });
    }
    for (const method of ['PUT', 'POST', 'DELETE']) {
      expect((await fetch(url, { method, body: 'x' })).status).toBe(403);
    }
    expect((await fetch(url)).status).toBe(200);
    const foreign = await emulator.call('GetAttachmentDownloadLink', { attachmentId }, keyOf('bob'));
    expect(foreign).toMatchObject({ status: 400, errorType: 'AttachmentIdNotFound' });
  });

  test(`${documented} that no case takes is gone after 24 hours, and its links with it`, async () => {
    const content = randomBytes(1000);
    const upload = await large.startUpload(emulator, 'left.bin', content.length);
    const parts = await large.putParts(upload, content, 1);
    await large.complete(emulator, upload, parts);
    const { uploadId, links } = upload;
    await emulator.control('clock', { advanceSeconds: 24 * 3600 });
    const answers = await Promise.all([
      emulator.call('CompleteAttachmentUpload', { uploadId, completedUploads: parts }),
      emulator.call('DescribeAttachmentUploadStatus', { uploadId }),
      emulator.call('GetAttachmentUploadLinks', { fileName: 'left.bin', uploadId }),
      emulator.call('CreateCase', { subject: 'late', communicationBody: 'late', uploadIds: [uploadId] }),
    ]);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 400, errorType: 'UploadIdNotFound' });
    const late = await fetch(links[0]?.url ?? '', { method: 'PUT', body: new Uint8Array(content) });
    expect(late.status).toBe(400);
  });
});
