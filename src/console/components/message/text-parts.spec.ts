import { describe, expect, test } from 'vitest';

import { textParts } from './text-parts.ts';

const linksOf = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? part.href : []));

test.each([
  ['https://example.com', 'https://example.com/'],
  ['See https://example.com/a?b=c#d.', 'https://example.com/a?b=c#d'],
  ['(https://example.com/a_(b))', 'https://example.com/a_(b)'],
  ['<https://example.com/a>', 'https://example.com/a'],
  ['HTTPS://EXAMPLE.COM/x', 'https://example.com/x'],
  ['write to jane.doe+x@example.co.uk, please', 'mailto:jane.doe%2Bx@example.co.uk'],
  ['<jane@example.com>', 'mailto:jane@example.com'],
  ['mailto:jane@example.com', 'mailto:jane@example.com'],
])('finds the address in %s', (text, href) => expect(linksOf(text)).toEqual([href]));

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'ftp://example.com/a',
  'https://',
  'https://user:secret@evil.example/',
  'https://trusted.example@evil.example/',
  'xhttp:/example.com',
  'a@b',
  '@example.com',
  'ssh ec2-user@10.0.0.1',
  'x @ example.com',
])('finds none in %s', (text) => expect(linksOf(text)).toEqual([]));

describe('whatever the text', () => {
  test.each([
    'a `b` https://example.com/x, c ` d\n`e\nf`',
    'a@example.com b@example.com,https://c@d.example e@f.example',
    `${'@'.repeat(50)}a@b.example${'@'.repeat(50)}`,
  ])('no character is lost: %s', (text) => {
    const written = textParts(text).map((part) => (part.kind === 'code' ? `\`${part.text}\`` : part.text));
    expect(written.join('')).toBe(text);
  });

  test.each([
    ['schemes', 'https://'.repeat(50_000)],
    ['brackets', `https://a.example/${'('.repeat(100_000)}${')'.repeat(100_000)}`],
    ['backticks', '`a\n'.repeat(100_000)],
    ['letters', 'a'.repeat(500_000)],
    ['signs', 'a@'.repeat(200_000)],
    ['labels', `a@${'b.'.repeat(200_000)}`],
    ['hyphens', `a@${'-'.repeat(63)}.`.repeat(5000)],
  ])('the time grows with it: %s', (_name, text) => {
    // What was quadratic here would take minutes, and the runner would end it.
    const shown = textParts(text).reduce((length, part) => length + part.text.length, 0);
    expect(shown).toBeLessThanOrEqual(text.length);
  });
});
