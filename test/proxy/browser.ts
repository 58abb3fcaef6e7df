/** A client that keeps its cookie and names its origin, as a browser does. */
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

import { isJsonObject, parseJson } from '../../src/support/json.ts';
import type { JsonObject } from '../../src/support/json.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface CallAnswer extends HttpAnswer {
  readonly output: JsonObject;
  /** `__type`, null for a success. */
  readonly errorType: string | null;
}

/** A value of null leaves the header out, a list sends it several times. */
export type Headers = Readonly<Record<string, string | readonly string[] | null>>;

export interface CallOptions {
  readonly account?: string | null;
  readonly target?: string;
  readonly headers?: Headers;
  readonly key?: string;
}

/** Raw HTTP, because `fetch` forbids some of the headers that the tests send. */
export async function send(
  address: string,
  method: string,
  headers: Headers,
  body: string | Buffer | null = null,
): Promise<HttpAnswer> {
  const given = Object.entries(headers).filter(([, value]) => value !== null);
  return await new Promise((resolve, reject) => {
    const outgoing = httpRequest(address, {
      method,
      agent: false,
      // Lists are mutable in Node's types only.
      headers: Object.fromEntries(given) as Record<string, string | string[]>,
    });
    outgoing.on('response', (incoming) => {
      if (incoming.headers['content-type']?.startsWith('text/event-stream')) {
        // It would never end: what is asked here is whether it begins.
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: '' });
        incoming.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const { statusCode: status = 0, headers: answered } = incoming;
        resolve({ status, headers: answered, text: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

export class Browser {
  readonly url: string;
  cookie: string | null = null;

  constructor(url: string) {
    this.url = url;
  }

  async signIn(credentials: object, headers: Headers = {}): Promise<HttpAnswer> {
    const answer = await send(
      `${this.url}/api/session`,
      'POST',
      { origin: this.url, 'content-type': 'application/json', cookie: this.cookie, ...headers },
      JSON.stringify(credentials),
    );
    const [cookie] = answer.headers['set-cookie'] ?? [];
    if (answer.status === 200 && cookie !== undefined) this.cookie = cookie.split(';', 1)[0] ?? null;
    return answer;
  }

  async get(path: string, headers: Headers = {}): Promise<HttpAnswer> {
    return await send(`${this.url}${path}`, 'GET', { cookie: this.cookie, ...headers });
  }

  async delete(path: string, headers: Headers = {}): Promise<HttpAnswer> {
    return await send(`${this.url}${path}`, 'DELETE', { origin: this.url, cookie: this.cookie, ...headers });
  }

  /** A Support operation; the text of the input may be malformed. */
  async callText(operation: string, text: string | Buffer, options: CallOptions): Promise<CallAnswer> {
    const { account, target = `AWSSupport_20130415.${operation}`, key, headers } = options;
    const answer = await send(
      `${this.url}/api/accounts/${account}/support`,
      'POST',
      {
        origin: this.url,
        cookie: this.cookie,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': target,
        'idempotency-key': key ?? null,
        ...headers,
      },
      text,
    );
    return readCall(answer);
  }

  async call(operation: string, input: object, options: CallOptions): Promise<CallAnswer> {
    return await this.callText(operation, JSON.stringify(input), options);
  }

  /** The Trusted Advisor API: `path` below its address. What is given as input is sent by PUT. */
  async advisor(
    path: string,
    input: object | null,
    { account, headers }: Pick<CallOptions, 'account' | 'headers'>,
  ): Promise<CallAnswer> {
    const answer = await send(
      `${this.url}/api/accounts/${account}/trustedadvisor${path}`,
      input === null ? 'GET' : 'PUT',
      {
        cookie: this.cookie,
        ...(input !== null && { origin: this.url, 'content-type': 'application/json' }),
        ...headers,
      },
      input === null ? null : JSON.stringify(input),
    );
    const type = answer.headers['x-amzn-errortype'];
    return { ...readCall(answer), errorType: typeof type === 'string' ? type : null };
  }

  /** One of our own operations, for an account or for the installation. */
  async center(
    operation: string,
    input: object,
    headers: Headers = {},
    account: string | null = null,
  ): Promise<CallAnswer> {
    const answer = await send(
      `${this.url}/api${account === null ? '' : `/accounts/${account}`}/center`,
      'POST',
      {
        origin: this.url,
        cookie: this.cookie,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `SupportCenter.${operation}`,
        ...headers,
      },
      JSON.stringify(input),
    );
    return readCall(answer);
  }

  /** The agents' side. */
  async desk(operation: string, input: object, headers: Headers = {}): Promise<CallAnswer> {
    const answer = await send(
      `${this.url}/api/desk`,
      'POST',
      {
        origin: this.url,
        cookie: this.cookie,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `SupportCenterDesk.${operation}`,
        ...headers,
      },
      JSON.stringify(input),
    );
    return readCall(answer);
  }
}

function readCall(answer: HttpAnswer): CallAnswer {
  const parsed = parseJson(answer.text);
  const output = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {};
  const type = output['__type'];
  return { ...answer, output, errorType: typeof type === 'string' ? type : null };
}

export function newKey(): string {
  return randomUUID();
}

/** The input of a case that the emulator accepts, unlike any other's. */
export function someCase(subject = `Case ${randomUUID()}`) {
  return {
    subject,
    communicationBody: `What happens in ${subject}.`,
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'connectivity',
    severityCode: 'low',
    issueType: 'technical',
  };
}
