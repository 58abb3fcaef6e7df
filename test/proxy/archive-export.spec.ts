/** The whole archive of an account, made in the background and downloaded in pieces. */
import { createHash } from 'node:crypto';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ArchiveExport } from '../../src/contract/center/exports.ts';
import { BlobNotFound } from '../../src/database/blobs.ts';
import { removeExports } from '../../src/proxy/exports/archive/remove-exports.ts';
import type { TakenCase } from '../../src/support/taken-case.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { caseOf, message, opened } from './cases/index-database.ts';
import { tellCases } from './cases/tell-cases.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

/** Enough for three segments, and for two where half of them are left. */
const count = 502;
const minute = 60_000;
/** Hundreds of cases are read and packed, beside other suites. */
const patiently = { timeout: 100_000 };
const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

describe.each(engines)('the archive of an account on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    const cases = Array.from({ length: count }, (_, index) =>
      caseOf(index + 1, {
        subject: `=Case ${index + 1}`,
        submittedBy: index % 2 === 0 ? 'ann' : 'ben',
        communications: [message(opened + index * minute, `Text ${index + 1}`, 'ann', ['log.txt'])],
      }),
    );
    await tellCases(fixture.database, retail, cases);
    await tellCases(fixture.database, labs, [caseOf(1, {}, labs)]);
    const { blobId, size } = await fixture.database.blobs.put(Buffer.from('the log'));
    const kept = { attachment_id: `attachment-${opened}-log.txt`, account_id: retail, file_name: 'log.txt' };
    const row = { ...kept, blob_id: blobId, size, attempts: 1, retry_at: null };
    await fixture.database.write((transaction) =>
      transaction.insertInto('archived_attachments').values(row).execute(),
    );
  });
  afterAll(() => fixture.close());

  async function ask(operation: string, input: object = {}, who = admin, account = retail) {
    return await who.center(operation, input, {}, account);
  }

  async function start(who = admin): Promise<string> {
    const { output, text } = await ask('StartArchiveExport', {}, who);
    const { exportId } = output;
    if (typeof exportId !== 'string') throw new Error(text);
    return exportId;
  }

  async function find(exportId: string, who = admin): Promise<ArchiveExport | undefined> {
    const { output } = await ask('ListExports', {}, who);
    const exports = output['exports'] as unknown as ArchiveExport[]; // the operation's answer
    return exports.find((one) => one.exportId === exportId);
  }

  async function made(exportId: string, who = admin): Promise<ArchiveExport> {
    await expect.poll(async () => (await find(exportId, who))?.state, patiently).toBe('done');
    return (await find(exportId, who)) as ArchiveExport; // just seen
  }

  async function download(exportId: string, headers: Record<string, string> = {}, who = admin) {
    const answer = await fetch(`${who.url}/api/exports/${exportId}/file`, {
      headers: { cookie: who.cookie ?? '', ...headers },
    });
    return { answer, bytes: Buffer.from(await answer.bytes()) };
  }

  const remove = (exportId: string, who = admin) => ask('DeleteExport', { exportId }, who);

  test('has every case, the files that are kept, a list and the hash of each file', async () => {
    const exportId = await start();
    const about = await made(exportId);
    expect(about).toMatchObject({ accountId: retail, casesDone: count, casesTotal: count });
    const { answer, bytes } = await download(exportId);
    expect(answer.headers.get('content-disposition')).toMatch(
      /filename="archive-\d{12}-\d{4}-\d\d-\d\d\.zip"/,
    );
    expect(bytes.length).toBe(about.size);
    const files = unzipSync(bytes);
    const lines = Object.entries(files)
      .filter(([name]) => name.startsWith('cases/'))
      .flatMap(([, content]) => Buffer.from(content).toString().trimEnd().split('\n'));
    const cases = lines.map((line) => JSON.parse(line) as TakenCase); // what the format says
    expect(cases.map(({ communications }) => communications[0]?.body)).toEqual(
      Array.from({ length: count }, (_, index) => `Text ${index + 1}`),
    );
    const path = `attachments/${caseOf(1).caseId}/log.txt`;
    expect(cases[0]?.communications[0]?.attachments).toMatchObject([{ fileName: 'log.txt', path }]);
    expect(cases[1]?.communications[0]?.attachments[0]).not.toHaveProperty('path');
    expect(Buffer.from(files[path] ?? []).toString()).toBe('the log');
    const list = Buffer.from(files['cases.csv'] ?? [])
      .toString()
      .trimEnd()
      .split('\r\n');
    expect(list).toHaveLength(count + 1);
    expect(list[1]).toContain("'=Case 1");
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest).toMatchObject({ accountId: retail, cases: count });
    expect(manifest.files).toHaveLength(Object.keys(files).length - 3);
    for (const { path: name, size, sha256 } of manifest.files) {
      expect([name, size, sha256]).toEqual([name, files[name]?.length, hash(files[name] ?? Buffer.of())]);
    }
    expect(Buffer.from(files['README.txt'] ?? []).toString()).toContain(`account ${retail}`);
    await remove(exportId);
  });

  test('is downloaded again from where it broke off', async () => {
    const exportId = await start();
    const { size } = await made(exportId);
    const whole = await download(exportId);
    const etag = whole.answer.headers.get('etag') ?? '';
    expect(whole.answer.headers.get('accept-ranges')).toBe('bytes');
    // Somewhere in the middle, at both ends and across a segment.
    for (const cut of [1, 1000, Math.floor(size / 2), size - 1]) {
      const first = await download(exportId, { range: `bytes=0-${cut - 1}` });
      const rest = await download(exportId, { range: `bytes=${cut}-`, 'if-range': etag });
      expect([first.answer.status, rest.answer.status]).toEqual([206, 206]);
      expect(rest.answer.headers.get('content-range')).toBe(`bytes ${cut}-${size - 1}/${size}`);
      expect(hash(Buffer.concat([first.bytes, rest.bytes]))).toBe(hash(whole.bytes));
    }
    const changed = await download(exportId, { range: 'bytes=5-', 'if-range': '"another"' });
    expect([changed.answer.status, changed.bytes.length]).toEqual([200, size]);
    const behind = await download(exportId, { range: `bytes=${size}-` });
    expect([behind.answer.status, behind.answer.headers.get('content-range')]).toEqual([
      416,
      `bytes */${size}`,
    ]);
    await remove(exportId);
  });

  test('is one’s own, as long as one may read the account', async () => {
    const grants = [{ policy: 'AWSSupportReadOnly', scope: retail }];
    const [ann, bob] = [await fixture.userWith('ann', grants), await fixture.userWith('bob', grants)];
    const exportId = await start(ann);
    await made(exportId, ann);
    expect(await find(exportId, bob)).toBeUndefined();
    expect((await download(exportId, {}, bob)).answer.status).toBe(404);
    expect((await remove(exportId, bob)).errorType).toBe('ValidationException');
    expect((await download(exportId, {}, ann)).answer.status).toBe(200);
    const policies = await fixture.database.read.selectFrom('policies').selectAll().execute();
    const readOnly = policies.find(({ name }) => name === 'AWSSupportReadOnly')?.policy_id ?? '';
    await fixture.database.write((transaction) =>
      transaction.deleteFrom('policy_attachments').where('policy_id', '=', readOnly).execute(),
    );
    expect((await download(exportId, {}, ann)).answer.status).toBe(403);
    expect((await ask('ListExports', {}, ann)).errorType).toBe('AccessDeniedException');
  });

  test('holds the cases that a condition leaves, and is given to whoever may still see them all', async () => {
    const Condition = { StringEquals: { 'supportcenter:SubmittedBy': 'ann' } };
    const Statement = [{ Effect: 'Allow', Action: 'support:*', Resource: '*', Condition }];
    const policy = { Version: '2012-10-17', Statement };
    const narrow = await fixture.userWith('narrow', [{ policy, scope: retail }]);
    const exportId = await start(narrow);
    expect((await made(exportId, narrow)).casesTotal).toBe(count / 2);
    const files = Object.entries(unzipSync((await download(exportId, {}, narrow)).bytes));
    const lines = files
      .filter(([name]) => name.startsWith('cases/'))
      .flatMap(([, bytes]) => Buffer.from(bytes).toString().trim().split('\n'));
    const cases = lines.map((line) => JSON.parse(line) as TakenCase);
    expect(new Set(cases.map((taken) => taken.case.submittedBy))).toEqual(new Set(['ann']));
    expect(cases).toHaveLength(count / 2);
    const table = Buffer.from(files.find(([name]) => name === 'cases.csv')?.[1] ?? []).toString();
    expect(table.trim().split('\n')).toHaveLength(count / 2 + 1);
    const allow = (document: string) =>
      fixture.database.write((transaction) =>
        transaction.updateTable('policies').set({ document }).where('name', '=', 'narrow-0').execute(),
      );
    const given = async () => {
      const { answer, bytes } = await download(exportId, {}, narrow);
      const isTold = (await find(exportId, narrow))?.isOutOfScope === true;
      return [answer.status, isTold, ...(answer.ok ? [] : [JSON.parse(bytes.toString())['__type']])];
    };
    const one = JSON.stringify(policy);
    const refused = [403, true, 'ExportOutOfScope'];
    expect(await given()).toEqual([200, false]);
    // The policies are others.
    for (const [wanted, expected] of [
      ['"ben"', refused],
      ['["ann","ben"]', [200, false]],
      ['"a*"', refused],
    ] as const) {
      await allow(one.replace('"ann"', wanted));
      expect([wanted, await given()]).toEqual([wanted, expected]);
    }
    await allow(one);
    // A case is another: whose it is now may not be known to who made the archive.
    const told = (submittedBy: string) =>
      tellCases(fixture.database, retail, [caseOf(5, { submittedBy, subject: '=Case 5' })]);
    await told('somebody');
    expect(await given()).toEqual(refused);
    const again = await start(narrow);
    expect(await made(again, narrow)).toMatchObject({ casesTotal: count / 2 - 1 });
    expect((await find(again, narrow))?.isOutOfScope).toBeUndefined();
    expect((await download(again, {}, narrow)).answer.status).toBe(200);
    await told('ann');
    expect(await given()).toEqual([200, false]);
  });

  test('leaves out what has left the scope while it is made, from the list too', async () => {
    const Condition = { StringEquals: { 'supportcenter:Label': 'taken' } };
    const Statement = [{ Effect: 'Allow', Action: 'support:*', Resource: '*', Condition }];
    const grant = { policy: { Version: '2012-10-17', Statement }, scope: retail };
    const labelled = await fixture.userWith('labelled', [grant]);
    const label = async (numbers: readonly number[], add: string[], taken: string[]) => {
      for (const index of numbers)
        await ask('LabelCase', { caseId: caseOf(index).caseId, add, remove: taken });
    };
    await label([1, 2, 3], ['taken'], []);
    const exportId = await start(labelled);
    await label([2], [], ['taken']);
    await made(exportId, labelled);
    // Whether it was written before or after, the file is never given with it.
    const { answer, bytes } = await download(exportId, {}, labelled);
    const files = answer.ok ? unzipSync(bytes) : {};
    const text = Object.values(files).map((content) => Buffer.from(content).toString());
    expect(text.join('')).not.toContain(caseOf(2).caseId);
    const about = await find(exportId, labelled);
    expect(about?.isOutOfScope ?? false).toBe(!answer.ok);
    await label([1, 3], [], ['taken']);
  });

  test('is on record: begun, ended, downloaded', async () => {
    const exportId = await start();
    const { size } = await made(exportId);
    await download(exportId);
    const records = (await fixture.audit()).filter((one) => JSON.stringify(one).includes(exportId));
    const told = records.toSorted((one, other) => one.eventTime.localeCompare(other.eventTime));
    expect(new Set(told.map(({ eventName }) => eventName))).toEqual(
      new Set(['StartArchiveExport', 'ArchiveExportEnded', 'DownloadArchiveExport']),
    );
    for (const one of told)
      expect(one).toMatchObject({ recipientAccountId: retail, userIdentity: { userName: 'admin' } });
    const ended = told.find(({ eventName }) => eventName === 'ArchiveExportEnded');
    expect(ended).toMatchObject({ eventType: 'AwsServiceEvent', responseElements: { cases: count, size } });
    await remove(exportId);
  });

  test('is there three times at most, and gone with its bytes when it is deleted or old', async () => {
    const ids = [await start(), await start(), await start()];
    expect((await ask('StartArchiveExport')).errorType).toBe('LimitExceededException');
    for (const id of ids) await made(id);
    const { read, blobs } = fixture.database;
    const segments = () =>
      read.selectFrom('archive_export_segments').select('blob_id').where('export_id', 'in', ids).execute();
    const written = await segments();
    const [oldest = '', ...others] = ids;
    expect((await remove(oldest)).status).toBe(200);
    expect((await download(oldest)).answer.status).toBe(404);
    // What the hour's housekeeping does after a week.
    await removeExports(fixture.unnoticed, Date.now() + 7 * 86_400_000 + 1000);
    for (const id of others) expect(await find(id)).toBeUndefined();
    await expect.poll(segments).toEqual([]);
    expect(written).toHaveLength(3 * 4);
    for (const { blob_id } of written) await expect(blobs.read(blob_id)).rejects.toThrow(BlobNotFound);
  });

  test('goes on after a restart with the next segment', async () => {
    const exportId = await start();
    await expect.poll(async () => (await find(exportId))?.casesDone, { interval: 1 }).toBeGreaterThan(0);
    const segments = () =>
      fixture.database.read
        .selectFrom('archive_export_segments')
        .select('blob_id')
        .where('export_id', '=', exportId)
        .orderBy('number')
        .execute();
    const before = await segments();
    await fixture.restart();
    const again = await fixture.admin();
    await made(exportId, again);
    const after = await segments();
    expect(after.slice(0, before.length)).toEqual(before);
    const { bytes } = await download(exportId, {}, again);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('cases/'))).toHaveLength(3);
    admin = again;
  });
});
