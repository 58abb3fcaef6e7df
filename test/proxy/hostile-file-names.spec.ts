/** Files whose names AWS gives, whatever they are: in every file that is taken along, and in every header. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { storable } from '../../src/proxy/cases/storable.ts';
import { savedAs } from '../../src/support/content-disposition.ts';
import { safeFileName } from '../../src/support/safe-file-name.ts';
import type { TakenCase } from '../../src/support/taken-case.ts';
import { hostileFileNames, unspeakableNames } from '../hostile-file-names.ts';
import { awsAccounts, reached, startAwsPlace } from './aws/accounts.ts';
import type { AwsPlace } from './aws/accounts.ts';
import { answerWith } from './aws/aws-service.ts';
import type { Browser } from './browser.ts';
import { askFile } from './export-client.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

const caseId = `case-${reached}-muen-2026-00000000000000aa`;
const content = Buffer.from('<script>window.harmed=1</script>');
/** In one message each, as the text of a message is another matter. */
const communications = hostileFileNames.map((fileName, index) => ({
  caseId,
  submittedBy: 'Amazon Web Services',
  timeCreated: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
  body: `File ${index}`,
  attachmentSet: [{ attachmentId: `attachment-${index}`, fileName }],
}));
const details = {
  caseId,
  displayId: '1"\r\nSet-Cookie: harmed=1',
  subject: 'Files',
  status: 'opened',
  timeCreated: communications[0]?.timeCreated,
  recentCommunications: { communications: communications.slice(0, 5), nextToken: 'more' },
};
const answers: Readonly<Record<string, object>> = {
  DescribeCases: { cases: [details] },
  DescribeCommunications: { communications },
  DescribeAttachment: { attachment: { fileName: '../../harm', data: content.toString('base64') } },
};

let place: AwsPlace;
let fixture: Fixture;
let browser: Browser;
beforeAll(async () => {
  place = await startAwsPlace();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  place.aws.behave((response, operation) => answerWith(answers[operation] ?? {})(response, operation));
  const upstream = { kind: 'aws', accounts: awsAccounts, endpoint: place.aws.url } as const;
  fixture = await startFixture('sqlite', { upstream });
  browser = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await place.remove();
});

async function exported(format: string) {
  const answer = await askFile(browser, 'ExportCase', { caseId, format }, { account: reached });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="case-[\w-]+\.\w+"$/);
  expect(answer.headers.get('set-cookie')).toBeNull();
  return Buffer.from(await answer.bytes());
}

/** A file in this folder and nowhere else, on Linux, macOS and Windows, whose ending can be read. */
function expectSafe(name: string): void {
  expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u);
  expect(name).not.toMatch(/^\s|[. ]$|^\.{1,2}$/);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)\s*(?:\.|$)/i);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
}

test('an archive of a case has each file once, under a name that every system takes', async () => {
  const files = unzipSync(await exported('zip'));
  const paths = Object.keys(files).filter((path) => path.startsWith('attachments/'));
  expect(paths).toHaveLength(hostileFileNames.length);
  expect(new Set(paths.map((path) => path.normalize('NFC').toLowerCase())).size).toBe(paths.length);
  for (const path of paths) {
    expectSafe(path.slice('attachments/'.length));
    expect(Buffer.from(files[path] ?? []).equals(content)).toBe(true);
  }
  const others = Object.keys(files).filter((path) => !path.startsWith('attachments/'));
  expect(others.toSorted()).toEqual(['case.json', 'case.md', 'manifest.json']);
  // The manifest says which is which, in AWS's own words.
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
  const named = manifest.files.flatMap((file: { fileName?: string }) => file.fileName ?? []);
  expect(new Set(named)).toEqual(new Set(hostileFileNames));
});

test('JSON keeps the names as they are, and Markdown takes none of them for more than a name', async () => {
  const taken = JSON.parse((await exported('json')).toString()) as TakenCase; // what the format says
  const names = taken.communications.flatMap(({ attachments }) => attachments.map((file) => file.fileName));
  expect(names).toEqual(hostileFileNames);
  const lines = (await exported('markdown')).toString().split('\n');
  const listed = lines.flatMap((line, index) => (line === 'Attachments:' ? (lines[index + 2] ?? '') : []));
  expect(listed).toHaveLength(hostileFileNames.length);
  // A fence of accents around all of it, which nothing in between closes.
  for (const line of listed) expect(line).toMatch(/^- (`+)(?!`)(?:(?!\1(?!`)).)*\1$/s);
  expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(hostileFileNames.length);
});

function expectSaid(disposition: string): void {
  const form = /^attachment; filename="([\x20-\x7e]+)"; filename\*=UTF-8''([\w%!#$&+.^`|~-]+)$/;
  const [, plain = '', encoded = ''] = form.exec(disposition) ?? [];
  expectSafe(decodeURIComponent(encoded));
  expectSafe(plain);
}

test('each name can be said in a header', () => {
  expect(hostileFileNames.length).toBeGreaterThan(180);
  for (const fileName of hostileFileNames) expectSaid(savedAs(safeFileName(fileName)));
});

test('a link to a kept file says its name in one header', async () => {
  place.aws.behave((response, operation) => {
    if (operation.endsWith('Attachment') || operation.endsWith('Link'))
      answerWith({ __type: 'AttachmentIdNotFound', message: 'Gone.' }, 400)(response, operation);
    else answerWith(answers[operation] ?? {})(response, operation);
  });
  const { database } = fixture;
  const { blobId, size } = await database.blobs.put(content);
  const attachmentId = 'attachment-kept';
  const row = { account_id: reached, blob_id: blobId, size, attempts: 1, retry_at: null };
  await database.write((transaction) =>
    transaction
      .insertInto('archived_attachments')
      .values({ ...row, attachment_id: attachmentId, file_name: 'kept' })
      .execute(),
  );
  const told = await browser.call('GetAttachmentDownloadLink', { attachmentId }, { account: reached });
  const { url } = told.output['downloadUrl'] as unknown as { url: string }; // the form of the model
  for (const fileName of unspeakableNames) {
    const file_name = storable(fileName);
    await database.write((transaction) =>
      transaction.updateTable('archived_attachments').set({ file_name }).execute(),
    );
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    await answer.bytes();
    expectSaid(answer.headers.get('content-disposition') ?? '');
  }
});
