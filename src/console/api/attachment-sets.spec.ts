import { describe, expect, test } from 'vitest';

import { failure, stubProxy } from '../test-screen.tsx';
import { attachmentSetOf, forgetAttachmentSet } from './attachment-sets.ts';

const account = '111122223333';
const file = (name: string) => new File(['content'], name, { lastModified: 1 });

function stubSets(lifetime = 3_600_000) {
  let made = 0;
  return stubProxy({
    AddAttachmentsToSet: () => {
      made += 1;
      const expiryTime = new Date(Date.now() + lifetime).toISOString();
      return { body: { attachmentSetId: `as-${made}`, expiryTime } };
    },
  });
}

describe('a set of attachments', () => {
  test('holds the files with their bytes', async () => {
    const sent = stubSets();
    expect(await attachmentSetOf(account, [file('a.txt')])).toBe('as-1');
    expect(sent[0]?.input).toEqual({ attachments: [{ fileName: 'a.txt', data: btoa('content') }] });
  });

  test('is the same for the same files, so that a submit sent again has the same body', async () => {
    stubSets();
    const both = [attachmentSetOf(account, [file('a.txt')]), attachmentSetOf(account, [file('a.txt')])];
    expect(await Promise.all(both)).toEqual(['as-1', 'as-1']);
    expect(await attachmentSetOf(account, [file('a.txt')])).toBe('as-1');
  });

  test('is another one for other files, for another account, and after the first was used', async () => {
    stubSets();
    await attachmentSetOf(account, [file('a.txt')]);
    expect(await attachmentSetOf(account, [file('b.txt')])).toBe('as-2');
    expect(await attachmentSetOf('444455556666', [file('b.txt')])).toBe('as-3');
    forgetAttachmentSet(account);
    expect(await attachmentSetOf(account, [file('b.txt')])).toBe('as-4');
  });

  test('that is about to end is not used again', async () => {
    stubSets(30_000);
    await attachmentSetOf(account, [file('a.txt')]);
    expect(await attachmentSetOf(account, [file('a.txt')])).toBe('as-2');
  });

  test('that was refused is asked for again', async () => {
    stubProxy({ AddAttachmentsToSet: () => failure('AttachmentLimitExceeded') });
    await expect(attachmentSetOf(account, [file('a.txt')])).rejects.toMatchObject({
      name: 'AttachmentLimitExceeded',
    });
    stubSets();
    expect(await attachmentSetOf(account, [file('a.txt')])).toBe('as-1');
  });
});
