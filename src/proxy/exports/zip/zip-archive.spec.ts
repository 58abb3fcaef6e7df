import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { zipArchive, zipDirectory } from './zip-archive.ts';
import { lengthOf, type ZipEntry, type ZipFile, zipEntry } from './zip-entry.ts';

const time = Date.UTC(2026, 10, 20, 9, 30, 42);
const packed = (files: Iterable<ZipFile> | AsyncIterable<ZipFile>) =>
  buffer(Readable.from(zipArchive(files)));
const contentsOf = (archive: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );

describe('an archive', () => {
  test('is read by another', async () => {
    const pieces = async function* () {
      for (let count = 0; count < 3; count += 1) yield Buffer.from('piece '.repeat(20_000));
    };
    const archive = await packed([
      { name: 'notes/über.md', time, content: '# Über\n' },
      { name: 'empty', time, content: '' },
      { name: 'large.log', time, content: pieces() },
    ]);
    expect(contentsOf(archive)).toEqual({
      'notes/über.md': '# Über\n',
      empty: '',
      'large.log': 'piece '.repeat(60_000),
    });
    expect(archive.length).toBeLessThan(5_000);
    // Bit by bit: hour, minute, half a second; years from 1980, month, day.
    expect(archive.readUInt16LE(10).toString(2)).toBe('100101111010101');
    expect(archive.readUInt16LE(12).toString(2)).toBe('101110101110100');
  });

  test('without files is one all the same', async () => {
    expect(contentsOf(await packed([]))).toEqual({});
  });

  test('has more than 65,535 files', async () => {
    const bytes: Uint8Array[] = [];
    const pieces = zipEntry({ name: 'all', time, content: 'the same' }, 0);
    let piece = await pieces.next();
    for (; !piece.done; piece = await pieces.next()) bytes.push(piece.value);
    const entry = piece.value;
    const names = Array.from({ length: 66_000 }, (_, number) => `f${number}`);
    const directory = await Array.fromAsync(
      zipDirectory(
        names.map((name) => ({ ...entry, name })),
        lengthOf(entry),
      ),
    );
    expect(contentsOf(Buffer.concat([...bytes, ...directory]))).toEqual(
      Object.fromEntries(names.map((name) => [name, 'the same'])),
    );
  });

  test('says where a file behind 4 GB stands', async () => {
    const entry: ZipEntry = { name: 'far', time, crc: 1, packed: 2, size: 3, offset: 5_000_000_000 };
    const bytes = Buffer.concat(await Array.fromAsync(zipDirectory([entry], 5_000_000_051)));
    expect(bytes.readBigUInt64LE(46 + 3 + 4)).toBe(5_000_000_000n);
    expect(bytes.readUInt32LE(42)).toBe(0xffff_ffff);
    expect(bytes.readBigUInt64LE(46 + 3 + 12 + 48)).toBe(5_000_000_051n);
  });

  test('can be made in segments', async () => {
    const segments: Buffer[] = [];
    const entries: ZipEntry[] = [];
    let offset = 0;
    for (const name of ['one', 'two', 'three']) {
      const bytes: Uint8Array[] = [];
      const pieces = zipEntry({ name, time, content: name.repeat(1000) }, offset);
      let piece = await pieces.next();
      for (; !piece.done; piece = await pieces.next()) bytes.push(piece.value);
      entries.push(piece.value);
      offset += lengthOf(piece.value);
      segments.push(Buffer.concat(bytes));
    }
    const archive = Buffer.concat([...segments, ...(await Array.fromAsync(zipDirectory(entries, offset)))]);
    expect(Object.keys(contentsOf(archive))).toEqual(['one', 'two', 'three']);
  });

  test('fails with a file that fails', async () => {
    const broken = async function* () {
      yield 'first';
      throw new Error('The disk is gone.');
    };
    await expect(packed([{ name: 'x', time, content: broken() }])).rejects.toThrow('The disk is gone.');
  });

  test('ends its source when nobody reads on', async () => {
    let ended = false;
    const endless = async function* () {
      try {
        for (;;) yield Buffer.alloc(65_536, Math.random() * 256);
      } finally {
        ended = true;
      }
    };
    const stream = Readable.from(zipArchive([{ name: 'x', time, content: endless() }]));
    for await (const piece of stream) if (piece) break;
    await expect.poll(() => ended).toBe(true);
  });
});
