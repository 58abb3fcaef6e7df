import { describe, expect, test } from 'vitest';

import { foldOf } from './fold.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

describe('foldOf', () => {
  test('leaves a short text whole', () =>
    expect(foldOf(lines(30))).toEqual({ head: lines(30), isCut: false, lines: 30 }));

  test('shows the first lines of a long one', () =>
    expect(foldOf(lines(2311))).toEqual({ head: lines(20), isCut: true, lines: 2311 }));

  test('cuts a single long line between words', () => {
    const text = 'word '.repeat(1600);
    const { head, isCut } = foldOf(text);
    expect(isCut).toBe(true);
    expect(head.length).toBeLessThanOrEqual(2500);
    expect(head.endsWith('word')).toBe(true);
  });

  test('halves no character', () => {
    const { head } = foldOf(`x${'😀'.repeat(4000)}`);
    expect(head.isWellFormed()).toBe(true);
  });
});
