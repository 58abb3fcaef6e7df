/** A conversation over a bare connection, because no client sends what these tests send. */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Talk {
  /** All that came back before the other side closed, or kept silent. */
  readonly text: string;
  /** In order; more than one where the other side saw several requests. */
  readonly statuses: readonly number[];
  /** Whether the other side closed the connection, rather than waiting for more. */
  readonly closed: boolean;
}

/** Milliseconds without a word after which the other side has said all. */
const silence = 1_500;

export async function talk(url: string, ...pieces: readonly (string | Buffer)[]): Promise<Talk> {
  const { hostname, port } = new URL(url);
  const received: Buffer[] = [];
  let closed = true;
  const socket = connect({ host: hostname, port: Number(port) });
  const ended = new Promise<void>((resolve) => {
    socket.setTimeout(silence, () => {
      closed = false;
      socket.destroy();
    });
    // Without an encoding the chunks are buffers.
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    // Broken off by the other side: what came before counts.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (pieces.length > 1) await pause(5);
  }
  await ended;
  const text = Buffer.concat(received).toString('latin1');
  // Not only where a line begins: an answer's body ends without one.
  const statuses = Array.from(text.matchAll(/HTTP\/1\.\d (\d{3}) /g), ([, status]) => Number(status));
  return { text, statuses, closed };
}
