import { type ExportProgress, frameReader } from '../../../contract/progress-stream.ts';
import { NetworkError } from '../network.ts';
import type { FileSink } from './file-sink.ts';
import { exportError, type FileQuestion, requestFile } from './request-file.ts';

export interface Receiving {
  readonly sink: FileSink;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Asks for a file that says how far it is and leads it into the sink. A file that is not whole is an error. */
export async function receiveFile(
  question: FileQuestion,
  { sink, signal, onProgress }: Receiving,
): Promise<Blob | null> {
  try {
    const response = await requestFile(question, signal);
    await readFrames(response, { sink, onProgress });
    return await sink.close();
  } catch (error) {
    await sink.abort().catch(() => undefined);
    throw error;
  }
}

async function readFrames(
  response: Response,
  { sink, onProgress }: Omit<Receiving, 'signal'>,
): Promise<void> {
  const read = frameReader();
  const reader = response.body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read().catch(lost)) ?? {};
    if (done || !value) throw new NetworkError(new Error('The file is not whole.'));
    for (const frame of read(value)) {
      if (frame.kind === 'bytes') await sink.write(frame.bytes);
      else if (frame.kind === 'progress') onProgress(frame.progress);
      else if (frame.kind === 'failure') throw exportError(frame.failure, response);
      else return;
    }
  }
}

/** The runtime throws a TypeError for a lost connection; an abort is somebody's wish. */
function lost(error: unknown): never {
  throw error instanceof TypeError ? new NetworkError(error) : error;
}
