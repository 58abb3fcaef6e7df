/** AddAttachmentsToSet, DescribeAttachment, and what CreateCase and AddCommunicationToCase take of a set. */
import { randomBytes } from 'node:crypto';

import {
  AddAttachmentsToSetCommand,
  AttachmentSetExpired,
  AttachmentSetIdNotFound,
  CreateCaseCommand,
  DescribeAttachmentCommand,
} from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, minimalCase, readCase, reply } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import type { TestEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const fiveMegabytes = 5 * 1024 * 1024;
const base64 = (content: string | Buffer): string => Buffer.from(content).toString('base64');
const file = (fileName: string, content: string | Buffer = fileName) => ({ fileName, data: base64(content) });

async function newSet(emulator: TestEmulator, ...names: string[]): Promise<string> {
  const { output } = await emulator.call('AddAttachmentsToSet', {
    attachments: names.map((name) => file(name)),
  });
  return String(output['attachmentSetId']);
}

async function attachmentsOf(emulator: TestEmulator, caseId: string) {
  const { recentCommunications } = await readCase(emulator, caseId);
  return recentCommunications?.communications[0]?.attachmentSet ?? [];
}

describeEmulator('AddAttachmentsToSet', (emulator) => {
  test.each([
    ['no list', {}, 'ValidationException'],
    ['a string for the list', { attachments: 'x' }, 'SerializationException'],
    ['data that is no Base64', { attachments: [{ fileName: 'a', data: '***' }] }, 'SerializationException'],
    ['a number for data', { attachments: [{ fileName: 'a', data: 1 }] }, 'SerializationException'],
  ])(`${proven} malformed: %s`, async (_title, input, errorType) => {
    expect(await emulator().call('AddAttachmentsToSet', input)).toMatchObject({ status: 400, errorType });
  });

  test.each(['', '../etc/passwd', 'a\\b', 'a\nb', '..', 'x'.repeat(256)])(
    `${ours} the file name '%s' is refused`,
    async (fileName) => {
      const answer = await emulator().call('AddAttachmentsToSet', { attachments: [file(fileName, 'x')] });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    },
  );

  test(`${documented} three files, in one call or in more, and no fourth`, async () => {
    const four = ['a', 'b', 'c', 'd'].map((name) => file(name));
    const atOnce = await emulator().call('AddAttachmentsToSet', { attachments: four });
    expect(atOnce).toMatchObject({ status: 400, errorType: 'AttachmentSetSizeLimitExceeded' });
    const attachmentSetId = await newSet(emulator(), 'a', 'b');
    const add = (name: string) =>
      emulator().call('AddAttachmentsToSet', { attachmentSetId, attachments: [file(name)] });
    expect((await add('c')).output['attachmentSetId']).toBe(attachmentSetId);
    expect(await add('d')).toMatchObject({ status: 400, errorType: 'AttachmentSetSizeLimitExceeded' });
    const dry = { attachmentSetId, attachments: [file('d')], dryRun: true };
    expect(await emulator().call('AddAttachmentsToSet', dry)).toMatchObject({
      errorType: 'AttachmentSetSizeLimitExceeded',
    });
  });

  test(`${documented} 5 MB and no byte more`, async () => {
    const largest = await emulator().call('AddAttachmentsToSet', {
      attachments: [file('largest', Buffer.alloc(fiveMegabytes, 1))],
    });
    expect(largest.status).toBe(200);
    const larger = await emulator().call('AddAttachmentsToSet', {
      attachments: [file('larger', Buffer.alloc(fiveMegabytes + 1, 1))],
    });
    expect(larger).toMatchObject({ status: 400, errorType: 'AttachmentSetSizeLimitExceeded' });
  });

  test(`${ours} a body of more than 32 MB is 413`, async () => {
    const answer = await emulator().callText('AddAttachmentsToSet', Buffer.alloc(33 * 1024 * 1024, 32));
    expect(answer).toMatchObject({ status: 413, errorType: 'RequestEntityTooLargeException' });
  });

  test(`${proven} a new set lives an hour, more files do not prolong it`, async () => {
    const client = emulator().sdk();
    const attachments = [{ fileName: 'a.txt', data: Buffer.from('a') }];
    const first = await client.send(new AddAttachmentsToSetCommand({ attachments }));
    expect(first.expiryTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
    const { attachmentSetId } = first;
    await emulator().control('clock', { advanceSeconds: 3590 });
    const second = await client.send(new AddAttachmentsToSetCommand({ attachmentSetId, attachments }));
    expect(second.expiryTime).toBe(first.expiryTime);
    await emulator().control('clock', { advanceSeconds: 10 });
    const late = client.send(new AddAttachmentsToSetCommand({ attachmentSetId, attachments }));
    await expect(late).rejects.toBeInstanceOf(AttachmentSetExpired);
    const used = client.send(new CreateCaseCommand({ ...minimalCase, attachmentSetId }));
    await expect(used).rejects.toBeInstanceOf(AttachmentSetExpired);
  });

  test(`${proven} another account’s set, and one that there is not, are told alike`, async () => {
    const attachmentSetId = await newSet(emulator(), 'a');
    for (const [id, key] of [
      [attachmentSetId, keyOf('bob')],
      ['as-none', keyOf('alice')],
    ] as const) {
      const answer = await emulator().call(
        'AddAttachmentsToSet',
        { attachmentSetId: id, attachments: [] },
        key,
      );
      expect(answer).toMatchObject({ status: 400, errorType: 'AttachmentSetIdNotFound' });
    }
  });

  test(`${proven} dryRun makes no set`, async () => {
    const answer = await emulator().call('AddAttachmentsToSet', { attachments: [file('a')], dryRun: true });
    expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
  });
});

describeEmulator('Attachments of a case', (emulator) => {
  test(`${proven} arrive byte for byte, with the case and with an answer`, async () => {
    const content = randomBytes(100_000);
    const client = emulator().sdk();
    const attachments = [{ fileName: 'Größe 1.bin', data: content }];
    const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
    const caseId = await createCase(emulator(), { attachmentSetId });
    const [first] = await attachmentsOf(emulator(), caseId);
    expect(first?.fileName).toBe('Größe 1.bin');
    const { attachment } = await client.send(
      new DescribeAttachmentCommand({ attachmentId: first?.attachmentId }),
    );
    expect(Buffer.from(attachment?.data ?? []).equals(content)).toBe(true);
    await reply(emulator(), caseId, 'And this', { attachmentSetId: await newSet(emulator(), 'b', 'c') });
    expect((await attachmentsOf(emulator(), caseId)).map((each) => each.fileName)).toEqual(['b', 'c']);
  });

  test(`${ours} a set is used once, also when two ask at once`, async () => {
    const attachmentSetId = await newSet(emulator(), 'a');
    const twice = await Promise.all(
      [1, 2].map(() => emulator().call('CreateCase', { ...minimalCase, attachmentSetId })),
    );
    expect(new Set(twice.map((each) => each.errorType))).toEqual(new Set([null, 'AttachmentSetIdNotFound']));
    const again = emulator()
      .sdk()
      .send(new CreateCaseCommand({ ...minimalCase, attachmentSetId }));
    await expect(again).rejects.toBeInstanceOf(AttachmentSetIdNotFound);
  });

  test(`${ours} a refused answer leaves the set as it was`, async () => {
    const attachmentSetId = await newSet(emulator(), 'a');
    const refused = await emulator().call('CreateCase', {
      ...minimalCase,
      severityCode: 'none',
      attachmentSetId,
    });
    expect(refused.status).toBe(400);
    const caseId = await createCase(emulator(), { attachmentSetId });
    expect(await attachmentsOf(emulator(), caseId)).toHaveLength(1);
  });

  describe('DescribeAttachment', () => {
    test.each([
      ['no id', {}, 'ValidationException'],
      ['a number', { attachmentId: 1 }, 'SerializationException'],
      ['an id that there is not', { attachmentId: 'attachment-none' }, 'AttachmentIdNotFound'],
    ])(`${proven} invalid: %s`, async (_title, input, errorType) => {
      expect(await emulator().call('DescribeAttachment', input)).toMatchObject({ status: 400, errorType });
    });

    test(`${proven} another account’s attachment is not found; dryRun reads nothing`, async () => {
      const caseId = await createCase(emulator(), { attachmentSetId: await newSet(emulator(), 'a') });
      const [attachment] = await attachmentsOf(emulator(), caseId);
      const input = { attachmentId: attachment?.attachmentId };
      const foreign = await emulator().call('DescribeAttachment', input, keyOf('bob'));
      expect(foreign).toMatchObject({ status: 400, errorType: 'AttachmentIdNotFound' });
      const dry = await emulator().call('DescribeAttachment', { ...input, dryRun: true });
      expect(dry).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
