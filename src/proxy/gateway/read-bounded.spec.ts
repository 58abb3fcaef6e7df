import { Readable } from 'node:stream';

import { expect, test } from 'vitest';

import { AnswerStream } from '../accounts/answer-stream.ts';
import { readBounded } from './read-bounded.ts';

const source = { resume: () => {}, abort: () => {} };

function answer(): AnswerStream {
  const stream = new AnswerStream(source);
  stream.push('some');
  return stream;
}

test('reads a stream to its end', async () => {
  const stream = answer();
  stream.end();
  expect(String(await readBounded(stream, 4))).toBe('some');
});

test('gives up what is too large', async () => {
  const stream = answer();
  stream.end();
  expect(await readBounded(stream, 3)).toBeNull();
});

test('rejects when the stream breaks off', async () => {
  const stream = answer();
  const reading = readBounded(stream, 100);
  stream.destroy(new Error('The line is cut.'));
  await expect(reading).rejects.toThrow('The line is cut.');
});

test('rejects, and does not wait for ever, when the stream broke off before', async () => {
  const stream = answer();
  stream.destroy(new Error('The line is cut.'));
  // Only by then an error that nobody takes would have ended the process.
  await new Promise((resolve) => setImmediate(resolve));
  await expect(readBounded(stream, 100)).rejects.toThrow('The line is cut.');
});

test('rejects when the stream was closed before, without a word', async () => {
  const stream = Readable.from(['some']);
  stream.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  await expect(readBounded(stream, 100)).rejects.toThrow('ended early');
});
