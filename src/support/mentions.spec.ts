import { expect, test } from 'vitest';

import { mentionedNames, mentionsIn } from './mentions.ts';

test.each([
  ['@ann please look', ['ann']],
  ['Ask @ann, @bob and (@carl).', ['ann', 'bob', 'carl']],
  ['Once @ann and again @ann', ['ann']],
  ['write to ann@example.com', []],
  ['@ann@example.com knows', ['ann@example.com']],
  ['@jean-luc.picard. Thank you', ['jean-luc.picard']],
  ['@ nobody, and @', []],
  ['a@b @東京', ['東京']],
])('%j mentions %j', (text, names) => {
  expect(mentionedNames(text)).toEqual(names);
});

test('the places of names end where the names do', () => {
  const text = 'See @ann. And @bob!';
  expect(mentionsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['@ann', '@bob']);
});
