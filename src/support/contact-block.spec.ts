import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContactBlock, writeContactBlock } from './contact-block.ts';
import type { Contact } from './contact-block.ts';

/** Values as they stand in a block: one line, no space at its ends. */
const value = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim() || 'x');
const contact: fc.Arbitrary<Contact> = fc.record(
  {
    method: fc.constantFrom('web' as const, 'chat' as const, 'phone' as const),
    phoneNumber: value,
    country: value,
    extension: value,
    region: value,
    instanceIds: value,
    arns: value,
    requestIds: value,
    firstOccurrence: value,
    relatedCase: value,
  },
  { requiredKeys: ['method'] },
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'Contact method: Web',
        'Phone number: 1',
        '----------',
        '',
        '\n',
        '\r\n',
        ' ',
        'Extension: 2',
        'Region: eu-west-1',
        'First occurrence: today',
        'x',
      ),
    )
    .map((lines) => lines.join('\n')),
);

test('a block is written for people', () => {
  const written = writeContactBlock(
    { method: 'phone', phoneNumber: '+49 30 1234567', country: 'DE', extension: '12' },
    'It is slow.\n',
  );
  expect(written).toBe(
    'Contact method: Phone\nPhone number: +49 30 1234567\nCountry: DE\nExtension: 12\n----------\n\nIt is slow.\n',
  );
});

test('where and since when follow the contact, in a fixed order', () => {
  const written = writeContactBlock(
    {
      firstOccurrence: '2026-11-20 09:30 Europe/Berlin (UTC+01:00)',
      requestIds: 'a1, b2',
      arns: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
      instanceIds: 'i-0123',
      region: 'eu-west-1',
      method: 'web',
    },
    'It is slow.',
  );
  expect(written.split('\n')).toEqual([
    'Contact method: Web',
    'Region: eu-west-1',
    'Instance IDs: i-0123',
    'ARNs: arn:aws:lambda:eu-west-1:111122223333:function:f',
    'Request IDs: a1, b2',
    'First occurrence: 2026-11-20 09:30 Europe/Berlin (UTC+01:00)',
    '----------',
    '',
    'It is slow.',
  ]);
});

describe('reading', () => {
  test('is the exact inverse of writing', () => {
    fc.assert(
      fc.property(contact, text, (anyContact, anyText) => {
        const message = readContactBlock(writeContactBlock(anyContact, anyText));
        expect(message).toEqual({ contact: anyContact, text: anyText });
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  test('takes only the first of two blocks', () => {
    const inner = writeContactBlock({ method: 'chat' }, 'text');
    const message = readContactBlock(writeContactBlock({ method: 'web' }, inner));
    expect(message).toEqual({ contact: { method: 'web' }, text: inner });
  });

  test('survives line ends that became CRLF', () => {
    const written = writeContactBlock({ method: 'phone', phoneNumber: '+1 2' }, 'a\nb').replaceAll(
      '\n',
      '\r\n',
    );
    expect(readContactBlock(written)).toEqual({
      contact: { method: 'phone', phoneNumber: '+1 2' },
      text: 'a\r\nb',
    });
  });

  test.each([
    '',
    'Contact method: Phone',
    'Contact method: Phone\n',
    'Contact method: Phone\n\ntext',
    'Contact method: Phone\n----------\ntext',
    'Contact method: Phone\n---------\n\ntext',
    'Contact method: Fax\n----------\n\ntext',
    'contact method: Web\n----------\n\ntext',
    ' Contact method: Web\n----------\n\ntext',
    'Contact method: Web \n----------\n\ntext',
    'Contact method: Web\nColour: red\n----------\n\ntext',
    'Contact method: Web\nExtension: 1\nPhone number: 2\n----------\n\ntext',
    'Contact method: Web\nARNs: a\nRegion: b\n----------\n\ntext',
    'Contact method: Web\nPhone number: \n----------\n\ntext',
    'Contact method: Web\nPhone number:  1\n----------\n\ntext',
    'Hello\nContact method: Web\n----------\n\ntext',
  ])('leaves what merely resembles a block alone: %j', (body) => {
    expect(readContactBlock(body)).toEqual({ contact: null, text: body });
  });
});

test('a value cannot break out of its line', () => {
  const written = writeContactBlock(
    { method: 'phone', phoneNumber: ' 1\n----------\n\nforged\u2028\u202e ' },
    'text',
  );
  expect(readContactBlock(written)).toEqual({
    contact: { method: 'phone', phoneNumber: '1 ---------- forged' },
    text: 'text',
  });
});
