import type { RawHeaders } from '../protocol/raw-headers.ts';

export interface RecordedRequest {
  /** As the target names it; null where it names none. */
  readonly operation: string | null;
  /** Null where the signature did not say whose request it is. */
  readonly accountId: string | null;
  readonly userName: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  /** ISO 8601, the real time. */
  readonly time: string;
}

const bound = 1_000;

/** What is kept until somebody asks. */
export interface ReceivedRequest {
  readonly headers: RawHeaders;
  /** Epoch milliseconds, real time. */
  readonly time: number;
  operation: string | null;
  accountId: string | null;
  userName: string | null;
  signedHeaders: readonly string[];
}

function shown({ headers, time, ...request }: ReceivedRequest): RecordedRequest {
  const names = [...headers].filter(([name]) => name !== 'authorization');
  return {
    ...request,
    headers: Object.fromEntries(names.map(([name, values]) => [name, values.join(', ')])),
    time: new Date(time).toISOString(),
  };
}

/** The last requests to the API's address, for tests that look at what arrived. No bodies, no signatures. */
export class RequestLog {
  readonly #requests: ReceivedRequest[] = [];

  add(headers: RawHeaders): ReceivedRequest {
    const request: ReceivedRequest = {
      headers,
      time: Date.now(),
      operation: null,
      accountId: null,
      userName: null,
      signedHeaders: [],
    };
    this.#requests.push(request);
    if (this.#requests.length > bound) this.#requests.shift();
    return request;
  }

  /** Leaves out what nobody asked but the console for itself. */
  forget(request: ReceivedRequest): void {
    const place = this.#requests.lastIndexOf(request);
    if (place >= 0) this.#requests.splice(place, 1);
  }

  /** Oldest first. */
  list(): RecordedRequest[] {
    return this.#requests.map(shown);
  }
}
