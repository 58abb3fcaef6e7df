import { connect } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Milliseconds between two pieces: enough that the other side sees them one by one. */
const pause = 5;
/** After this long without a word the other side hangs. */
const patience = 20_000;

/** What is sent over a bare connection. */
export interface Conversation {
  readonly pieces: readonly (string | Buffer)[];
  /** `close`: the connection breaks after the last piece; `half`: only this side ends. */
  readonly end?: 'close' | 'half';
}

/** The statuses of all that came back before the other side closed, or before this side broke off. */
export function converse(url: string, { pieces, end }: Conversation): Promise<number[]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const write = async (): Promise<void> => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        if (pieces.length > 1) await setTimeout(pause);
        // What came back is read first: to write where nobody reads any more throws it away.
        await setImmediate();
      }
      if (end === 'close') socket.destroy();
      if (end === 'half') socket.end();
    };
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('connect', () => void write());
    // Without an encoding the chunks are buffers.
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    // Broken off by the other side: what came before counts.
    socket.on('error', () => {});
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      const text = Buffer.concat(received).toString('latin1');
      resolve(Array.from(text.matchAll(/^HTTP\/1\.\d (\d{3}) /gm), ([, status]) => Number(status)));
    });
  });
}
