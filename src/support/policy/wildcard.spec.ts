import { describe, expect, test } from 'vitest';
import { matchesPattern, toPattern } from './wildcard.ts';

describe('wildcards', () => {
  test.each([
    ['', '', true],
    ['*', '', true],
    ['?', '', false],
    ['a*b*c', 'axxbxxc', true],
    ['a*b*c', 'axxbxx', false],
    ['*a', 'aaa', true],
    ['**', 'x', true],
    ['a?c', 'a😀c', true],
    ['a.c', 'abc', false],
    ['a*', 'A', false],
  ])('%j on %j: %s', (pattern, text, expected) => {
    expect(matchesPattern(toPattern(pattern), text)).toBe(expected);
  });

  test('many stars cost no more than the product of the lengths', () => {
    expect(matchesPattern(toPattern(`${'a*'.repeat(200)}b`), 'a'.repeat(20_000))).toBe(false);
  });
});
