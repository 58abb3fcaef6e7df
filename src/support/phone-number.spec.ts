import { expect, test } from 'vitest';

import { isPhoneNumber } from './phone-number.ts';

test.each([
  ['+49 30 1234567', true],
  ['+1 (212) 555-0100', true],
  ['030 1234567', false],
  ['+0 1234567', false],
  ['+4930', false],
  ['', false],
  [`+${'1'.repeat(40)}`, false],
])('%s: %s', (text, expected) => {
  expect(isPhoneNumber(text)).toBe(expected);
});
