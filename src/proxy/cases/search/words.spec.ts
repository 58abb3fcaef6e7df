import { describe, expect, test } from 'vitest';

import { marksIn, readTextQuery } from './text-query.ts';
import { placedWords, wordsOf } from './words.ts';

describe('words', () => {
  test.each([
    ['Instance i-0abc_1 DOWN!', ['instance', 'i', '0abc', '1', 'down']],
    ['Crème BRÛLÉE, cafe\u0301', ['creme', 'brulee', 'cafe']],
    ['ＡＷＳ ① ½', ['aws', '1', '12']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['東京のサーバー down', ['東', '京', 'の', 'サ', 'ー', 'ハ', 'ー', 'down']],
    ['ไทย', ['ไ', 'ท', 'ย']],
    ['on 🔥 fire', ['on', '🔥', 'fire']],
    ['\u0301 \0 %_"* ()', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
    expect(placedWords(text).map(({ word }) => word)).toEqual(words);
  });

  test('of Korean are its syllables, each of which begins like what it is made of', () => {
    const [first] = wordsOf('서버가');
    expect(wordsOf('서버가')).toHaveLength(3);
    expect(wordsOf('섭')[0]).toContain(first);
  });

  test('stand where they are in the text', () => {
    const text = '😀 Ärger über x';
    expect(placedWords(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '😀',
      'Ärger',
      'über',
      'x',
    ]);
  });

  test('are cut where they are too long to be words', () => {
    expect(wordsOf('x'.repeat(100))).toEqual(['x'.repeat(64)]);
    expect(wordsOf('ß'.repeat(100))).toEqual(['ß'.repeat(64)]);
  });
});

describe('a text query', () => {
  test('has words, phrases and a beginning', () => {
    expect(readTextQuery('Disk "is full" i-0abc pro')?.phrases).toEqual([
      { words: ['disk'], isPrefix: false },
      { words: ['is', 'full'], isPrefix: false },
      { words: ['i', '0abc'], isPrefix: false },
      { words: ['pro'], isPrefix: true },
    ]);
  });

  test.each([' ', '', '\n'])('is none for %j', (text) => {
    expect(readTextQuery(text)).toBe(null);
  });

  test.each(['%', '"', '* ( ) AND', '""""'])('is never wrong: %j', (text) => {
    expect(readTextQuery(text)?.id).toBe(null);
  });

  test('may be an id', () => {
    const id = 'case-210000000001-muen-2026-00000000000000ab';
    expect(readTextQuery(` ${id} `)?.id).toBe(id);
    expect(readTextQuery('9000000001')?.id).toBe('9000000001');
    expect(readTextQuery('9000000001 disk')?.id).toBe(null);
  });

  test('marks its places, the longest first', () => {
    const query = readTextQuery('"disk full" disk ful');
    const text = 'Disk full: the disk is fuller';
    const marks = marksIn(text, query?.phrases ?? []);
    const marked = marks.flatMap((from, index) =>
      index % 2 === 0 ? [text.slice(from, marks[index + 1])] : [],
    );
    expect(marked).toEqual(['Disk full', 'disk', 'fuller']);
  });
});
