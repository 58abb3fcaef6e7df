import { describe, expect, test } from 'vitest';

import { messageBlocks, textParts } from './message-blocks.ts';

describe('textParts', () => {
  test.each([
    ['https://example.com', 'https://example.com/'],
    ['See https://example.com/a?b=c#d.', 'https://example.com/a?b=c#d'],
    ['(https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['<https://example.com/a>', 'https://example.com/a'],
    ['HTTPS://EXAMPLE.COM/x', 'https://example.com/x'],
  ])('finds the address in %s', (text, href) => {
    const links = textParts(text).filter((part) => part.kind === 'link');
    expect(links.map((link) => link.href)).toEqual([href]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://example.com/a',
    'https://',
    'https://user:secret@evil.example/',
    'https://trusted.example@evil.example/',
    'xhttp:/example.com',
  ])('finds none in %s', (text) => expect(textParts(text)).toEqual([{ kind: 'plain', text }]));

  test('loses no character', () => {
    const text = 'a `b` https://example.com/x, c ` d\n`e\nf`';
    const written = textParts(text).map((part) => (part.kind === 'code' ? `\`${part.text}\`` : part.text));
    expect(written.join('')).toBe(text);
  });

  test('stays fast for what is built to be slow', () => {
    const text = `${'https://'.repeat(1000)} ${'('.repeat(4000)}`;
    expect(textParts(text).length).toBeGreaterThan(0);
  });
});

describe('messageBlocks', () => {
  test('keeps lines and spaces', () =>
    expect(messageBlocks('one\n  two\n\nthree')).toEqual([
      { kind: 'text', parts: [{ kind: 'plain', text: 'one\n  two\n\nthree' }] },
    ]));

  test('takes fenced code out of the text, untouched', () =>
    expect(messageBlocks('before\r\n```sh\r\n  https://example.com `x`\r\n```\r\nafter')).toEqual([
      { kind: 'text', parts: [{ kind: 'plain', text: 'before' }] },
      { kind: 'code', text: '  https://example.com `x`' },
      { kind: 'text', parts: [{ kind: 'plain', text: 'after' }] },
    ]));

  test('code without an end runs to the last line', () =>
    expect(messageBlocks('```\na\nb')).toEqual([{ kind: 'code', text: 'a\nb' }]));
});
