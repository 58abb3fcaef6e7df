/** Upload and download links under the console's own address. */
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from './browser.ts';
import { send, someCase } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
});
afterAll(() => fixture.close());

interface Link {
  readonly url: string;
  readonly partIndex: number;
}

async function ask(operation: string, input: object) {
  const { status, output } = await admin.call(operation, input, { account: retail });
  if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(output)}`);
  return output;
}

/** The link of a file of one part, and the upload that it belongs to. */
async function oneLink(fileSizeBytes: number): Promise<{ uploadId: string; url: string }> {
  const output = await ask('GetAttachmentUploadLinks', { fileName: 'a.bin', fileSizeBytes });
  // A success has the form of the model.
  const [link] = output['uploadUrls'] as unknown as Link[];
  return { uploadId: output['uploadId'] as string, url: link?.url ?? '' };
}

const put = (url: string, content: Buffer, headers: Record<string, string> = {}) =>
  send(url, 'PUT', { 'content-length': String(content.length), ...headers }, content);

/** The download link of a case's only attachment that was uploaded so. */
async function attached(uploadId: string): Promise<string> {
  const { caseId } = await ask('CreateCase', { ...someCase(), uploadIds: [uploadId] });
  const { cases } = await ask('DescribeCases', { caseIdList: [caseId] });
  const attachmentId = /attachment-[\w-]+/.exec(JSON.stringify(cases))?.[0];
  const { downloadUrl } = await ask('GetAttachmentDownloadLink', { attachmentId });
  return (downloadUrl as { url: string }).url; // the form of the model
}

describe('links', () => {
  test('lead through the console, up and down, without a session', async () => {
    const content = randomBytes(300_000);
    const { uploadId, url } = await oneLink(content.length);
    expect(url).toMatch(new RegExp(`^${fixture.proxy().url}/v1/uploads/.*\\?expires=\\d+&signature=`));
    const up = await put(url, content);
    expect([up.status, up.headers.etag]).toEqual([
      200,
      `"${createHash('md5').update(content).digest('hex')}"`,
    ]);
    const completedUploads = [{ partIndex: 1, eTag: up.headers.etag }];
    expect(await ask('CompleteAttachmentUpload', { uploadId, completedUploads })).toEqual({
      uploadStatus: 'attachment-ready',
    });
    const down = await fetch(await attached(uploadId));
    expect(down.headers.get('content-disposition')).toContain('filename="a.bin"');
    expect(down.headers.get('x-content-type-options')).toBe('nosniff');
    expect(down.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(Buffer.from(await down.arrayBuffer()).equals(content)).toBe(true);
  });

  test('name the address that the caller uses', async () => {
    const origin = fixture.proxy().url.replace('127.0.0.1', 'localhost');
    const input = { fileName: 'a.bin', fileSizeBytes: 1 };
    const headers = { origin, host: new URL(origin).host };
    const { text } = await admin.call('GetAttachmentUploadLinks', input, { account: retail, headers });
    expect(text).toContain(`"url":"${origin}/v1/uploads/`);
  });

  test('that were altered open nothing, whoever asks', async () => {
    const content = randomBytes(1000);
    const { url } = await oneLink(content.length);
    for (const altered of [`${url}0`, url.replace(/\/1000\?/, '/1001?'), url.replace(/\?.*/, '')]) {
      expect((await put(altered, content, { cookie: admin.cookie ?? '', origin: admin.url })).status).toBe(
        403,
      );
    }
    expect((await send(url, 'GET', {})).status).not.toBe(200);
    expect((await put(url, content, { origin: 'https://example.com' })).status).toBe(403);
  });

  test.each(['/v1/uploads/../../_emulator/faults', '/v1/uploads/%2e%2e/%2E%2E/_emulator/inventory/1'])(
    '%s reaches nothing else of the emulator',
    async (path) => {
      const { hostname, port } = new URL(admin.url);
      const status = await new Promise((resolve, reject) => {
        // `URL` would resolve the dots before they are sent.
        const outgoing = httpRequest({ hostname, port, path, method: 'PUT', agent: false }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        outgoing.on('error', reject);
        outgoing.end('{}');
      });
      expect(status).toBe(404);
    },
  );

  test('bring nothing of the session upstream', async () => {
    const content = randomBytes(10);
    const { url } = await oneLink(content.length);
    await put(url, content, { cookie: admin.cookie ?? '', origin: admin.url, 'x-other': '1' });
    expect(fixture.log()).not.toContain('signature=');
  });

  test('of a part that is refused early are told why', async () => {
    const { url } = await oneLink(2_000_000);
    await fixture.control('faults', { operation: 'UploadPart', status: 503, times: 1 });
    const answer = await put(url, randomBytes(2_000_000));
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('ServiceUnavailable')]);
    expect((await put(url, randomBytes(2_000_000))).status).toBe(200);
  });

  test('of a part that is refused early take all of it: a browser reads the answer afterwards', async () => {
    const content = randomBytes(6_000_000);
    const { url } = await oneLink(content.length);
    await fixture.control('faults', { operation: 'UploadPart', status: 500, times: 1 });
    const sent = new Promise((resolve, reject) => {
      const outgoing = httpRequest(url, { method: 'PUT', headers: { 'content-length': content.length } });
      outgoing.on('response', (answer) => answer.resume());
      outgoing.on('error', reject);
      outgoing.on('finish', () => resolve('all of it'));
      outgoing.end(content);
    });
    expect(await sent).toBe('all of it');
  });

  test('whose emulator is gone are told as a failure of the connection', async () => {
    const { url } = await oneLink(1000);
    await fixture.control('faults', { operation: 'UploadPart', drop: true, times: 1 });
    const answer = await put(url, randomBytes(1000));
    expect([answer.status, answer.text]).toEqual([502, expect.stringContaining('BadGatewayException')]);
  });
});

describe('the pages’ policy', () => {
  test('lets the browser send to its own address alone, or to the storage that is configured', async () => {
    const policy = async () => String((await admin.get('/')).headers['content-security-policy']);
    expect(await policy()).toContain("connect-src 'self';");
    const storageOrigins = ['https://storage.example.com'];
    await fixture.restart({ upstream: { kind: 'aws', accounts: [], storageOrigins } });
    const { url } = fixture.proxy();
    const aws = await send(url, 'GET', {});
    expect(aws.headers['content-security-policy']).toContain(
      "connect-src 'self' https://storage.example.com;",
    );
    expect((await send(`${url}/v1/uploads/x`, 'PUT', {}, 'x')).status).toBe(404);
  });
});
