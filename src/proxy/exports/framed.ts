import { encodeFrame, type ExportProgress } from '../../contract/progress-stream.ts';
import { asRefusal } from '../gateway/refusal.ts';

/** How far an export is; its writer counts. */
export interface Count {
  done: number;
  total: number;
  missing?: number;
}

/** Milliseconds between two words of how far it is. */
const every = 100;

/** The file in frames: what was written, how far it is, and in the end whether it is whole. */
export async function* framed(
  pieces: AsyncIterable<Uint8Array>,
  count: Readonly<Count>,
  onFailure: (failure: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const progress = () => encodeFrame({ kind: 'progress', progress: { ...count } satisfies ExportProgress });
  yield progress();
  let told = performance.now();
  try {
    for await (const bytes of pieces) {
      // A frame holds a copy, so memory of any kind may come in.
      yield encodeFrame({ kind: 'bytes', bytes: Uint8Array.from(bytes) });
      if (performance.now() - told < every) continue;
      told = performance.now();
      yield progress();
    }
  } catch (failure) {
    onFailure(failure);
    const { type, message } = asRefusal(failure);
    yield encodeFrame({ kind: 'failure', failure: { __type: type, message } });
    return;
  }
  yield progress();
  yield encodeFrame({ kind: 'end' });
}
