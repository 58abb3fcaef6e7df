import { crc32, inflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { makeFile } from './files.ts';
import { Random } from './random.ts';

const time = Date.parse('2026-06-15T12:00:00Z');
const make = (kind: Parameters<typeof makeFile>[0]) =>
  makeFile(kind, { random: new Random('files'), time, app: 'checkout' });

test('the picture is a PNG of 320 × 160 with sound checksums', () => {
  const { fileName, content } = make('png');
  expect(fileName).toBe('checkout-dashboard.png');
  expect(content.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const types: string[] = [];
  let pixels = 0;
  for (let offset = 8; offset < content.length;) {
    const length = content.readUInt32BE(offset);
    const body = content.subarray(offset + 4, offset + 8 + length);
    const type = body.subarray(0, 4).toString('latin1');
    types.push(type);
    if (type === 'IDAT') pixels = inflateSync(body.subarray(4)).length;
    expect(content.readUInt32BE(offset + 8 + length)).toBe(crc32(body));
    offset += 12 + length;
  }
  expect(types).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect(pixels).toBe(321 * 160);
});

test.each([
  ['log', 'checkout.log', /^2026-06-15T11:10:00\.000Z (INFO|WARN|ERROR) checkout \[[0-9a-f]{8}\] /],
  ['csv', 'checkout-metrics.csv', /^timestamp,requests,p50_ms,p99_ms,errors\n2026-/],
  ['text', 'checkout-mtr.txt', /^\$ mtr --report/],
  ['json', 'checkout-config.json', /^\{\n {2}"service": "checkout"/],
] as const)('%s', (kind, name, start) => {
  const { fileName, content } = make(kind);
  expect(fileName).toBe(name);
  expect(content.toString()).toMatch(start);
  expect(content.equals(make(kind).content)).toBe(true);
});
