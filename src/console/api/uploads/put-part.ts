/** No answer, or one that is no success. Status 0: none came. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly status: number;
  /** What the storage said; may be its XML or JSON. */
  readonly answer: string;
  constructor(status: number, answer: string) {
    super(`A part was answered ${status}`);
    this.status = status;
    this.answer = answer;
  }
}

export interface PartToPut {
  readonly url: string;
  /** A slice: the browser reads it from the disk while it sends. */
  readonly content: Blob;
  readonly signal: AbortSignal;
  /** Bytes of this part that have left so far. */
  readonly onProgress: (sent: number) => void;
}

/** Milliseconds without any progress after which a part counts as lost. */
const silence = 60_000;

/**
 * Sends one part and settles with its ETag. `XMLHttpRequest`, because `fetch` tells no progress of what it
 * sends. Rejects with `PartError`, or with the signal's reason.
 */
export function putPart({ url, content, signal, onProgress }: PartToPut): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const giveUp = () => request.abort();
    let timer = setTimeout(giveUp, silence);
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      settle();
    };
    request.upload.addEventListener('progress', ({ loaded }) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silence);
      onProgress(loaded);
    });
    const read = () => {
      const eTag = request.getResponseHeader('etag');
      if (request.status === 200 && eTag !== null) resolve(eTag);
      else reject(new PartError(request.status, request.responseText));
    };
    const lose = () => reject(signal.aborted ? signal.reason : new PartError(0, ''));
    request.addEventListener('load', end(read));
    request.addEventListener('error', end(lose));
    request.addEventListener('abort', end(lose));
    signal.addEventListener('abort', giveUp);
    request.open('PUT', url);
    request.send(content);
  });
}
