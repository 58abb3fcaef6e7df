import { createParser } from 'eventsource-parser';

import type { LiveEvent, StreamEventName } from '../../../contract/live-event.ts';
import { eventsAddress } from '../addresses.ts';
import { request } from '../network.ts';

export type StreamMessage = LiveEvent | { readonly name: StreamEventName };

export interface StreamRequest {
  /** The last event id that was told; null at the beginning. */
  readonly lastEventId: string | null;
  /** Milliseconds for which nothing is known; for a beginning without an id. */
  readonly ago: number;
  readonly signal: AbortSignal;
  readonly onMessage: (message: StreamMessage, id: string | null) => void;
}

/** How a stream came to its end; a status other than 200: it never began. */
export interface StreamEnd {
  readonly status: number;
  /** Milliseconds that the proxy asks to be left alone. */
  readonly retryAfter: number;
}

/** A proxy that says nothing for so long, in milliseconds, has gone: it beats four times a minute. */
const silence = 45_000;

/** Reads the stream to its end. Rejects where the connection is lost, or the signal ends it. */
export async function readStream({ lastEventId, ago, signal, onMessage }: StreamRequest): Promise<StreamEnd> {
  const over = new AbortController();
  let alarm = setTimeout(() => over.abort(), silence);
  try {
    const answer = await request(`${eventsAddress}?ago=${Math.ceil(ago)}`, {
      cache: 'no-store',
      headers: { accept: 'text/event-stream', ...(lastEventId !== null && { 'last-event-id': lastEventId }) },
      signal: AbortSignal.any([signal, over.signal]),
    });
    const retryAfter = Number(answer.headers.get('retry-after') ?? 0) * 1000;
    if (answer.status !== 200 || !answer.body) return { status: answer.status, retryAfter };
    const parser = createParser({
      onEvent: ({ event, id, data }) => {
        // Our own proxy writes them by the contract.
        const message = { name: event, detail: JSON.parse(data) as unknown } as StreamMessage;
        onMessage(message, id ?? null);
      },
    });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { status: 200, retryAfter: 0 };
      clearTimeout(alarm);
      alarm = setTimeout(() => over.abort(), silence);
      parser.feed(value);
    }
  } finally {
    clearTimeout(alarm);
  }
}
