/** Texts that break programs which take them for something else. */
import * as fc from 'fast-check';

export interface NastyString {
  readonly text: string;
  readonly errorType: 'SerializationException' | null;
}

const harmless: readonly string[] = [
  '',
  ' ',
  '\u2028\u2029\u0085',
  '\ufeff',
  '\u200b\u202e\u2066reversed\u2069',
  '\uffff\ufffe',
  'e\u0301'.repeat(200),
  `z${'\u0300'.repeat(2000)}`,
  '👩‍👩‍👧‍👦'.repeat(50),
  '\u{10ffff}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0x10',
  '9'.repeat(400),
  "'; drop table cases; --",
  `" or ""="`,
  '%',
  '_'.repeat(100),
  String.raw`\\\"\u0000`,
  '$1 $& ?',
  '{"a":1}',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '../../../../etc/passwd',
  'C:\\con\\nul',
  '\r\nX-Injected: 1\r\n\r\n',
  'case-111122223333-muen-2026-0123456789abcdef',
  'case-222233334444-muen-2026-0123456789abcdef',
  '2026-02-30T25:61:61Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:60Z',
  '2026-01-01T00:00:00+99:99',
  '275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00Z',
  'YQ==',
  'A'.repeat(200),
  '@'.repeat(300),
  `${'a.'.repeat(120)}@example.com`,
  `-----BEGIN PRIVATE KEY-----${'A'.repeat(500)}`,
  '4111 1111 1111 1111 '.repeat(50),
];

const refused: readonly string[] = ['\0', 'a\0b', '\ud800', '\udc00\ud800', 'x\udfff'];

const long = fc
  .tuple(fc.constantFrom('a', 'ä', '🙂', ' ', '\\', '"', '[', '-----BEGIN PRIVATE KEY-----'), fc.nat(150_000))
  .map(([piece, bytes]) => piece.repeat(Math.ceil(bytes / (Buffer.byteLength(JSON.stringify(piece)) - 2))));

export const nastyStrings: fc.Arbitrary<NastyString> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...harmless).map((text) => ({ text, errorType: null })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...refused)
      .map((text) => ({ text, errorType: 'SerializationException' as const })),
  },
  {
    weight: 3,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 300 })
      .map((text) => ({ text: text.replaceAll('\0', ''), errorType: null })),
  },
  { weight: 2, arbitrary: long.map((text) => ({ text, errorType: null })) },
);
