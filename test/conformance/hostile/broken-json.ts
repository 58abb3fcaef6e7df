/** What can be wrong with the text itself. */
import * as fc from 'fast-check';

import { write } from './hostile-body.ts';
import type { HostileBody, Input } from './hostile-body.ts';

const serialization = (kind: string, body: string | Buffer): HostileBody => {
  return { kind, body, errorType: 'SerializationException' };
};

export function brokenJson(input: Input): fc.Arbitrary<HostileBody> {
  const text = write(input);
  const inner = text.slice(1, -1);
  const more = (members: string): string => `{${[inner, members].filter(Boolean).join(',')}}`;
  const [name = 'x'] = Object.keys(input);
  const key = JSON.stringify(name);
  const bytes = (wrong: readonly number[]) =>
    Buffer.concat([Buffer.from(more('"x":"').slice(0, -1)), Buffer.from(wrong), Buffer.from('"}')]);
  return fc.oneof(
    fc.constantFrom(
      serialization('nothing', ''),
      serialization('a byte order mark', `\ufeff${text}`),
      serialization('UTF-16', Buffer.from(text, 'utf16le')),
      serialization('a trailing comma', more('"x":1,')),
      serialization('a comment', `${text}//`),
      serialization('two texts', `${text}${text}`),
      serialization('single quotes', text.replaceAll('"', "'") + "'"),
      serialization('a control character', more('"x":"\u0001"')),
      serialization('a line end in a string', more('"x":"\n"')),
      serialization('an escape that is none', more(String.raw`"x":"\x41"`)),
      serialization('NaN', more('"x":NaN')),
      serialization('a leading zero', more('"x":01')),
      serialization('a key twice', more(`${key}:1,${key}:2`)),
      serialization('a key twice by an escape', more(String.raw`"aa":1,"\u0061a":2`)),
      serialization('a lone surrogate', more(String.raw`"x":"\ud800"`)),
      serialization('a lone surrogate in a key', more(String.raw`"\udfff":1`)),
      serialization('NUL', more(String.raw`"x":"\u0000"`)),
      serialization('lists too deep', more(`"x":${'['.repeat(100)}${']'.repeat(100)}`)),
      serialization('objects too deep', more(`"x":${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)),
      serialization('100,000 brackets', '['.repeat(100_000)),
      serialization('too many values', more(`"x":[${'1,'.repeat(100_000)}1]`)),
      serialization('a surrogate in UTF-8', bytes([0xed, 0xa0, 0x80])),
      serialization('an overlong form', bytes([0xc0, 0x80])),
      serialization('a cut character', bytes([0xf0, 0x9f, 0x99])),
      serialization('beyond Unicode', bytes([0xf4, 0x90, 0x80, 0x80])),
      serialization('a list', `[${text}]`),
      serialization('null', 'null'),
      serialization('a text', JSON.stringify(text)),
      serialization('a number', '1e400'),
      { kind: '__proto__', body: more('"__proto__":{"dryRun":true,"x":1}'), errorType: null },
      {
        kind: 'constructor',
        body: more('"constructor":{"prototype":{"x":1}},"toString":1'),
        errorType: null,
      },
      { kind: 'deep enough', body: more(`"x":${'['.repeat(60)}${']'.repeat(60)}`), errorType: null },
      { kind: 'many members', body: more(manyMembers), errorType: null },
      { kind: 'blanks', body: `${' \t\r\n'.repeat(20_000)}${text}`, errorType: null },
    ),
    fc.nat(text.length - 1).map((end) => serialization('cut', text.slice(0, end))),
    fc.json({ maxDepth: 6 }).map((body) => ({ kind: 'any JSON', body, errorType: null })),
    fc.string({ unit: 'binary' }).map((body) => ({ kind: 'any text', body, errorType: null })),
    fc
      .uint8Array({ maxLength: 200 })
      .map((any) => ({ kind: 'any bytes', body: Buffer.from(any), errorType: null })),
  );
}

const manyMembers = Array.from({ length: 10_000 }, (_, index) => `"m${index}":null`).join(',');
