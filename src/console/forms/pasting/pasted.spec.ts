import { describe, expect, test } from 'vitest';

import { pastedImages, pastedText, textAsFile } from './pasted.ts';

const time = new Date(2026, 10, 20, 9, 5, 7);
const image = () => new File(['x'], 'image.png', { type: 'image/png' });
const transfer = (files: File[], text = '') =>
  // Of a real one only these two are read.
  ({ files, getData: () => text }) as unknown as DataTransfer;

describe('pastedImages', () => {
  test('are named by the moment', () => {
    expect(pastedImages(transfer([image()]), [], time).map(({ name }) => name)).toEqual([
      'screenshot-2026-11-20-090507.png',
    ]);
  });

  test('never take a name twice', () => {
    const [first] = pastedImages(transfer([image()]), [], time);
    const names = pastedImages(transfer([image(), image()]), first ? [first] : [], time).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['screenshot-2026-11-20-090507-2.png', 'screenshot-2026-11-20-090507-3.png']);
  });

  test('other files are none', () => {
    expect(pastedImages(transfer([new File(['x'], 'a.zip', { type: 'application/zip' })]), [])).toEqual([]);
  });
});

test('a text has the line ends of a text field', () => {
  expect(pastedText(transfer([], 'a\r\nb\rc\n'))).toBe('a\nb\nc\n');
});

test('a text becomes a file with its content', async () => {
  const file = textAsFile('log', [], time);
  expect([file.name, file.type, await file.text()]).toEqual([
    'pasted-2026-11-20-090507.txt',
    'text/plain',
    'log',
  ]);
});
