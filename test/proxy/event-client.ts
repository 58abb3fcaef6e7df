/** A reader of `/api/events` that tells what it was told, and can refuse to read. */
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import type { Browser } from './browser.ts';

export interface Told {
  readonly id: string | null;
  readonly name: string;
  readonly data: unknown;
}

export interface EventClient {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly told: readonly Told[];
  /** Everything that came, comments included. */
  text(): string;
  /** Whether the stream has ended, and how. */
  end(): 'open' | 'ended' | 'broken';
  lastId(): string | null;
  caseIds(): string[];
  pause(): void;
  resume(): void;
  close(): void;
}

export interface OpenOptions {
  readonly lastEventId?: string | null;
  readonly ago?: number;
  readonly token?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Settles with the head of the answer. */
export async function openEvents(browser: Browser | null, options: OpenOptions = {}): Promise<EventClient> {
  const { lastEventId, ago, token, url = browser?.url } = options;
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = httpRequest(`${url}/api/events${ago === undefined ? '' : `?ago=${ago}`}`, {
      agent: false,
      headers: {
        ...(browser?.cookie && !token && { cookie: browser.cookie }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(lastEventId && { 'last-event-id': lastEventId }),
        ...options.headers,
      },
    });
    outgoing.on('response', resolve).on('error', reject).end();
  });
  return reader(incoming);
}

function reader(incoming: IncomingMessage): EventClient {
  let text = '';
  let end: ReturnType<EventClient['end']> = 'open';
  const told: Told[] = [];
  let unread = '';
  incoming.setEncoding('utf8');
  incoming.on('data', (chunk: string) => {
    text += chunk;
    const blocks = `${unread}${chunk}`.split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readBlock(block);
      if (event) told.push(event);
    }
  });
  incoming.on('end', () => (end = 'ended'));
  incoming.on('error', () => (end = 'broken'));
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    told,
    text: () => text,
    end: () => end,
    lastId: () => told.findLast(({ id }) => id !== null)?.id ?? null,
    caseIds: () =>
      told
        .filter(({ name }) => name === 'case-changed')
        .map(({ data }) => (data as { caseId: string }).caseId), // as the contract says
    pause: () => incoming.pause(),
    resume: () => incoming.resume(),
    close: () => incoming.destroy(),
  };
}

function readBlock(block: string): Told | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const name = fields.get('event');
  if (name === undefined) return null;
  return { id: fields.get('id') ?? null, name, data: JSON.parse(fields.get('data') ?? 'null') };
}
