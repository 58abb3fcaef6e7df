/** Files that AWS no longer gives, from what was kept of them while it did. */
import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../databases.ts';
import type { Browser } from '../browser.ts';
import { send } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import { filled, openCase, straight } from './indexing.ts';

const small = randomBytes(2_000);
const large = randomBytes(6 * 1024 * 1024);
const years = 3 * 366 * 86_400;

describe.each(engines)('The archive of attachments on %s', (engine) => {
  let fixture: Fixture;
  let ann: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine, { followsCases: true });
    ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: retail }]);
  });
  afterAll(() => fixture.close());

  const attach = async (accountId: string): Promise<string> => {
    const caseId = await openCase(straight(fixture, accountId), 'With files');
    const attachments = [
      { fileName: 'small.log', data: small.toString('base64') },
      { fileName: 'größe.bin', data: large.toString('base64') },
    ];
    await fixture.control(`desk/${caseId}`, { action: 'reply', body: 'See these.', attachments });
    return caseId;
  };
  const idsOf = async (caseId: string): Promise<string[]> => {
    const rows = await fixture.database.read
      .selectFrom('indexed_attachments as a')
      .innerJoin('indexed_cases as c', 'c.case_no', 'a.case_no')
      .select('a.attachment_id')
      .where('c.case_id', '=', caseId)
      .orderBy('a.position')
      .execute();
    return rows.map((row) => row.attachment_id);
  };
  const kept = async (): Promise<string[]> =>
    (await fixture.database.read.selectFrom('archived_attachments').select('attachment_id').execute()).map(
      (row) => row.attachment_id,
    );

  test('keeps what an administrator wants kept, and nothing else', async () => {
    await Promise.all([retail, labs].map((accountId) => filled(fixture, accountId)));
    const [wanted, other] = [await attach(retail), await attach(labs)];
    await expect.poll(async () => (await idsOf(wanted)).length).toBe(2);
    await expect.poll(async () => (await idsOf(other)).length).toBe(2);
    const admin = await fixture.admin();
    const input = { accountId: retail, keepsAttachments: true };
    expect((await admin.center('PutAccountArchive', input)).status).toBe(200);
    await expect.poll(async () => (await kept()).length).toBe(2);
    const [smallId = '', largeId = ''] = await idsOf(wanted);
    expect(new Set(await kept())).toEqual(new Set([smallId, largeId]));
    // From here on the emulator has none of them any more, as AWS after 24 months.
    await fixture.control('clock', { advanceSeconds: years });
    const read = (operation: string, attachmentId: string, account = retail) =>
      ann.call(operation, { attachmentId }, { account });
    expect((await read('DescribeAttachment', smallId)).output).toEqual({
      attachment: { fileName: 'small.log', data: small.toString('base64') },
    });
    expect((await read('DescribeAttachment', largeId)).errorType).toBe('InvalidParameterValueException');
    const [lostId = ''] = await idsOf(other);
    const admins = await admin.call('DescribeAttachment', { attachmentId: lostId }, { account: labs });
    expect(admins.errorType).toBe('AttachmentIdNotFound');
    // By another account's address there is nothing either.
    const elsewhere = await admin.call('DescribeAttachment', { attachmentId: smallId }, { account: labs });
    expect(elsewhere.errorType).toBe('AttachmentIdNotFound');
    expect((await read('DescribeAttachment', smallId, labs)).errorType).toBe('AccessDeniedException');
  });

  test('gives large files by a link of its own, to whoever has it, until it ends', async () => {
    const rows = await fixture.database.read.selectFrom('archived_attachments').selectAll().execute();
    const largeId = rows.find(({ file_name }) => file_name === 'größe.bin')?.attachment_id;
    const input = { attachmentId: largeId };
    const { output } = await ann.call('GetAttachmentDownloadLink', input, { account: retail });
    const { url } = output['downloadUrl'] as { url: string }; // as the model has it
    expect(new URL(url).origin).toBe(ann.url);
    const answer = await fetch(url);
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(new Uint8Array(await answer.arrayBuffer()))).toBe(hash(large));
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="gr__e\.bin"/);
    const broken = url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await send(broken, 'GET', {})).status).toBe(404);
    fixture.advance(3_600_000);
    expect((await send(url, 'GET', {})).status).toBe(404);
  });
});
