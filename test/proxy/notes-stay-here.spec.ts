/** What colleagues write for each other is in nothing that leaves: no file of a case, no list, no archive. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Browser, someCase } from './browser.ts';
import { askFile } from './export-client.ts';
import { type Fixture, startFixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const secret = 'The customer must not know this';
const body = 'What the customer wrote';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

let fixture: Fixture;
let admin: Browser;
let caseId = '';
beforeAll(async () => {
  fixture = await startFixture('sqlite', { followsCases: true });
  admin = await fixture.admin();
  const input = { ...someCase('Noted on'), communicationBody: body };
  const made = await admin.call('CreateCase', input, { account: retail });
  caseId = textOf(made.output['caseId']);
  await soon(async () => {
    const { status } = await ask('CreateCaseNote', { text: `${secret}: ask @admin` });
    if (status !== 200) throw new Error('The index does not know the case yet.');
  });
  const kept = await ask('CreateCaseNote', { text: `${secret}, changed` });
  await ask('UpdateCaseNote', { noteId: kept.output['noteId'], version: 1, text: `${secret}, again` });
});
afterAll(() => fixture.close());

const ask = (operation: string, input: object = {}) =>
  admin.center(operation, { caseId, ...input }, {}, retail);

/** All that a file says, whatever it is packed in. */
function wordsOf(content: Uint8Array): string {
  const isPacked = Buffer.from(content.subarray(0, 2)).toString() === 'PK';
  if (!isPacked) return Buffer.from(content).toString();
  return Object.entries(unzipSync(content))
    .map(([name, entry]) => `${name}\n${wordsOf(entry)}`)
    .join('\n');
}

async function fileOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  return wordsOf(await answer.bytes());
}

test('the notes are there, for whoever may read them', async () => {
  const { output } = await ask('ListCaseNotes');
  expect(JSON.stringify(output)).toContain(`${secret}, again`);
});

// What goes on paper, or becomes a PDF in the browser, is made of the JSON file.
test.each(['markdown', 'json', 'zip'])('a case as %s has its messages, and no note', async (format) => {
  const words = await fileOf(await askFile(admin, 'ExportCase', { caseId, format }, { account: retail }));
  expect(words).toContain(body);
  expect(words).not.toContain(secret);
});

test.each(['csv', 'xlsx'])('a list as %s has the case, and no note', async (format) => {
  const words = await fileOf(await askFile(admin, 'ExportCases', { accountIds: [retail], format }));
  expect(words).toContain('Noted on');
  expect(words).not.toContain(secret);
});

test('the archive of the account has the messages, and no note', async () => {
  const { output } = await admin.center('StartArchiveExport', {}, {}, retail);
  const exportId = textOf(output['exportId']);
  await expect
    .poll(async () => JSON.stringify((await admin.center('ListExports', {}, {}, retail)).output))
    .toContain('"state":"done"');
  const words = await fileOf(
    await fetch(`${admin.url}/api/exports/${exportId}/file`, { headers: { cookie: admin.cookie ?? '' } }),
  );
  expect(words).toContain(body);
  expect(words).not.toContain(secret);
});

test('neither the search nor what AWS tells of the case knows of them', async () => {
  const found = await admin.center('SearchForCases', { text: 'customer must not know' });
  expect(found.output['total']).toBe(0);
  const told = await admin.call('DescribeCommunications', { caseId }, { account: retail });
  expect(JSON.stringify(told.output)).toContain(body);
  expect(JSON.stringify(told.output)).not.toContain(secret);
});
