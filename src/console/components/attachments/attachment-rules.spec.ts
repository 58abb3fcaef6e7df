import { describe, expect, test } from 'vitest';

import { attachmentLimits } from '../../../support/limits.ts';
import { areAttachmentsFine, attachmentBounds, checkAttachments } from './attachment-rules.ts';

const bounds = attachmentBounds(false);
const file = (name: string, size = 10) => ({ name, size });

describe('checkAttachments', () => {
  test('finds nothing wrong with three files of the largest size', () => {
    const files = ['a.log', 'b.log', 'ü ネ.png'].map((name) => file(name, attachmentLimits.bytes));
    expect(checkAttachments(files, bounds)).toEqual({ files: [null, null, null], tooMany: false });
    expect(areAttachmentsFine(files, bounds)).toBe(true);
  });

  test.each([
    ['empty', file('a.log', 0)],
    ['too-large', file('a.log', attachmentLimits.bytes + 1)],
    ['name-too-long', file('a'.repeat(256))],
    ['name-characters', file('a\u0000.log')],
    ['name-characters', file('../a.log')],
    ['name-characters', file('a\\b.log')],
    ['name-characters', file('\uD800.log')],
  ])('says %s', (problem, wrong) => {
    expect(checkAttachments([file('fine.log'), wrong], bounds).files).toEqual([null, problem]);
    expect(areAttachmentsFine([wrong], bounds)).toBe(false);
  });

  test('the second file of a name is the duplicate', () => {
    expect(checkAttachments([file('a.log'), file('b.log'), file('a.log', 11)], bounds).files).toEqual([
      null,
      null,
      'duplicate',
    ]);
  });

  test('a fourth file is one too many', () => {
    const files = ['a', 'b', 'c', 'd'].map((name) => file(name));
    expect(checkAttachments(files, bounds).tooMany).toBe(true);
    expect(areAttachmentsFine(files, bounds)).toBe(false);
  });

  test('with upload links takes ten files of 150 MB', () => {
    const files = Array.from({ length: 10 }, (_, index) =>
      file(`${index}.bin`, attachmentLimits.uploadBytes),
    );
    expect(areAttachmentsFine(files, attachmentBounds(true))).toBe(true);
    const wrong = [...files.slice(1), file('x.bin', attachmentLimits.uploadBytes + 1), file('y.bin')];
    expect(checkAttachments(wrong, attachmentBounds(true)).tooMany).toBe(true);
    expect(checkAttachments(wrong, attachmentBounds(true)).files[9]).toBe('too-large');
  });
});
