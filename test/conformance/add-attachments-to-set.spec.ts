import { AddAttachmentsToSetCommand, AttachmentSetExpired, CreateCaseCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { minimalCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { file, megabyte, newSet } from './files.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('AddAttachmentsToSet', (emulator) => {
  describe('malformed', () => {
    test.each([
      ['a string for the list', { attachments: 'x' }],
      ['data that is no Base64', { attachments: [{ fileName: 'a', data: '***' }] }],
      ['a number for data', { attachments: [{ fileName: 'a', data: 1 }] }],
      ['a string for an attachment', { attachments: ['a'] }],
    ])(`${proven} %s`, async (_title, input) => {
      const answer = await emulator().call('AddAttachmentsToSet', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
    });

    test(`${ours} a body of more than 32 MB`, async () => {
      const answer = await emulator().callText('AddAttachmentsToSet', Buffer.alloc(33 * megabyte, 32));
      expect(answer).toMatchObject({ status: 413, errorType: 'RequestEntityTooLargeException' });
    });
  });

  describe('invalid', () => {
    test(`${proven} no attachments`, async () => {
      const answer = await emulator().call('AddAttachmentsToSet', {});
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test.each(['', '../etc/passwd', 'a\\b', 'a\nb', '..', 'x'.repeat(256)])(
      `${ours} the file name '%s'`,
      async (fileName) => {
        const answer = await emulator().call('AddAttachmentsToSet', { attachments: [file(fileName, 'x')] });
        expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
      },
    );

    test.each([{ fileName: 'a' }, { data: 'YQ==' }])(`${ours} half an attachment: %o`, async (attachment) => {
      const answer = await emulator().call('AddAttachmentsToSet', { attachments: [attachment] });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });

    test(`${documented} a fourth file, in one call or in more`, async () => {
      const attachments = ['a', 'b', 'c', 'd'].map((name) => file(name));
      const atOnce = await emulator().call('AddAttachmentsToSet', { attachments });
      expect(atOnce).toMatchObject({ status: 400, errorType: 'AttachmentSetSizeLimitExceeded' });
      const attachmentSetId = await newSet(emulator(), 'a', 'b', 'c');
      const later = await emulator().call('AddAttachmentsToSet', {
        attachmentSetId,
        attachments: [file('d')],
      });
      expect(later).toMatchObject({ status: 400, errorType: 'AttachmentSetSizeLimitExceeded' });
    });

    test(`${documented} a byte more than 5 MB`, async () => {
      const attachments = [file('larger', Buffer.alloc(5 * megabyte + 1, 1))];
      const answer = await emulator().call('AddAttachmentsToSet', { attachments });
      expect(answer).toMatchObject({ status: 400, errorType: 'AttachmentSetSizeLimitExceeded' });
    });

    test(`${proven} another account’s set, and one that there is not, are told alike`, async () => {
      const attachmentSetId = await newSet(emulator(), 'a');
      for (const [id, key] of [
        [attachmentSetId, keyOf('bob')],
        ['as-none', keyOf('alice')],
      ] as const) {
        const input = { attachmentSetId: id, attachments: [] };
        const answer = await emulator().call('AddAttachmentsToSet', input, key);
        expect(answer).toMatchObject({ status: 400, errorType: 'AttachmentSetIdNotFound' });
      }
    });
  });

  describe('behaviour', () => {
    test(`${documented} files of 5 MB, in one call or in more`, async () => {
      const attachments = [file('largest', Buffer.alloc(5 * megabyte, 1))];
      const { output } = await emulator().call('AddAttachmentsToSet', { attachments });
      const { attachmentSetId } = output;
      const more = await emulator().call('AddAttachmentsToSet', { attachmentSetId, attachments });
      expect(more).toMatchObject({ status: 200, output: { attachmentSetId } });
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

    test(`${proven} dryRun makes no set`, async () => {
      const answer = await emulator().call('AddAttachmentsToSet', { attachments: [file('a')], dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
