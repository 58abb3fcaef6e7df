/** Asks for files as a program does, and reads the frames of those that say how far they are. */
import { frameReader, type ProgressFrame } from '../../src/contract/progress-stream.ts';
import type { Browser } from './browser.ts';

export async function askFile(
  { url, cookie }: Browser,
  operation: string,
  input: object,
  { account = null, signal = null }: { account?: string | null; signal?: AbortSignal | null } = {},
): Promise<Response> {
  return await fetch(`${url}/api${account === null ? '' : `/accounts/${account}`}/center`, {
    method: 'POST',
    headers: {
      origin: url,
      cookie: cookie ?? '',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `SupportCenter.${operation}`,
      // As a program sends it: what is compressed comes as it was packed.
      'accept-encoding': 'identity',
    },
    body: JSON.stringify(input),
    signal,
  });
}

export async function* framesOf(answer: Response): AsyncGenerator<ProgressFrame> {
  const read = frameReader();
  for await (const piece of answer.body ?? []) yield* read(Uint8Array.from(piece));
}

/** The file in the frames. */
export async function contentOf(frames: Iterable<ProgressFrame>): Promise<Buffer> {
  return Buffer.concat([...frames].flatMap((frame) => (frame.kind === 'bytes' ? [frame.bytes] : [])));
}
