import { afterEach, expect, test } from 'vitest';

import { readRecentServices, recentServicesName, rememberService } from './recent-services.ts';

afterEach(() => localStorage.clear());

const all = () => true;

test('the latest come first, each once', () => {
  for (const code of ['a', 'b', 'c', 'b', 'd']) rememberService('ada', code);
  expect(readRecentServices('ada', all)).toEqual(['d', 'b', 'c']);
});

test('only those that the account offers', () => {
  for (const code of ['a', 'b']) rememberService('ada', code);
  expect(readRecentServices('ada', (code) => code === 'a')).toEqual(['a']);
});

test('another person has another list', () => {
  rememberService('ada', 'a');
  expect(readRecentServices('bob', all)).toEqual([]);
});

test.each(['', '{', '{"a":1}', '[1,null]'])('%j holds none', (kept) => {
  localStorage.setItem(recentServicesName('ada'), kept);
  expect(readRecentServices('ada', all)).toEqual([]);
});

test('a browser that keeps nothing is no failure', () => {
  const closed = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('closed', 'SecurityError');
    },
  };
  // Only these two are called.
  expect(() => rememberService('ada', 'a', closed as unknown as Storage)).not.toThrow();
});
