/**
 * A load of few connections, each asking again as soon as it is answered. Beside autocannon, which
 * counts in whole milliseconds: a limit of less than one can't be held against it.
 */
import { connect } from 'node:net';

import type { Load } from './measure.ts';

export interface Latencies {
  readonly total: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Of the last answer, its head included. */
  readonly bytes: number;
}

const headEnd = Buffer.from('\r\n\r\n');

function requestBytes({ url, headers, body }: Load): Buffer {
  const { host, pathname } = new URL(url);
  const length = String(Buffer.byteLength(body));
  // A signed Host is kept, whatever the address.
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const all = Object.entries({ host, ...Object.fromEntries(given), 'content-length': length });
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** The length of the whole answer at the start of `bytes`; null while its head is not there. */
function answerLength(bytes: Buffer): number | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(head);
  return end + headEnd.length + Number(length);
}

/** One connection until `until` (monotonic milliseconds); its latencies are added to `times`. */
async function ask(url: URL, request: Buffer, until: number, times: number[]): Promise<number> {
  return await new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.setNoDelay(true);
    let received: Buffer = Buffer.alloc(0);
    let sent = 0;
    const send = (): void => {
      sent = performance.now();
      socket.write(request);
    };
    socket.on('connect', send).on('error', reject);
    socket.on('close', () => reject(new Error(`${url.href} closed the connection`)));
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      let length: number | null = null;
      try {
        length = answerLength(received);
      } catch (failure) {
        reject(failure);
      }
      if (length === null || received.length < length) return;
      received = Buffer.alloc(0);
      times.push(performance.now() - sent);
      if (performance.now() < until) {
        send();
        return;
      }
      resolve(length);
      socket.destroy();
    });
  });
}

/** Rejects when an answer is no 200 with a length. */
export async function fireInLoop(load: Load, seconds: number): Promise<Latencies> {
  const times: number[] = [];
  const began = performance.now();
  const request = requestBytes(load);
  const one = () => ask(new URL(load.url), request, began + seconds * 1000, times);
  const [bytes = 0] = await Promise.all(Array.from({ length: load.connections ?? 4 }, one));
  const perSecond = times.length / ((performance.now() - began) / 1000);
  const sorted = Float64Array.from(times).toSorted();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { total: times.length, perSecond, p50: at(0.5), p99: at(0.99), bytes };
}
