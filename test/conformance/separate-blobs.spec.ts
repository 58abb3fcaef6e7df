/** Attachments in an S3-compatible store, through the emulator in a process of its own. */
import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { S3Location } from '../../src/database/s3/s3-location.ts';
import { engines } from '../databases.ts';
import { amount, longTimeout } from '../long.ts';
import { s3Suite } from '../s3/s3-suite.ts';
import { ours } from './labels.ts';
import * as large from './large/large-upload.ts';
import { emulatorPlace } from './process/emulator-place.ts';
import type { EmulatorPlace } from './process/emulator-place.ts';
import { startEmulatorProcess } from './process/emulator-process.ts';
import type { EmulatorProcess } from './process/emulator-process.ts';
import { measured, memoryOf } from './process/memory.ts';

const megabyte = 1024 * 1024;
const largeSize = amount(40, 150) * megabyte;

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

function addressOf({ bucket, prefix, endpoint, region }: S3Location): string {
  return `s3://${bucket}/${prefix}?endpoint=${endpoint}&region=${region}&pathStyle=1`;
}

const s3 = s3Suite();

describe.each(engines)('attachments in S3 beside %s', (engine) => {
  let place: EmulatorPlace;
  let location: S3Location;
  let emulator: EmulatorProcess;

  const start = (changes: Partial<S3Location> = {}) =>
    startEmulatorProcess(place, { ...measured, env: { BLOB_STORE: addressOf({ ...location, ...changes }) } });

  beforeAll(async () => {
    place = await emulatorPlace(engine);
    location = s3().location();
    emulator = await start();
  });
  afterAll(async () => {
    await emulator.stop();
    await place.remove();
  });

  /** What is there for the emulator, under a prefix of its own. */
  const contents = () => s3().contents({ ...location, prefix: `${location.prefix}emulator/` });

  const sendLarge = async (content: Buffer, atOnce: number) => {
    const upload = await large.startUpload(emulator, 'large.bin', content.length);
    const parts = await large.putParts(upload, content, atOnce);
    expect(await large.complete(emulator, upload, parts)).toBe('attachment-ready');
    return large.attach(emulator, upload);
  };

  test(`${ours} of 5 MB come back byte for byte, also after a restart`, async () => {
    const attachments = [{ fileName: 'five.bin', data: randomBytes(5 * megabyte).toString('base64') }];
    const { attachmentSetId } = await large.ask(emulator, 'AddAttachmentsToSet', { attachments });
    expect(contents()).toHaveLength(1);
    const message = { subject: 'five', communicationBody: 'five', attachmentSetId };
    const { caseId } = await large.ask(emulator, 'CreateCase', message);
    await emulator.stop();
    emulator = await start();
    const { communications } = await large.ask(emulator, 'DescribeCommunications', { caseId });
    const attachmentId = JSON.stringify(communications).match(/attachment-[\w-]+/)?.[0];
    const { attachment } = await large.ask(emulator, 'DescribeAttachment', { attachmentId });
    expect(attachment).toEqual(attachments[0]);
  });

  test(
    `${ours} that are large go up in parts and down again in less than 64 MB of memory`,
    async () => {
      const content = randomBytes(largeSize);
      await sendLarge(randomBytes(megabyte), 1);
      const before = await memoryOf(emulator, { startAnew: true });
      const attachmentId = await sendLarge(content, 4);
      const response = await fetch(await large.downloadUrl(emulator, attachmentId));
      expect(hashOf(await response.bytes())).toBe(hashOf(content));
      const { peak } = await memoryOf(emulator);
      expect((peak - before.rss) / megabyte).toBeLessThan(64);
      expect(emulator.logged()).toEqual([]);
    },
    longTimeout,
  );

  test(`${ours} a part that the store does not take is an error, and is sent again`, async () => {
    const content = randomBytes(8 * megabyte);
    const before = contents();
    const upload = await large.startUpload(emulator, 'again.bin', content.length);
    s3().break('UploadPart', 'fail', { after: 1 });
    await expect(large.putParts(upload, content, 1)).rejects.toThrow('Part 1: 500');
    expect(contents()).toEqual(before);
    s3().heal();
    const parts = await large.putParts(upload, content, 1);
    expect(await large.complete(emulator, upload, parts)).toBe('attachment-ready');
  });

  test(`${ours} a download that the store breaks off is no shorter file`, async () => {
    const attachmentId = await sendLarge(randomBytes(megabyte), 1);
    const url = await large.downloadUrl(emulator, attachmentId);
    s3().break('GetObject', 'cut');
    const broken = fetch(url).then((response) => response.bytes());
    await expect(broken).rejects.toThrow('terminated');
    s3().heal();
    expect((await (await fetch(url)).bytes()).length).toBe(megabyte);
  });

  test(`${ours} of what is refused are removed, and so are the others when one is not taken`, async () => {
    const before = contents();
    const attachments = ['a', 'b', 'c'].map((fileName) => ({ fileName, data: 'YWJj' }));
    s3().break('PutObject', 'fail', { after: 2 });
    const notTaken = await emulator.call('AddAttachmentsToSet', { attachments });
    expect(notTaken.status).toBe(500);
    s3().heal();
    const { caseId } = await large.ask(emulator, 'CreateCase', { subject: 'a', communicationBody: 'a' });
    const resolve = { action: 'resolve', body: 'done', attachments };
    const bare = emulator.control(`desk/${String(caseId)}`, { action: 'resolve', attachments });
    await expect(bare).rejects.toThrow('need a body');
    await emulator.control(`desk/${String(caseId)}`, resolve);
    expect(contents()).toHaveLength(before.length + 3);
    await expect(emulator.control(`desk/${String(caseId)}`, resolve)).rejects.toThrow('does not allow');
    expect(contents()).toHaveLength(before.length + 3);
  });

  test(`${ours} that no case took are removed after 24 hours`, async () => {
    const before = contents();
    const upload = await large.startUpload(emulator, 'left.bin', 6 * megabyte);
    await large.putParts(upload, randomBytes(6 * megabyte), 1);
    expect(contents()).not.toEqual(before);
    await emulator.control('clock', { advanceSeconds: 24 * 3600 });
    for (const key of contents()) expect(before).toContain(key);
  });

  test(`${ours} a store that is not there stops the start, and says so`, async () => {
    const nobody = start({ bucket: 'nobody' });
    await expect(nobody).rejects.toThrow(/blob store s3:\/\/nobody\/\S+ can't be used: NoSuchBucket/);
  });
});
