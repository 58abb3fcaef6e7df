import { randomBytes } from 'node:crypto';

import {
  AddAttachmentsToSetCommand,
  AttachmentIdNotFound,
  DescribeAttachmentCommand,
} from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, minimalCase, reply } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { attach, attachmentsOf, megabyte, newSet, upload } from './files.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('DescribeAttachment', (emulator) => {
  test(`malformed: ${proven} a number for the id`, async () => {
    const answer = await emulator().call('DescribeAttachment', { attachmentId: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  describe('invalid', () => {
    test(`${proven} no id`, async () => {
      const answer = await emulator().call('DescribeAttachment', {});
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test(`${proven} an id that there is not, and another account’s`, async () => {
      const attachmentId = await attach(emulator(), { attachmentSetId: await newSet(emulator(), 'a') });
      const answer = await emulator().call('DescribeAttachment', { attachmentId: 'attachment-none' });
      expect(answer.message).toBe('An attachment with the specified ID could not be found.');
      const foreign = emulator().sdk(keyOf('bob')).send(new DescribeAttachmentCommand({ attachmentId }));
      await expect(foreign).rejects.toBeInstanceOf(AttachmentIdNotFound);
    });

    test(`${documented} more than 5 MB`, async () => {
      const uploadId = await upload(emulator(), 'large', randomBytes(5 * megabyte + 1));
      const attachmentId = await attach(emulator(), { uploadIds: [uploadId] });
      const answer = await emulator().call('DescribeAttachment', { attachmentId });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });
  });

  describe('behaviour', () => {
    test(`${proven} files arrive byte for byte, with the case and with an answer`, async () => {
      const content = randomBytes(100_000);
      const client = emulator().sdk();
      const attachments = [{ fileName: 'Größe 1.bin', data: content }];
      const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
      const caseId = await createCase(emulator(), { attachmentSetId });
      const [first] = await attachmentsOf(emulator(), caseId);
      expect(first?.fileName).toBe('Größe 1.bin');
      const { attachmentId } = first ?? {};
      const { attachment } = await client.send(new DescribeAttachmentCommand({ attachmentId }));
      expect(Buffer.from(attachment?.data ?? []).equals(content)).toBe(true);
      await reply(emulator(), caseId, 'And this', { attachmentSetId: await newSet(emulator(), 'b', 'c') });
      expect((await attachmentsOf(emulator(), caseId)).map((each) => each.fileName)).toEqual(['b', 'c']);
    });

    test(`${ours} a set is used once, also when two ask at once`, async () => {
      const attachmentSetId = await newSet(emulator(), 'a');
      const open = () => emulator().call('CreateCase', { ...minimalCase, attachmentSetId });
      const twice = await Promise.all([open(), open()]);
      expect(new Set(twice.map((each) => each.errorType))).toEqual(
        new Set([null, 'AttachmentSetIdNotFound']),
      );
      expect((await open()).errorType).toBe('AttachmentSetIdNotFound');
    });

    test(`${ours} a refused case leaves the set as it was`, async () => {
      const attachmentSetId = await newSet(emulator(), 'a');
      const refused = await emulator().call('CreateCase', {
        ...minimalCase,
        severityCode: 'none',
        attachmentSetId,
      });
      expect(refused.status).toBe(400);
      expect(await attach(emulator(), { attachmentSetId })).toMatch(/^attachment-/);
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const attachmentId = await attach(emulator(), { attachmentSetId: await newSet(emulator(), 'a') });
      const answer = await emulator().call('DescribeAttachment', { attachmentId, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
