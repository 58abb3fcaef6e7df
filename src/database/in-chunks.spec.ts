import { Readable } from 'node:stream';

import { describe, expect, test } from 'vitest';

import { inChunks } from './in-chunks.ts';

describe('content in chunks of four', () => {
  test.each([
    [
      ['ab', 'cd', 'ef'],
      ['abcd', 'ef'],
    ],
    [['abcdefghij'], ['abcd', 'efgh', 'ij']],
    [
      ['a', 'bcdefg', '', 'h'],
      ['abcd', 'efgh'],
    ],
    [[''], []],
    [[], []],
  ])('%j becomes %j', async (pieces, chunks) => {
    const given: string[] = [];
    const content = Readable.from(pieces.map((piece) => Buffer.from(piece)));
    for await (const chunk of inChunks(content, Buffer.alloc(4))) given.push(chunk.toString());
    expect(given).toEqual(chunks);
  });
});
