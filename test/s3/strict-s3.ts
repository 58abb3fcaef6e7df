/**
 * An S3-compatible store on loopback that takes nothing which any real one might refuse. None of the
 * registry's serves: s3rver cannot abort an upload and fauxqs checks no signature.
 */
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import type { S3Location } from '../../src/database/s3/s3-location.ts';
import { type S3Key, checkSignature } from './check-signature.ts';
import { S3Error } from './s3-error.ts';
import { S3Objects } from './s3-objects.ts';
import { type S3Answer, type S3Operation, operationOf, s3Operations } from './s3-operations.ts';

const bucket = 'support-blobs';

interface Fault {
  readonly operation: S3Operation;
  /** `lose`: it is carried out and answered like a failure. `cut`: the answer breaks off half-way. */
  readonly kind: 'fail' | 'lose' | 'cut';
  /** How many calls pass before it begins. */
  after: number;
  /** How many calls are hit. */
  times: number;
}

export class StrictS3 {
  readonly key: S3Key = { accessKeyId: 'AKIASTRICTSTORE', secretAccessKey: 'strict/secret' };
  readonly store = new S3Objects();
  /** What was asked for, in this order; failed calls too. */
  readonly calls: S3Operation[] = [];
  /** Of all requests so far. */
  bytesReceived = 0;
  readonly #server: Server;
  #faults: Fault[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<StrictS3> {
    const started = new StrictS3();
    await new Promise<void>((listening) => {
      started.#server.listen(0, '127.0.0.1', listening);
    });
    return started;
  }

  /** Without a prefix: an empty place of one's own. */
  location(prefix = `${randomUUID()}/`): S3Location {
    // A server that listens has an address with a port.
    const { port } = this.#server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    return { kind: 's3', bucket, prefix, region: 'eu-central-1', endpoint, pathStyle: true };
  }

  /** Until `heal`; from the next call on, and without an end, unless it is said otherwise. */
  break(operation: S3Operation, kind: Fault['kind'], { after = 0, times = Infinity } = {}): void {
    this.#faults.push({ operation, kind, after, times });
  }

  heal(): void {
    this.#faults = [];
  }

  /** Keys of objects and of unfinished uploads. */
  contents({ prefix }: S3Location): string[] {
    const unfinished = [...this.store.uploads.values()].map(({ key }) => key);
    return [...this.store.objects.keys(), ...unfinished].filter((key) => key.startsWith(prefix));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('data', (piece: Buffer) => {
      this.bytesReceived += piece.length;
    });
    try {
      const body = await buffer(request);
      this.#send(response, this.#answer(request, body));
    } catch (error) {
      const { status, code } = error instanceof S3Error ? error : new S3Error('InternalError');
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    }
  }

  #answer(request: IncomingMessage, body: Buffer): S3Answer & { isCut: boolean } {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://s3');
    const [, named, ...rest] = pathname.split('/');
    const key = rest.join('/');
    const operation = operationOf(request.method ?? '', key, query);
    if (!operation) throw new S3Error('NotImplemented');
    this.calls.push(operation);
    if (request.method === 'PUT' && !request.headers['content-length']) {
      throw new S3Error('MissingContentLength');
    }
    checkSignature(request, body, this.key);
    if (named !== bucket) throw new S3Error('NoSuchBucket');
    const fault = this.#faultOf(operation);
    if (fault === 'fail') throw new S3Error('InternalError');
    const answer = s3Operations[operation](this.store, { key, query, body });
    if (fault === 'lose') throw new S3Error('InternalError');
    return { ...answer, isCut: fault === 'cut' };
  }

  #faultOf(operation: S3Operation): Fault['kind'] | null {
    const fault = this.#faults.find((each) => each.operation === operation);
    if (!fault || fault.times === 0) return null;
    if (fault.after > 0) {
      fault.after -= 1;
      return null;
    }
    fault.times -= 1;
    return fault.kind;
  }

  #send(
    response: ServerResponse,
    { status, headers, body = '', isCut }: S3Answer & { isCut: boolean },
  ): void {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    if (!isCut) response.end(body);
    else response.write(body.slice(0, body.length / 2), () => response.destroy());
  }
}
