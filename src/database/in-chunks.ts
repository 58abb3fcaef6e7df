import type { Readable } from 'node:stream';

/**
 * Content cut and joined to chunks as large as the given memory; the last one is what remains, and empty
 * content has none. All chunks are that memory, so that an upload holds one of them and leaves no garbage:
 * whoever asks for the next one is done with the one before.
 */
export async function* inChunks(content: Readable | Uint8Array, chunk: Buffer): AsyncGenerator<Buffer> {
  const size = chunk.length;
  let length = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    // A stream without an encoding gives bytes; one with an encoding gives text.
    let rest: Uint8Array = typeof piece === 'string' ? Buffer.from(piece) : piece;
    while (rest.length > 0) {
      const fitting = rest.subarray(0, size - length);
      chunk.set(fitting, length);
      length += fitting.length;
      rest = rest.subarray(fitting.length);
      if (length < size) continue;
      yield chunk;
      length = 0;
    }
  }
  if (length > 0) yield chunk.subarray(0, length);
}
