import { describe, expect, expectTypeOf, test } from 'vitest';
import type { InputOf } from './constraints.ts';
import { inputs } from './constraints.ts';
import { operations } from './operations.ts';
import type { OperationName } from './operations.ts';
import { checkInput, readInput } from './validate.ts';

const upload = { uploadId: 'u', completedUploads: [{ partIndex: 1, eTag: 'e' }] };
const message = (operation: OperationName, input: unknown) => checkInput(operation, input)?.message ?? null;

describe('types', () => {
  test.each<[OperationName, unknown, string]>([
    ['CreateCase', { subject: 5 }, 'NUMBER_VALUE can not be converted to a String'],
    ['CreateCase', { subject: 1.5 }, 'NUMBER_VALUE can not be converted to a String'],
    ['CreateCase', { subject: true }, 'TRUE_VALUE can not be converted to a String'],
    ['CreateCase', { subject: false }, 'FALSE_VALUE can not be converted to a String'],
    ['CreateCase', { subject: ['x'] }, 'Start of list found where not expected'],
    ['CreateCase', { subject: {} }, 'Start of structure or map found where not expected.'],
    ['CreateCase', { dryRun: 'true' }, 'STRING_VALUE can not be converted to a Boolean'],
    ['CreateCase', { dryRun: 1 }, 'NUMBER_VALUE can not be converted to a Boolean'],
    ['CreateCase', { ccEmailAddresses: 'a@b.c' }, 'Expected list or null'],
    ['CreateCase', { ccEmailAddresses: {} }, 'Start of structure or map found where not expected.'],
    ['CreateCase', { ccEmailAddresses: [1] }, 'NUMBER_VALUE can not be converted to a String'],
    ['CreateCase', { ccEmailAddresses: [['x']] }, 'Start of list found where not expected'],
    ['CreateCase', [], 'Start of list found where not expected'],
    ['CreateCase', null, 'Expected null'],
    ['CreateCase', 'x', 'Expected null'],
    ['DescribeCases', { maxResults: '10' }, 'STRING_VALUE can not be converted to an Integer'],
    ['DescribeCases', { maxResults: 10.5 }, 'NUMBER_VALUE can not be converted to an Integer'],
    ['DescribeCases', { maxResults: 1e300 }, 'NUMBER_VALUE can not be converted to an Integer'],
    ['GetAttachmentUploadLinks', { fileSizeBytes: true }, 'TRUE_VALUE can not be converted to a Long'],
    ['GetAttachmentUploadLinks', { uploadRange: 3 }, 'Expected null'],
    ['GetAttachmentUploadLinks', { uploadRange: [] }, 'Start of list found where not expected'],
    ['CompleteAttachmentUpload', { completedUploads: ['x'] }, 'Expected null'],
    ['AddAttachmentsToSet', { attachments: [{ data: 7 }] }, 'NUMBER_VALUE can not be converted to a Blob'],
  ])('%s %j', (operation, input, expected) => {
    expect(checkInput(operation, input)).toEqual({ kind: 'SerializationException', message: expected });
  });

  test.each(['a', 'abc', 'abc=d', 'ab==cd==', '====', 'YWJ!', 'YW Jj', 'YWJj\n', 'YWJ_'])(
    '%j is not base64',
    (data) => {
      expect(message('AddAttachmentsToSet', { attachments: [{ fileName: 'f', data }] })).toMatch(/Base64/);
    },
  );

  test.each(['', 'YQ==', 'YWI=', 'YWJj', '+/+/'])('%j is base64', (data) => {
    expect(message('AddAttachmentsToSet', { attachments: [{ fileName: 'f', data }] })).toBeNull();
  });

  test('a wrong type is told before a broken constraint', () => {
    expect(checkInput('CreateCase', { dryRun: 1 })?.kind).toBe('SerializationException');
  });
});

describe('constraints', () => {
  test.each<[OperationName, unknown, string]>([
    [
      'CreateCase',
      { communicationBody: 'b' },
      "Value null at 'subject' failed to satisfy constraint: Member must not be null",
    ],
    [
      'CreateCase',
      { subject: null, communicationBody: 'b' },
      "Value null at 'subject' failed to satisfy constraint: Member must not be null",
    ],
    [
      'CreateCase',
      { subject: 's', communicationBody: '' },
      "Value '' at 'communicationBody' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'DescribeCases',
      { maxResults: 9 },
      "Value '9' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 10",
    ],
    [
      'DescribeCases',
      { maxResults: 101 },
      "Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [
      'DescribeCases',
      { maxResults: -5_000_000_000 },
      "Value '-5000000000' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 10",
    ],
    [
      'CompleteAttachmentUpload',
      { ...upload, completedUploads: [{ partIndex: 1, eTag: '' }] },
      "Value '' at 'completedUploads.1.member.eTag' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'CompleteAttachmentUpload',
      { ...upload, completedUploads: [...upload.completedUploads, { eTag: 'e' }] },
      "Value null at 'completedUploads.2.member.partIndex' failed to satisfy constraint: Member must not be null",
    ],
    [
      'GetAttachmentUploadLinks',
      { fileName: 'f', uploadRange: { startIndex: 0 } },
      "Value '0' at 'uploadRange.startIndex' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'GetAttachmentUploadLinks',
      { fileName: 'f', fileSizeBytes: 157_286_401 },
      "Value '157286401' at 'fileSizeBytes' failed to satisfy constraint: Member must have value less than or equal to 157286400",
    ],
    [
      'DescribeSupportedLanguages',
      { issueType: 'short', serviceCode: '', categoryCode: '' },
      "Value 'short' at 'issueType' failed to satisfy constraint: Member must have length greater than or equal to 9",
    ],
    [
      'CreateCase',
      { subject: 's', communicationBody: 'b', uploadIds: ['u', ''] },
      "Value '[u, ]' at 'uploadIds' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 2048, Member must have length greater than or equal to 1]",
    ],
    [
      'DescribeCases',
      { caseIdList: ['a', null] },
      "Value null at 'caseIdList.2.member' failed to satisfy constraint: Member must not be null",
    ],
  ])('%s %j', (operation, input, expected) => {
    expect(checkInput(operation, input)).toEqual({
      kind: 'ValidationException',
      message: `1 validation error detected: ${expected}`,
    });
  });

  test('several are counted together', () => {
    expect(message('CreateCase', { communicationBody: '', ccEmailAddresses: Array(11).fill('a') })).toBe(
      "3 validation errors detected: Value null at 'subject' failed to satisfy constraint: Member must not be null; " +
        "Value '' at 'communicationBody' failed to satisfy constraint: Member must have length greater than or equal to 1; " +
        "Value '[a, a, a, a, a, a, a, a, a, a, a]' at 'ccEmailAddresses' failed to satisfy constraint: Member must have length less than or equal to 10",
    );
  });

  test('ten at most, however many there are', () => {
    const completedUploads = Array.from({ length: 10_000 }, () => ({}));
    expect(message('CompleteAttachmentUpload', { uploadId: 'u', completedUploads })).toMatch(
      /^10 validation errors/,
    );
  });

  test('length counts code points', () => {
    const input = (communicationBody: string) => ({ subject: 's', communicationBody });
    expect(message('CreateCase', input('😀'.repeat(8000)))).toBeNull();
    expect(message('CreateCase', input('😀'.repeat(8001)))).toMatch(/less than or equal to 8000/);
  });

  test('a long value is cut in the message, between characters', () => {
    const text = message('CreateCase', { subject: 's', communicationBody: `a${'😀'.repeat(9000)}` }) ?? '';
    expect(text.length).toBeLessThan(500);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('what is read', () => {
  test('unknown members and nulls are left out', () => {
    const input = { caseId: null, other: 1, communicationBody: 'b', ccEmailAddresses: [] };
    expect(readInput('AddCommunicationToCase', input)).toEqual({
      ok: true,
      input: { communicationBody: 'b', ccEmailAddresses: [] },
    });
  });

  test('nothing comes from a prototype, nothing changes one', () => {
    const input = JSON.parse('{"__proto__":{"subject":"s","communicationBody":"b"}}') as unknown;
    expect(message('CreateCase', input)).toMatch(/^2 validation errors/);
    expect(message('CreateCase', Object.create({ subject: 's', communicationBody: 'b' }))).toMatch(/^2 /);
  });

  test('lists of Trusted Advisor may hold null', () => {
    const read = readInput('DescribeTrustedAdvisorCheckSummaries', { checkIds: ['a', null] });
    expect(read).toEqual({ ok: true, input: { checkIds: ['a', null] } });
  });

  test('has a type', () => {
    expectTypeOf<InputOf<'DescribeCommunications'>['caseId']>().toEqualTypeOf<string>();
    expectTypeOf<InputOf<'DescribeCases'>['maxResults']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<
      InputOf<'CompleteAttachmentUpload'>['completedUploads'][number]['partIndex']
    >().toEqualTypeOf<number>();
  });
});

test('dryRun is where the operations say it is', () => {
  for (const [name, traits] of Object.entries(operations)) {
    expect([name, 'dryRun' in inputs[name as OperationName]]).toEqual([name, traits.dryRun]); // its own key
  }
});
