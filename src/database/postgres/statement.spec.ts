import { expect, test } from 'vitest';

import { numberParameters } from './statement.ts';

test.each([
  ['select 1', 'select 1'],
  ['a = ? and b = ?', 'a = $1 and b = $2'],
  [`a = '?' and b = ?`, `a = '?' and b = $1`],
  [`a = 'it''s ?' and b = ?`, `a = 'it''s ?' and b = $1`],
  ['"odd?" = ?', '"odd?" = $1'],
  ['a -- why?\n = ?', 'a -- why?\n = $1'],
  ['?::bigint', '$1::bigint'],
])('%s', (given, numbered) => {
  expect(numberParameters(given)).toBe(numbered);
});
