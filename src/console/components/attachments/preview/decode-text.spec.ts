import { expect, test } from 'vitest';

import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

test('UTF-8 is read as such, also where its last character is cut', () => {
  expect(decodeText(utf8('Größe 字'))).toBe('Größe 字');
  expect(decodeText(utf8('Größe 字').slice(0, -1))).toMatch(/^Größe /);
});

test('what an older system wrote keeps its letters', () => {
  const old = Uint8Array.from('Gr\u00fc\u00dfe', (letter) => letter.charCodeAt(0));
  expect(decodeText(old)).toBe('Grüße');
});

test('a mark tells UTF-16, and what is no text is none', () => {
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe('a');
  expect(decodeText(Uint8Array.of(0, 1, 2))).toBeNull();
});
