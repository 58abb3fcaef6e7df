import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
} from 'node:http';

import { UpstreamFailure } from '../accounts/upstream-failure.ts';

/** Milliseconds in which not one byte moves, after which the other side counts as gone. */
const idleTimeout = 60_000;

/**
 * Each request has a connection of its own: a kept one that closes at this moment would break a body that
 * can't be sent twice. It is announced as kept all the same: a server that may close drops the rest of a
 * body that it refuses, and its answer with it.
 */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 0 });

/** What a link's request may say; a cookie of the console is nobody's business there. */
const passedUp = [
  'content-length',
  'content-type',
  'range',
  'if-range',
  'if-match',
  'if-none-match',
] as const;
const passedDown = [
  'content-type',
  'content-length',
  'content-range',
  'content-disposition',
  'accept-ranges',
  'cache-control',
  'etag',
  'last-modified',
  'x-amzn-requestid',
] as const;

function only(names: readonly string[], headers: IncomingHttpHeaders): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') given[name] = value;
  }
  return given;
}

export function headersForClient(answer: IncomingMessage): Record<string, string> {
  return only(passedDown, answer.headers);
}

/** A refusal that comes early: a browser reads it once it has sent everything, so that is taken and dropped. */
function dropRest(incoming: IncomingMessage, outgoing: ClientRequest, answer: IncomingMessage): void {
  incoming.unpipe(outgoing);
  incoming.resume();
  answer.once('close', () => outgoing.destroy());
}

/**
 * Sends a request on as it comes in, piece by piece: who reads slowly slows the sender down, and no more
 * than a few pieces are ever held. Settles with the head of the answer, also when that comes before the
 * end of the body. Rejects with `UpstreamFailure`.
 */
export async function passOn(incoming: IncomingMessage, target: URL): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const { method } = incoming;
    const outgoing = httpRequest(target, {
      ...(method !== undefined && { method }),
      headers: only(passedUp, incoming.headers),
      agent,
    });
    let late = false;
    outgoing.setTimeout(idleTimeout, () => {
      late = true;
      outgoing.destroy(new Error('No byte moved.'));
    });
    // Once the answer has come, a body that breaks off changes nothing any more.
    outgoing.on('error', (cause) =>
      reject(new UpstreamFailure(late ? 'timeout' : 'connection', true, cause)),
    );
    outgoing.on('response', (answer) => {
      if (!incoming.readableEnded) dropRest(incoming, outgoing, answer);
      resolve(answer);
    });
    incoming.on('error', (cause) => outgoing.destroy(cause));
    incoming.pipe(outgoing);
  });
}
