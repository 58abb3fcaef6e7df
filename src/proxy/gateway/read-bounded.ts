import type { Readable } from 'node:stream';

/** The whole of a stream; null when it holds more than `bound` bytes. Rejects when it breaks off. */
export async function readBounded(stream: Readable, bound: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is over already says nothing more: waiting for it would never end.
  if (stream.destroyed) throw stream.errored ?? endedEarly();
  return await new Promise((resolve, reject) => {
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= bound) {
        chunks.push(chunk);
        return;
      }
      stream.off('data', onData);
      chunks.length = 0;
      // What follows is read and dropped: a connection that stands still takes no further request.
      stream.resume();
      resolve(null);
    };
    stream.on('data', onData);
    stream.on('end', () => resolve(Buffer.concat(chunks, size)));
    stream.on('error', reject);
    stream.on('close', () => reject(endedEarly()));
  });
}

function endedEarly(): Error {
  return new Error('The stream ended early.');
}
