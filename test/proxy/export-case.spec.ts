/** A case as a file: Markdown, JSON, and all of it with its attachments. */
import { createHash, randomBytes } from 'node:crypto';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { progressType } from '../../src/contract/progress-stream.ts';
import type { TakenCase } from '../../src/support/taken-case.ts';
import { writeContactBlock } from '../../src/support/contact-block.ts';
import type { Browser } from './browser.ts';
import { send, someCase } from './browser.ts';
import { askFile, contentOf, framesOf } from './export-client.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

const replies = 120;
const large = randomBytes(6_000_000);
const small = randomBytes(2_000);
const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

let fixture: Fixture;
let admin: Browser;
let caseId = '';
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
  caseId = await prepareCase();
});
afterAll(() => fixture.close());

async function ask(operation: string, input: object) {
  const { status, output } = await admin.call(operation, input, { account: retail });
  if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(output)}`);
  return output;
}

async function setOf(...fileNames: readonly string[]) {
  const attachments = fileNames.map((fileName) => ({ fileName, data: small.toString('base64') }));
  return (await ask('AddAttachmentsToSet', { attachments }))['attachmentSetId'];
}

async function upload(fileName: string): Promise<unknown> {
  const link = await ask('GetAttachmentUploadLinks', { fileName, fileSizeBytes: large.length });
  const [{ url }] = link['uploadUrls'] as unknown as [{ url: string }]; // the form of the model
  const up = await send(url, 'PUT', { 'content-length': String(large.length) }, large);
  const completedUploads = [{ partIndex: 1, eTag: up.headers.etag }];
  const { uploadId } = link;
  await ask('CompleteAttachmentUpload', { uploadId, completedUploads });
  return uploadId;
}

async function prepareCase(): Promise<string> {
  const body = writeContactBlock(
    { method: 'phone', phoneNumber: '+49 30 1234567' },
    'It\nstands.\n```\n# x\n```',
  );
  const made = await ask('CreateCase', {
    ...someCase('Ünder =1+1 <b>fire</b>'),
    communicationBody: body,
    attachmentSetId: await setOf('log.txt', 'LOG.txt', 'CON'),
    uploadIds: [await upload('dump "1".bin')],
  });
  const id = made['caseId'] as string; // the form of the model
  for (let count = 1; count <= replies; count += 1) {
    const communicationBody = `Reply ${count}.`;
    const files = count === 1 ? { attachmentSetId: await setOf('log.txt') } : {};
    await ask('AddCommunicationToCase', { caseId: id, communicationBody, ...files });
  }
  return id;
}

async function exported(format: string, who = admin): Promise<{ answer: Response; content: Buffer }> {
  const input = { caseId, format, timeZone: 'Europe/Berlin' };
  const answer = await askFile(who, 'ExportCase', input, { account: retail });
  return { answer, content: Buffer.from(await answer.bytes()) };
}

async function refusal(input: object, who = admin): Promise<unknown> {
  const answer = await askFile(who, 'ExportCase', input, { account: retail });
  return [answer.status, ((await answer.json()) as Record<string, string>)['__type']]; // AWS's envelope
}

describe('a case as a file', () => {
  test('JSON has AWS’s fields, every message and the contact', async () => {
    const { answer, content } = await exported('json');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="case-\d+\.json"$/);
    const taken = JSON.parse(content.toString()) as TakenCase; // what the format says
    expect(taken).toMatchObject({
      format: 'support-center-case',
      version: 1,
      accountId: retail,
      source: 'support-api',
      case: { caseId, subject: 'Ünder =1+1 <b>fire</b>', submittedBy: 'admin' },
      contact: { method: 'phone', phoneNumber: '+49 30 1234567' },
    });
    expect(taken.communications.slice(1).map(({ body }) => body)).toEqual(
      Array.from({ length: replies }, (_, index) => `Reply ${index + 1}.`),
    );
    expect(taken.communications[0]?.attachments.map(({ fileName }) => fileName).toSorted()).toEqual([
      'CON',
      'LOG.txt',
      'dump "1".bin',
      'log.txt',
    ]);
  });

  test('Markdown has every message in its zone', async () => {
    const { answer, content } = await exported('markdown');
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = content.toString();
    expect(text).toContain('# Ünder \\=1\\+1 \\<b\\>fire\\<\\/b\\>');
    expect(text).toContain(`\`\`\`text\nReply ${replies}.\n\`\`\``);
    expect(text).toContain('````text\nContact method: Phone');
    expect(text).toMatch(/## 1\. admin, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]:00/);
  });

  test('ZIP has both, every attachment under a name of its own, and the hash of each', async () => {
    const { content } = await exported('zip');
    const files = unzipSync(content);
    expect(Object.keys(files).toSorted()).toEqual([
      'attachments/LOG (2).txt',
      'attachments/_CON',
      'attachments/dump _1_.bin',
      'attachments/log (3).txt',
      'attachments/log.txt',
      'case.json',
      'case.md',
      'manifest.json',
    ]);
    expect(hash(files['attachments/dump _1_.bin'] ?? Buffer.of())).toBe(hash(large));
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest).toMatchObject({ accountId: retail, caseId, missing: [] });
    for (const { path, size, sha256 } of manifest.files) {
      expect([path, size, sha256]).toEqual([path, files[path]?.length, hash(files[path] ?? Buffer.of())]);
    }
    expect(manifest.files).toHaveLength(7);
    const taken = JSON.parse(Buffer.from(files['case.json'] ?? []).toString()) as TakenCase; // as above
    expect(taken.communications[1]?.attachments).toMatchObject([{ path: 'attachments/log (3).txt' }]);
    expect(Buffer.from(files['case.md'] ?? []).toString()).toContain('in `attachments/dump _1_.bin`');
  });

  test('names what is missing, and is there all the same', async () => {
    await fixture.control('faults', {
      operation: 'DescribeAttachment',
      errorType: 'AttachmentIdNotFound',
      times: 1,
    });
    await fixture.control('faults', {
      operation: 'GetAttachmentDownloadLink',
      errorType: 'InternalServerError',
      status: 500,
      times: 9,
    });
    const { content } = await exported('zip');
    await fixture.control('faults', { operation: 'GetAttachmentDownloadLink', times: 0 });
    const files = unzipSync(content);
    const { missing, files: listed } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(missing.map(({ reason }: { reason: string }) => reason).toSorted()).toEqual([
      'failed',
      'not-found',
    ]);
    expect(listed).toHaveLength(5);
  });

  test('says how many files are missing where that is asked for', async () => {
    const fault = { operation: 'DescribeAttachment', errorType: 'AttachmentIdNotFound', times: 2 };
    await fixture.control('faults', fault);
    const input = { caseId, format: 'zip', progress: true };
    const answer = await askFile(admin, 'ExportCase', input, { account: retail });
    const frames = await Array.fromAsync(framesOf(answer));
    expect(frames.at(-2)).toMatchObject({ kind: 'progress', progress: { missing: 2, total: 5 } });
  });

  test('has from the archive what the upstream no longer gives', async () => {
    const { content: json } = await exported('json');
    const { communications } = JSON.parse(json.toString()) as TakenCase; // what the format says
    const files = communications.flatMap(({ attachments }) => attachments);
    const kept = files.find(({ fileName }) => fileName === 'CON');
    const attachmentId = kept?.attachmentId ?? '';
    const { database } = fixture;
    const { blobId, size } = await database.blobs.put(Buffer.from('from the archive'));
    const row = { account_id: retail, file_name: 'CON', attempts: 1, retry_at: null };
    await database.write((transaction) =>
      transaction
        .insertInto('archived_attachments')
        .values({ attachment_id: attachmentId, blob_id: blobId, size, ...row })
        .execute(),
    );
    const fault = { operation: 'DescribeAttachment', errorType: 'AttachmentIdNotFound' };
    await fixture.control('faults', { ...fault, times: files.length });
    const { content } = await exported('zip');
    const found = unzipSync(content);
    const { missing, files: listed } = JSON.parse(Buffer.from(found['manifest.json'] ?? []).toString());
    expect(missing).toHaveLength(files.length - 1);
    const { path } = listed.find((file: { attachmentId?: string }) => file.attachmentId === attachmentId);
    expect(Buffer.from(found[path] ?? []).toString()).toBe('from the archive');
  });

  test('says how far it is where that is asked for', async () => {
    const input = { caseId, format: 'zip', progress: true };
    const answer = await askFile(admin, 'ExportCase', input, { account: retail });
    expect(answer.headers.get('content-type')).toBe(progressType);
    const frames = await Array.fromAsync(framesOf(answer));
    expect(frames[0]).toEqual({ kind: 'progress', progress: { done: 0, total: 0 } });
    expect(frames.slice(-2)).toEqual([
      { kind: 'progress', progress: { done: 5, total: 5 } },
      { kind: 'end' },
    ]);
    expect(Object.keys(unzipSync(await contentOf(frames)))).toHaveLength(8);
  });

  test('is on record without a word of it', async () => {
    await exported('markdown');
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'ExportCase');
    expect(record).toMatchObject({
      requestParameters: { caseId, format: 'markdown' },
      responseElements: { fileName: expect.stringMatching(/^case-\d+\.md$/), source: 'support-api' },
      readOnly: true,
    });
    expect(JSON.stringify(record)).not.toContain('fire');
  });

  test('is refused for what is no case, no format, no zone', async () => {
    const nowhere = 'case-111122223333-muen-2026-0000000000000000'.replace('111122223333', retail);
    expect(await refusal({ caseId: nowhere, format: 'json' })).toEqual([400, 'CaseIdNotFound']);
    expect(await refusal({ caseId, format: 'pdf' })).toEqual([400, 'ValidationException']);
    expect(await refusal({ caseId, format: 'json', timeZone: 'Mars' })).toEqual([400, 'ValidationException']);
    expect(await refusal({ caseId: 'case-1', format: 'json' })).toEqual([400, 'ValidationException']);
  });

  test('with a condition is given of one’s own cases alone', async () => {
    const condition = { StringEquals: { 'supportcenter:SubmittedBy': 'admin' } };
    const allow = (value: object) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'support:Describe*', Resource: '*', Condition: value }],
    });
    const mine = await fixture.userWith('of-admin', [{ policy: allow(condition), scope: retail }]);
    expect((await exported('json', mine)).answer.status).toBe(200);
    expect((await exported('zip', mine)).answer.status).toBe(200);
    const other = { StringEquals: { 'supportcenter:SubmittedBy': 'somebody else' } };
    const theirs = await fixture.userWith('of-others', [{ policy: allow(other), scope: retail }]);
    expect(await refusal({ caseId, format: 'json' }, theirs)).toEqual([400, 'CaseIdNotFound']);
  });

  test('asks for the permission of every part', async () => {
    const allow = (...Action: readonly string[]) => [
      {
        policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
        scope: retail,
      },
    ];
    const [cases, messages] = ['support:DescribeCases', 'support:DescribeCommunications'] as const;
    const list = await fixture.userWith('list', allow(cases));
    expect(await refusal({ caseId, format: 'markdown' }, list)).toEqual([403, 'AccessDeniedException']);
    const reader = await fixture.userWith('reader', allow(cases, messages));
    expect((await exported('markdown', reader)).answer.status).toBe(200);
    expect(await refusal({ caseId, format: 'zip' }, reader)).toEqual([403, 'AccessDeniedException']);
    const smallOnly = await fixture.userWith('small', allow(cases, messages, 'support:DescribeAttachment'));
    const files = unzipSync((await exported('zip', smallOnly)).content);
    const { missing } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(missing).toMatchObject([{ fileName: 'dump "1".bin', reason: 'not-permitted' }]);
  });
});
