import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { safeFileName, shownFileName, uniqueNames } from './safe-file-name.ts';

describe('names of files', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\temp\\x.log', 'C__temp_x.log'],
    ['a<b>c:"d"|e?f*.txt', 'a_b_c__d__e_f_.txt'],
    ['CON', '_CON'],
    ['con ', '_con'],
    ['  nul .txt', '_nul .txt'],
    ['CONOUT$', '_CONOUT$'],
    ['a\r\nSet-Cookie: harmed=1', 'a__Set-Cookie_ harmed=1'],
    ['half \uD83D', 'half \uFFFD'],
    ['com1.txt', '_com1.txt'],
    ['console.log', 'console.log'],
    ['ends with dots...', 'ends with dots'],
    ['   ', 'file'],
    ['', 'file'],
    ['..', 'file'],
    ['gpj.\u202Eexe', 'gpj._exe'],
    ['.env', '.env'],
    ['日本語 ファイル.txt', '日本語 ファイル.txt'],
  ])('%j becomes %j', (name, expected) => expect(safeFileName(name)).toBe(expected));

  test('keep their ending when they are cut', () => {
    expect(safeFileName(`${'x'.repeat(300)}.log`)).toBe(`${'x'.repeat(116)}.log`);
  });

  test('are one part of a path that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(safe).not.toMatch(/[. ]$|^ /);
        expect(safe.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(240);
      }),
    );
  });

  test('fit where names are counted in bytes', () => {
    expect(safeFileName(`${'字'.repeat(200)}.log`)).toBe(`${'字'.repeat(78)}.log`);
    expect(safeFileName(`${'👩‍👩‍👧‍👦'.repeat(60)}.png`)).toMatch(/^[^\uD800-\uDFFF]+\.png$/u);
  });

  test('of any length take no time to speak of', () => {
    for (const name of [' ', '. ', 'x '.repeat(2), '.'].map((part) => `x${part.repeat(1_000_000)}x`)) {
      expect(safeFileName(name).length).toBeLessThanOrEqual(120);
      expect(shownFileName(name).length).toBeLessThan(300);
    }
    const unique = uniqueNames();
    expect(new Set(Array.from({ length: 20_000 }, () => unique('screenshot.png'))).size).toBe(20_000);
  });

  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['photo\u202Egnp.exe', 'photo\uFFFDgnp.exe'],
    ['a\r\nb\u2066.txt', 'a\uFFFD\uFFFDb\uFFFD.txt'],
    ['👩‍👧.png', '👩‍👧.png'],
    ['نامه\u200Cها.txt', 'نامه\u200Cها.txt'],
  ])('%j is shown as %j', (name, shown) => expect(shownFileName(name)).toBe(shown));

  test('stand once, also where the case of letters counts for nothing', () => {
    const unique = uniqueNames();
    expect(['log.txt', 'LOG.txt', 'log.txt', 'log (2).txt', 'a', 'a'].map(unique)).toEqual([
      'log.txt',
      'LOG (2).txt',
      'log (3).txt',
      'log (2) (2).txt',
      'a',
      'a (2)',
    ]);
  });
});
