import { describe, expect, test } from 'vitest';

import { fileWithoutParts, mostParts, pieceLength, searchFile } from './sensitive-file.ts';
import { findSensitive, placeParts, withoutParts } from './sensitive-text.ts';

// Put together here, so that no scanner of this repository takes it for a real one.
const key = ['q8Zt0VbY3nLxR5uWc2Kd', '7Hs9Ej+1MfAgPo/4TiBv'].join('');
const token = ['ghp', 'q8Zt0VbY3nLxR5uWc2Kd7Hs9Ej1MfAgPo4Ti'].join('_');
const card = '4111 1111 1111 1111';
const marker = (word: string) => `-----${word} RSA PRIVATE KEY-----`;
const body = Array.from({ length: 50 }, () => `${key}${key}`.slice(0, 64)).join('\n');
const privateKey = `${marker('BEGIN')}\n${body}\n${marker('END')}`;

const never = new AbortController().signal;
const fileOf = (...parts: BlobPart[]) => new File(parts, 'app.log', { type: 'text/plain' });
/** So many bytes of short lines; the last line has no end. */
const filler = (bytes: number, line = 'all is well\n') =>
  line.repeat(Math.ceil(bytes / line.length)).slice(0, bytes);

async function search(file: File) {
  const found = await searchFile(file, never);
  if (!found) throw new Error('It counts as no text');
  return found;
}

describe('a secret at the border of two pieces', () => {
  const secrets = { key, token, card, privateKey };
  for (const [name, secret] of Object.entries(secrets)) {
    test(`${name} is found once, wherever the border cuts it`, async () => {
      for (const into of [0, 1, 7, secret.length - 1, secret.length]) {
        const text = `${filler(pieceLength - into - 1)}\n${secret}\n${filler(pieceLength)}`;
        const { parts, isComplete } = await search(fileOf(text));
        expect(parts.map((part) => part.text)).toEqual([secret]);
        expect(parts).toEqual(placeParts(text, findSensitive(text)));
        expect(isComplete).toBe(true);
      }
    });
  }

  test('its label may stand before the border', async () => {
    const text = `${filler(pieceLength - 8)} Bearer ${'a1b2'.repeat(8)} and on`;
    expect((await search(fileOf(text))).parts.map((part) => part.text)).toEqual(['a1b2'.repeat(8)]);
  });
});

test('lines end in CR LF as well', async () => {
  const text = `${filler(pieceLength * 2, 'all is well\r\n').replace(/\r?\n?$/, '')}\r\nkey ${key}\r\n`;
  const [part] = (await search(fileOf(text))).parts;
  expect(part).toMatchObject({ line: text.split('\n').length - 1, hint: `key ${key.slice(0, 4)}…` });
});

test('characters of several bytes are cut by no border, and positions are bytes', async () => {
  for (const shift of ['', 'a', 'ab', 'abc']) {
    const text = `${shift}${filler(pieceLength, 'Überfluß 日本 😀\n')}\nSchlüssel ${key} ß`;
    const file = fileOf(text);
    const { parts } = await search(file);
    expect(parts).toMatchObject([{ text: key, hint: `Schlüssel ${key.slice(0, 4)}…` }]);
    expect(parts[0]?.line).toBe(text.split('\n').length);
    expect(await fileWithoutParts(file, parts).text()).toBe(text.replace(key, '[REMOVED]'));
  }
});

test('what is taken out is what would be taken out of the text', async () => {
  const text = `${filler(pieceLength)}\n${card}\n${privateKey}\n${filler(pieceLength)} ${token}\n${key}`;
  const file = fileOf(text);
  const clean = fileWithoutParts(file, (await search(file)).parts);
  expect(await clean.text()).toBe(withoutParts(text, findSensitive(text)));
  expect([clean.name, clean.type]).toEqual([file.name, file.type]);
  expect((await search(clean)).parts).toEqual([]);
});

test('of very many a part is held, and the rest is found when these are gone', async () => {
  const file = fileOf(`${card}\n`.repeat(mostParts + 3));
  const first = await search(file);
  expect([first.parts.length, first.isComplete]).toEqual([mostParts, false]);
  const second = await search(fileWithoutParts(file, first.parts));
  expect([second.parts.length, second.isComplete]).toEqual([3, true]);
});

test('a search that was given up reads no further', async () => {
  const control = new AbortController();
  let pieces = 0;
  class Watched extends File {
    override slice(...range: Parameters<File['slice']>) {
      pieces++;
      if (pieces === 3) control.abort();
      return super.slice(...range);
    }
  }
  const file = new Watched([filler(pieceLength * 8)], 'app.log');
  await expect(searchFile(file, control.signal)).rejects.toHaveProperty('name', 'AbortError');
  expect(pieces).toBe(3);
});

test('what is no text is not searched', async () => {
  expect(await searchFile(fileOf(new Uint8Array([137, 80, 0, 1]), key), never)).toBeNull();
});
