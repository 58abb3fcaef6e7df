import { keep, type UploadRecord } from './browser-store.ts';
import type { PartLinks } from './part-links.ts';
import { PartError, putPart } from './put-part.ts';
import { FileUnreadable, UploadFailed } from './upload-errors.ts';
import type { UploadSlots } from './upload-slots.ts';

export interface PartsToSend {
  readonly file: File;
  /** Under which the browser keeps how far it got. */
  readonly key: string;
  readonly record: UploadRecord;
  readonly links: PartLinks;
  readonly slots: UploadSlots;
  readonly signal: AbortSignal;
  /** Bytes of the whole file that have arrived or are on their way. */
  readonly onProgress: (sent: number) => void;
}

/** Attempts for one part; between them 1, 2, 4 and 8 seconds. */
const attempts = 5;

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Without a network nothing is tried, and nothing counts as a failure. */
async function untilOnline(signal: AbortSignal): Promise<void> {
  while (!navigator.onLine) await pause(500, signal);
}

function sliceOf(file: File, { partSizeBytes }: UploadRecord, partIndex: number): Blob {
  return file.slice((partIndex - 1) * partSizeBytes, partIndex * partSizeBytes);
}

/** A file that is gone looks like a lost connection to the request that sends it. */
async function checkReadable(part: Blob): Promise<void> {
  try {
    await part.slice(0, 1).arrayBuffer();
  } catch (error) {
    throw new FileUnreadable(error);
  }
}

/** What sending once more may mend: no answer, a busy storage, a link that has ended. */
function isPassing(error: unknown): error is PartError {
  return (
    error instanceof PartError &&
    (error.status < 400 || [403, 408, 429].includes(error.status) || error.status >= 500)
  );
}

async function sendPart(parts: PartsToSend, partIndex: number, onSent: (bytes: number) => void) {
  const { file, record, links, slots, signal } = parts;
  const content = sliceOf(file, record, partIndex);
  for (let attempt = 1; ; attempt++) {
    await untilOnline(signal);
    try {
      return await slots.run(async () => {
        signal.throwIfAborted();
        const url = await links.of(partIndex);
        return putPart({ url, content, signal, onProgress: onSent });
      });
    } catch (error) {
      onSent(0);
      if (!isPassing(error)) throw error;
      await checkReadable(content);
      if (attempt === attempts) throw new UploadFailed(error);
      if (error.status === 403) links.forget(partIndex);
      else await pause(1000 * 2 ** (attempt - 1), signal);
    }
  }
}

/** Sends the parts that have not arrived yet. Settles with what is done then; each part is kept at once. */
export async function sendParts(parts: PartsToSend): Promise<UploadRecord> {
  const { file, key, onProgress } = parts;
  let record = parts.record;
  const underWay = new Map<number, number>();
  const tell = () => {
    const arrived = Object.keys(record.done).map((index) => sliceOf(file, record, Number(index)).size);
    onProgress([...arrived, ...underWay.values()].reduce((sum, bytes) => sum + bytes, 0));
  };
  const rest = new AbortController();
  const signal = AbortSignal.any([parts.signal, rest.signal]);
  const send = async (partIndex: number): Promise<void> => {
    const eTag = await sendPart({ ...parts, signal }, partIndex, (bytes) => {
      underWay.set(partIndex, bytes);
      tell();
    });
    underWay.delete(partIndex);
    record = { ...record, done: { ...record.done, [partIndex]: eTag } };
    await keep('uploads', key, record);
    tell();
  };
  const missing = Array.from({ length: record.totalParts }, (_, index) => index + 1).filter(
    (partIndex) => record.done[partIndex] === undefined,
  );
  tell();
  try {
    await Promise.all(missing.map(send));
  } catch (error) {
    rest.abort(error);
    throw error;
  }
  return record;
}
