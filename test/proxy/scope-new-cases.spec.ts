/** What a condition on cases means for a case that is not there yet, and for files that belong to none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from './browser.ts';
import { someCase } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

const on = (key: string, value: string, operator = 'StringEquals') => ({
  [operator]: { [`supportcenter:${key}`]: value },
});
const statement = (Effect: string, Action: string, Condition?: object) => ({
  Effect,
  Action,
  Resource: '*',
  ...(Condition && { Condition }),
});

async function somebody(userName: string, ...Statement: readonly object[]): Promise<Browser> {
  return await fixture.userWith(userName, [{ policy: { Version: '2012-10-17', Statement }, scope: retail }]);
}

const ec2 = 'amazon-elastic-compute-cloud-linux';

test.each([
  ['who submits it', on('SubmittedBy', '${aws:username}'), null],
  ['somebody else who submits it', on('SubmittedBy', 'somebody'), 'AccessDeniedException'],
  ['its service', on('ServiceCode', ec2), null],
  ['another service', on('ServiceCode', 'amazon-s3'), 'AccessDeniedException'],
  ['a label, which it has not yet', on('Label', 'red'), 'AccessDeniedException'],
  ['a team, which it has not yet', on('Team', 'red'), 'AccessDeniedException'],
  ['a label, if there is one', on('Label', 'red', 'StringEqualsIfExists'), null],
  ['no team', on('Team', 'true', 'Null'), null],
])('a case is opened under a condition on %s', async (name, condition, expected) => {
  const person = await somebody(
    `opener-${name.replaceAll(/\W/g, '-')}`,
    statement('Allow', 'support:*', condition),
  );
  const answer = await person.call('CreateCase', someCase(), { account: retail });
  expect(answer.errorType).toBe(expected);
});

test('files are prepared for some case, and asked about with the one that they go to', async () => {
  const ann = await somebody(
    'ann',
    statement('Allow', 'support:*'),
    statement('Deny', 'support:AddAttachmentsToSet', on('SubmittedBy', 'ann')),
  );
  const bob = await somebody('bob', statement('Allow', 'support:*'));
  const open = async (who: Browser) => {
    const { output } = await who.call('CreateCase', someCase(), { account: retail });
    return output['caseId'];
  };
  const [own, other] = [await open(ann), await open(bob)];
  const file = { fileName: 'log.txt', data: Buffer.from('A log').toString('base64') };
  const reply = async (caseId: unknown) => {
    const set = await ann.call('AddAttachmentsToSet', { attachments: [file] }, { account: retail });
    expect(set.status).toBe(200);
    const { attachmentSetId } = set.output;
    const input = { caseId, attachmentSetId, communicationBody: 'See the log.' };
    return (await ann.call('AddCommunicationToCase', input, { account: retail })).errorType;
  };
  expect(await reply(other)).toBeNull();
  expect(await reply(own)).toBe('AccessDeniedException');
});

describe('files that somebody else has prepared', () => {
  const everything = statement('Allow', 'support:*');
  const set = async (who: Browser, more: object = {}) => {
    const file = { fileName: 'log.txt', data: Buffer.from('A log').toString('base64') };
    return await who.call('AddAttachmentsToSet', { attachments: [file], ...more }, { account: retail });
  };
  const upload = async (who: Browser, more: object = {}) => {
    const input = { fileName: 'dump.bin', fileSizeBytes: 6_000_000, ...more };
    return await who.call('GetAttachmentUploadLinks', input, { account: retail });
  };

  test('are not there', async () => {
    const carl = await somebody('carl', everything);
    const dora = await somebody('dora', everything);
    const { attachmentSetId } = (await set(carl)).output;
    const { uploadId } = (await upload(carl)).output;
    expect([attachmentSetId, uploadId]).toEqual([expect.any(String), expect.any(String)]);
    const caseId = (await dora.call('CreateCase', someCase(), { account: retail })).output['caseId'];
    const reply = { caseId, communicationBody: 'See the file.' };
    const parts = [{ partNumber: 1, eTag: 'x', partIndex: 1, checksum: 'x' }];
    const tried = async (who: Browser) => [
      await set(who, { attachmentSetId }),
      await who.call('AddCommunicationToCase', { ...reply, attachmentSetId }, { account: retail }),
      await who.call('CreateCase', { ...someCase(), attachmentSetId }, { account: retail }),
      await upload(who, { uploadId }),
      await who.call('DescribeAttachmentUploadStatus', { uploadId }, { account: retail }),
      await who.call('CompleteAttachmentUpload', { uploadId, completedUploads: parts }, { account: retail }),
      await who.call('AddCommunicationToCase', { ...reply, uploadIds: [uploadId] }, { account: retail }),
      await who.call('CreateCase', { ...someCase(), uploadIds: [uploadId] }, { account: retail }),
    ];
    const told = await tried(dora);
    expect(told.map(({ errorType }) => errorType)).toEqual([
      ...Array<string>(3).fill('AttachmentSetIdNotFound'),
      ...Array<string>(5).fill('UploadIdNotFound'),
    ]);
    // In the words of those that do not exist.
    const unknown = { attachmentSetId: 'as-none', uploadId: 'none' };
    expect(told[0]?.text).toBe((await set(dora, { attachmentSetId: unknown.attachmentSetId })).text);
    expect(told[3]?.text).toBe((await upload(dora, { uploadId: unknown.uploadId })).text);
    const own = [await set(carl, { attachmentSetId }), await upload(carl, { uploadId })];
    expect(own.map(({ status }) => status)).toEqual([200, 200]);
    const sent = await carl.call(
      'AddCommunicationToCase',
      { ...reply, attachmentSetId },
      { account: retail },
    );
    expect(sent.status).toBe(200);
  });

  test('go with a large file only where both permissions let them', async () => {
    for (const [name, action] of [
      ['erin', 'support:UploadAttachment'],
      ['frida', 'support:AddAttachmentsToSet'],
    ] as const) {
      const who = await somebody(name, everything, statement('Deny', action, on('SubmittedBy', name)));
      const { uploadId } = (await upload(who)).output;
      const answer = await who.call(
        'CreateCase',
        { ...someCase(), uploadIds: [uploadId] },
        { account: retail },
      );
      expect([name, answer.errorType]).toEqual([name, 'AccessDeniedException']);
    }
  });
});
