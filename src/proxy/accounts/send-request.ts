import {
  Agent as HttpAgent,
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

import { UpstreamFailure } from './upstream-failure.ts';

export interface SignedRequest {
  readonly endpoint: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /**
   * A write goes over a connection of its own: a kept one that the other side closes at the same
   * moment would leave open whether the write arrived.
   */
  readonly freshConnection: boolean;
  /** Milliseconds of silence after which the call is given up. */
  readonly timeout: number;
  readonly signal: AbortSignal | null;
}

const connectWithin = 5_000;
const kept = { keepAlive: true, maxSockets: 64, maxFreeSockets: 16, scheduling: 'lifo' } as const;

/** Connections to one upstream. */
export class UpstreamConnections {
  private readonly secure: boolean;
  private readonly agent: HttpAgent;

  constructor(endpoint: URL) {
    this.secure = endpoint.protocol === 'https:';
    this.agent = this.secure ? new HttpsAgent(kept) : new HttpAgent(kept);
  }

  /** Settles with the head of the answer; rejects with `UpstreamFailure`. */
  async send(request: SignedRequest): Promise<IncomingMessage> {
    const { endpoint, headers, body, freshConnection, timeout, signal } = request;
    return await new Promise((resolve, reject) => {
      const outgoing = (this.secure ? httpsRequest : httpRequest)(endpoint, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(body.length) },
        agent: freshConnection ? false : this.agent,
        ...(signal && { signal }),
      });
      const connection = watchConnection(outgoing, this.secure ? 'secureConnect' : 'connect');
      let late = false;
      outgoing.setTimeout(timeout, () => {
        late = true;
        outgoing.destroy();
      });
      outgoing.on('error', (error) => {
        const kind = late || connection.late() ? 'timeout' : 'connection';
        reject(new UpstreamFailure(kind, connection.made(), error));
      });
      outgoing.on('response', resolve);
      outgoing.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Whether the request found its connection: before that, nothing of it can have arrived. */
function watchConnection(outgoing: ClientRequest, ready: string): { made(): boolean; late(): boolean } {
  let made = false;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    outgoing.destroy();
  }, connectWithin);
  const connected = (): void => {
    made = true;
    clearTimeout(timer);
  };
  outgoing.on('socket', (socket) => {
    if (socket.connecting) socket.once(ready, connected);
    else connected();
  });
  outgoing.on('close', () => clearTimeout(timer));
  return { made: () => made, late: () => late };
}
