import { expect, test } from 'vitest';
import { isEmailAddress } from './email.ts';

test.each([
  'a@example.com',
  'jane.doe+aws@mail.example.co.uk',
  "o'brien@example.org",
  'x_y-z@a-b.example',
  'jürgen@müller.example',
  `${'a'.repeat(64)}@example.com`,
])('%s is an address', (text) => {
  expect(isEmailAddress(text)).toBe(true);
});

test.each([
  '',
  '@',
  'a',
  'a@',
  '@example.com',
  'a@localhost',
  'a@example..com',
  'a@.example.com',
  'a@example.com.',
  '.a@example.com',
  'a.@example.com',
  'a..b@example.com',
  'a b@example.com',
  ' a@example.com',
  'a@example.com\n',
  'a@exa mple.com',
  'a@-example.com',
  'a@example-.com',
  'a@ex_ample.com',
  'a@192.0.2.1',
  'a@[192.0.2.1]',
  'a@b@example.com',
  'a,b@example.com',
  'a;b@example.com',
  '<a@example.com>',
  'Jane <a@example.com>',
  '"a b"@example.com',
  'a\u0000@example.com',
  'a\u200b@example.com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(64)}.com`,
  `a@${'b.'.repeat(130)}com`,
])('%j is none', (text) => {
  expect(isEmailAddress(text)).toBe(false);
});
