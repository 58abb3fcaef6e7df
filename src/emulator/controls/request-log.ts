import type { RawHeaders } from '../protocol/raw-headers.ts';

export interface RecordedRequest {
  /** As the target names it; null where it names none. */
  operation: string | null;
  /** Null until the signature says whose request it is. */
  accountId: string | null;
  userName: string | null;
  readonly headers: Readonly<Record<string, string>>;
  signedHeaders: readonly string[];
  /** ISO 8601, the real time. */
  readonly time: string;
}

const bound = 1_000;

/** The last requests to the API's address, for tests that look at what arrived. No bodies, no signatures. */
export class RequestLog {
  readonly #requests: RecordedRequest[] = [];

  add(headers: RawHeaders): RecordedRequest {
    const shown = [...headers].filter(([name]) => name !== 'authorization');
    const record: RecordedRequest = {
      operation: null,
      accountId: null,
      userName: null,
      headers: Object.fromEntries(shown.map(([name, values]) => [name, values.join(', ')])),
      signedHeaders: [],
      time: new Date().toISOString(),
    };
    this.#requests.push(record);
    if (this.#requests.length > bound) this.#requests.shift();
    return record;
  }

  /** Oldest first. */
  list(): readonly RecordedRequest[] {
    return this.#requests;
  }
}
