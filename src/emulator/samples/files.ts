/** Small attachments, made in code: a real PNG, CSV, logs and configuration. */
import { crc32, deflateSync } from 'node:zlib';

import type { Random } from './random.ts';

export type FileKind = 'log' | 'csv' | 'png' | 'text' | 'json';

export interface SampleFile {
  readonly fileName: string;
  readonly content: Buffer;
}

interface FileContext {
  readonly random: Random;
  /** Epoch milliseconds of the message that carries the file. */
  readonly time: number;
  readonly app: string;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const width = 320;
const height = 160;
/** White, grid, line, peak: one byte a pixel is an index into this. */
const palette = Buffer.from([255, 255, 255, 230, 233, 237, 0, 115, 187, 209, 50, 18]);

/** A metric that rises in the middle, as a graph of a dashboard shows it. */
function graph({ random }: FileContext): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1, y % 40 === 0 ? 1 : 0);
    row[0] = 0; // the filter type of the line
    return row;
  });
  let level = 40;
  for (let x = 0; x < width; x += 1) {
    const target = x > 130 && x < 240 ? 130 : 40;
    level += (target - level) / 12 + random.integer(-3, 3);
    const top = Math.max(1, Math.min(height - 1, Math.round(height - level)));
    for (let y = top; y < Math.min(height, top + 3); y += 1) rows[y]?.writeUInt8(level > 100 ? 3 : 2, x + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, palette
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function lines(count: number, write: (index: number) => string): Buffer {
  return Buffer.from(`${Array.from({ length: count }, (_, index) => write(index)).join('\n')}\n`);
}

const step = 15_000;
const at = (time: number, index: number): string => new Date(time - (200 - index) * step).toISOString();

function log({ random, time, app }: FileContext): Buffer {
  const levels = ['INFO', 'INFO', 'INFO', 'WARN', 'ERROR'];
  const messages = [
    'request finished status=200',
    'request finished status=503 upstream=timeout',
    'retrying after backoff attempt=2',
    'connection reset by peer',
    'pool exhausted active=100 idle=0',
  ];
  return lines(180, (index) => {
    const request = random.hex(8);
    const duration = random.integer(3, 9000);
    return `${at(time, index)} ${random.pick(levels)} ${app} [${request}] ${random.pick(messages)} duration_ms=${duration}`;
  });
}

function csv({ random, time }: FileContext): Buffer {
  return lines(121, (index) =>
    index === 0
      ? 'timestamp,requests,p50_ms,p99_ms,errors'
      : `${at(time, index)},${random.integer(800, 4200)},${random.integer(8, 40)},${random.integer(90, 4800)},${random.integer(0, 60)}`,
  );
}

function text({ random, time, app }: FileContext): Buffer {
  return lines(40, (index) =>
    index === 0
      ? `$ mtr --report --report-cycles 100 ${app}.example.com   # ${new Date(time).toISOString()}`
      : `${index}.|-- 10.${random.integer(0, 255)}.${random.integer(0, 255)}.${random.integer(1, 254)}  ${random.integer(0, 12)}.0%   100  ${random.integer(1, 90)}.${random.integer(0, 9)}`,
  );
}

function json({ random, app }: FileContext): Buffer {
  const document = {
    service: app,
    desiredCount: random.integer(2, 12),
    healthCheckGracePeriodSeconds: random.integer(0, 300),
    environment: { LOG_LEVEL: 'info', POOL_SIZE: String(random.integer(10, 200)) },
  };
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}

const makers: Readonly<Record<FileKind, readonly [suffix: string, make: (context: FileContext) => Buffer]>> =
  {
    log: ['.log', log],
    csv: ['-metrics.csv', csv],
    png: ['-dashboard.png', graph],
    text: ['-mtr.txt', text],
    json: ['-config.json', json],
  };

export function makeFile(kind: FileKind, context: FileContext): SampleFile {
  const [suffix, make] = makers[kind];
  return { fileName: `${context.app}${suffix}`, content: make(context) };
}
