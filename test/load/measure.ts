import autocannon from 'autocannon';

import type { ServerProcess } from './server-process.ts';

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Processor time of the measured process, in microseconds a request. */
  readonly cpu: number;
  /** Of one answer, its head included. */
  readonly bytes: number;
}

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Requests of the same kind that are sent in turn instead of the one above. */
  readonly inTurn?: readonly { readonly headers: Readonly<Record<string, string>>; readonly body: string }[];
  readonly connections?: number;
  readonly seconds?: number;
}

/** Not counted: until then the program is compiled and its caches are filled. */
const warmUpSeconds = 2;

interface Peer {
  readonly name: string;
  readonly figures: Figures;
}

async function fire({ url, headers, body, inTurn = [], connections = 64 }: Load, duration: number) {
  const requests = inTurn.map((one) => ({ method: 'POST', headers: one.headers, body: one.body }) as const);
  const turns = requests.length > 0 ? { requests } : {};
  const result = await autocannon({ url, method: 'POST', headers, body, connections, duration, ...turns });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  return result;
}

/** Fires the same request over and over, or several in turn; rejects when one of them is refused. */
export async function measure(server: ServerProcess, load: Load): Promise<Figures> {
  await fire(load, warmUpSeconds);
  const before = server.cpu();
  const result = await fire(load, load.seconds ?? 5);
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    cpu: (server.cpu() - before) / result.requests.total,
    bytes: result.throughput.total / result.requests.total,
  };
}

/** By requests a second, and by processor time, which other programs on the machine disturb less. */
export function ratioTo({ name, figures }: Peer, { perSecond, cpu }: Figures): string {
  const [bySpeed, byCpu] = [perSecond / figures.perSecond, figures.cpu / cpu];
  return `${bySpeed.toFixed(2)} × ${name} (${byCpu.toFixed(2)} by CPU)`;
}

/** One row of the report: the figures, and what they are compared with. */
export function printRow(name: string, figures: Figures, ratio = ''): void {
  const { perSecond, p99, cpu, bytes } = figures;
  const columns = [
    name.padEnd(46),
    `${Math.round(perSecond).toLocaleString('en')}/s`.padStart(10),
    `p99 ${p99.toFixed(1)} ms`.padStart(14),
    `${Math.round(cpu)} µs CPU`.padStart(12),
    `${Math.round(bytes).toLocaleString('en')} B`.padStart(9),
    ratio,
  ];
  process.stdout.write(`${columns.join('  ').trimEnd()}\n`);
}
