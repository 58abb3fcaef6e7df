import { expect, test } from 'vitest';

import { shorten } from './shorten.ts';

test.each([
  ['', ''],
  ['abc', 'abc'],
  ['abcd', 'abc…'],
  ['ab🙂', 'ab…'],
  ['a🙂', 'a🙂'],
  ['a🙂b', 'a🙂…'],
])('%j is %j', (text, shortened) => {
  expect(shorten(text, 3)).toBe(shortened);
});
