/** A conversation over a bare connection, because no client sends what these tests send. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

export interface Talk {
  /** All that came back before the other side closed, or kept silent. */
  readonly text: string;
  /** In order; more than one where the other side saw several requests. */
  readonly statuses: readonly number[];
  /** Whether the other side closed the connection, rather than waiting for more. */
  readonly closed: boolean;
}

/**
 * After so many moments without a word the other side has said all. It lives in this process: a moment
 * in which the processor is taken away is one for both, where a time would be over for the listener alone.
 */
const silence = 75;
const moment = 20;

export async function talk(url: string, ...pieces: readonly (string | Buffer)[]): Promise<Talk> {
  const { hostname, port } = new URL(url);
  const received: Buffer[] = [];
  const socket = connect({ host: hostname, port: Number(port) });
  // Without an encoding the chunks are buffers.
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  // Broken off by the other side: what came before counts.
  socket.on('error', () => undefined);
  const closing = new Promise((resolve) => socket.on('close', resolve));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (pieces.length > 1) await pause(5);
  }
  const closed = await Promise.race([closing.then(() => true), keepsSilent(socket)]);
  socket.destroy();
  const text = Buffer.concat(received).toString('latin1');
  // Not only where a line begins: an answer's body ends without one.
  const statuses = Array.from(text.matchAll(/HTTP\/1\.\d (\d{3}) /g), ([, status]) => Number(status));
  return { text, statuses, closed };
}

/** False, which it settles with once nothing has come for long enough. */
async function keepsSilent(socket: Socket): Promise<false> {
  let read = 0;
  for (let quiet = 0; quiet < silence; quiet += 1) {
    await pause(moment);
    // What has come meanwhile is read before it is looked at.
    await turn();
    if (socket.bytesRead !== read) quiet = 0;
    read = socket.bytesRead;
  }
  return false;
}
