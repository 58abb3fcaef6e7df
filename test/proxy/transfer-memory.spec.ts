/** The largest file there may be through the product as it is started: one process, proxy and emulator. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, test } from 'vitest';

import { measured, memoryOf } from '../conformance/process/memory.ts';
import { longTimeout } from '../long.ts';
import { Browser, someCase } from './browser.ts';

const megabyte = 1024 * 1024;
const most = 157_286_400;
const program = join(import.meta.dirname, '../../src/server.ts');
const password = 'a password for this test';
const account = '111122223333';

async function startProduct(folder: string) {
  const child = spawn(process.execPath, [...measured.nodeOptions, program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: '0',
      EMULATOR_PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: '',
      EMULATOR_LIMITS: 'off',
      // The proxy reads what there is of samples in the background, which would be measured along.
      SAMPLE_DATA: '0',
      ADMIN_PASSWORD: password,
      LOG_LEVEL: 'error',
    },
  });
  const { stdout } = child;
  if (!stdout) throw new Error('The product has no output');
  for await (const line of createInterface({ input: stdout })) {
    stdout.resume();
    // The program promises this line.
    return { child, url: (JSON.parse(line) as { console: string }).console };
  }
  throw new Error('The product did not start');
}

async function signedIn(url: string) {
  const browser = new Browser(url);
  await browser.signIn({ username: 'admin', password });
  return async (operation: string, input: object) => {
    const { status, output } = await browser.call(operation, input, { account });
    if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(output)}`);
    return output;
  };
}

type Ask = Awaited<ReturnType<typeof signedIn>>;

async function upload(ask: Ask, content: Buffer): Promise<string> {
  const fileName = 'large.bin';
  const links: { url: string; partIndex: number }[] = [];
  let input: object = { fileName, fileSizeBytes: content.length };
  let partSize = 0;
  let uploadId = '';
  for (let next: unknown = 1; next !== undefined && next !== null;) {
    const output = await ask('GetAttachmentUploadLinks', input);
    // A success has the form of the model.
    links.push(...(output['uploadUrls'] as unknown as typeof links));
    partSize = Number(output['partSizeBytes']);
    uploadId = output['uploadId'] as string; // the same
    next = output['nextIndex'];
    input = { fileName, uploadId, uploadRange: { startIndex: next } };
  }
  const completedUploads: object[] = [];
  const work = async (): Promise<void> => {
    for (let link = links.shift(); link; link = links.shift()) {
      const { partIndex, url } = link;
      const body = new Uint8Array(content.subarray((partIndex - 1) * partSize, partIndex * partSize));
      const answer = await fetch(url, { method: 'PUT', body });
      completedUploads.push({ partIndex, eTag: answer.headers.get('etag') });
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  const { uploadStatus } = await ask('CompleteAttachmentUpload', { uploadId, completedUploads });
  expect(uploadStatus).toBe('attachment-ready');
  return uploadId;
}

async function downloadedHash(ask: Ask, uploadId: string): Promise<string> {
  const { caseId } = await ask('CreateCase', { ...someCase(), uploadIds: [uploadId] });
  const cases = JSON.stringify(await ask('DescribeCases', { caseIdList: [caseId] }));
  const attachmentId = /"attachmentId":"([^"]+)"/.exec(cases)?.[1];
  const { downloadUrl } = await ask('GetAttachmentDownloadLink', { attachmentId });
  const hash = createHash('sha256');
  const { body } = await fetch((downloadUrl as { url: string }).url); // the form of the model
  if (body) for await (const piece of body) hash.update(piece);
  return hash.digest('hex');
}

test(
  '150 MB go up and down by links of the console in less than 64 MB of memory',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support-center-transfer-'));
    const { child, url } = await startProduct(folder);
    const exited = once(child, 'exit');
    try {
      const ask = await signedIn(url);
      const content = randomBytes(most);
      // What any file needs once is not held for the largest.
      const small = randomBytes(most / 6);
      await downloadedHash(ask, await upload(ask, small));
      const before = await memoryOf({ child }, { collect: true, startAnew: true });
      const uploadId = await upload(ask, content);
      expect(await downloadedHash(ask, uploadId)).toBe(createHash('sha256').update(content).digest('hex'));
      const { peak } = await memoryOf({ child });
      expect((peak - before.rss) / megabyte).toBeLessThan(64);
    } finally {
      child.kill();
      await exited;
      await rm(folder, { recursive: true, force: true });
    }
  },
  longTimeout,
);
