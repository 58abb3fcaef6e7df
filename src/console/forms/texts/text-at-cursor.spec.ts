import { expect, test } from 'vitest';

import { textBetween } from './text-at-cursor.ts';

test.each([
  ['the first one', '', 'a\nb', '', 'a\nb'],
  ['several lines after a line', 'Hello,', 'a\nb', '', '\n\na\nb'],
  ['several lines in a line of its own', 'Hello,\n\n', 'a\nb', '\n\nBye', 'a\nb'],
  ['several lines within a line', 'Hello,\n', 'a\nb', 'Bye', '\na\nb\n\n'],
  ['a part of a line', 'See', 'the guide', 'and write', ' the guide '],
  ['a part of a line that has its spaces', 'See ', 'the guide', ', please', 'the guide'],
])('%s is set apart from what stands around it', (_title, before, text, after, expected) => {
  expect(textBetween(text, { before, after }, false).piece).toBe(expected);
});

test('one line without a place that was chosen is a paragraph', () => {
  expect(textBetween('the guide', { before: 'See', after: '' }, true).piece).toBe('\n\nthe guide');
});

test('spaces around a paragraph give way to it', () => {
  expect(textBetween('a\nb', { before: 'One. ', after: '  Two.' }, false)).toEqual({
    piece: '\n\na\nb\n\n',
    spaces: { before: 1, after: 2 },
  });
});
