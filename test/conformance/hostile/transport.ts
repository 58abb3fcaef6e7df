/** Requests that are odd as HTTP; where a signature can be right, it is. */
import { keyOf } from '../accounts.ts';
import { plainRequest, signWithSmithy } from '../raw-call.ts';
import type { RawRequest } from '../raw-call.ts';
import type { Conversation } from './converse.ts';

export interface Oddity extends Conversation {
  readonly name: string;
  /** What has to come back, 100 included. */
  readonly statuses: readonly number[];
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const body = '{"includeResolvedCases":true}';
const length = `content-length: ${body.length}`;
const chunked = 'transfer-encoding: chunked';

/** `host` and what the signature covers, without a length. */
async function signed(url: string, change: (request: RawRequest) => void = () => {}): Promise<RawRequest> {
  const request = plainRequest(url, 'DescribeCases', body);
  change(request);
  return signWithSmithy(request, { key: keyOf('alice') });
}

/** A head with lines of one's own at the end. */
function head({ method, path, headers }: RawRequest, lines: readonly string[], version = 'HTTP/1.1'): string {
  const given = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return [`${method} ${path} ${version}`, ...given, ...lines, 'connection: close', '', ''].join('\r\n');
}

type Framing = (request: RawRequest) => readonly Oddity[];

const framings: Framing = (request) => {
  const slowly = Array.from(body, (character) => character);
  const plain = head(request, [length]);
  return [
    { name: 'a body byte by byte', pieces: [plain, ...slowly], statuses: [200] },
    {
      name: 'a head byte by byte',
      pieces: [...Array.from(plain.slice(0, 60)), plain.slice(60), body],
      statuses: [200],
    },
    { name: 'half a body, then gone', pieces: [plain, body.slice(9)], end: 'close', statuses: [] },
    { name: 'half a body, then the end', pieces: [plain, body.slice(9)], end: 'half', statuses: [400] },
    { name: 'half a head, then the end', pieces: [plain.slice(0, 99)], end: 'half', statuses: [400] },
    {
      name: 'chunks of all sizes, an extension, a trailer',
      pieces: [
        head(request, [chunked]),
        `1;name=value\r\n${body.slice(0, 1)}\r\n`,
        `${(body.length - 1).toString(16)}\r\n${body.slice(1)}\r\n`,
        '0\r\nx-trailer: 1\r\n\r\n',
      ],
      statuses: [200],
    },
    { name: 'a chunk size that is none', pieces: [head(request, [chunked]), 'zz\r\n'], statuses: [400] },
    {
      name: 'a chunk size beyond 64 bits',
      pieces: [head(request, [chunked]), `${'f'.repeat(17)}\r\n`],
      statuses: [400],
    },
    {
      name: 'chunks that never end',
      pieces: [head(request, [chunked]), `5\r\n${'{'.repeat(5)}\r\n`],
      end: 'half',
      statuses: [400],
    },
    { name: 'two lengths', pieces: [head(request, [length, 'content-length: 1']), body], statuses: [400] },
    { name: 'a length and chunks', pieces: [head(request, [length, chunked]), body], statuses: [400] },
    { name: 'another coding', pieces: [head(request, ['transfer-encoding: gzip']), body], statuses: [400] },
    { name: 'a negative length', pieces: [head(request, ['content-length: -1']), body], statuses: [400] },
    { name: 'a body after no length', pieces: [head(request, []) + body], statuses: [400] },
    {
      name: 'a length of a terabyte',
      pieces: [head(request, ['content-length: 1000000000000']), body],
      statuses: [413],
    },
    {
      name: 'a body of 60 MB in chunks',
      pieces: [
        head(request, [chunked]),
        ...Array.from({ length: 60 }, () => `100000\r\n${' '.repeat(megabyte)}\r\n`),
        '0\r\n\r\n',
      ],
      statuses: [413],
    },
    {
      name: 'a body of 257 kB',
      pieces: [head(request, [`content-length: ${257 * kilobyte}`]), ' '.repeat(257 * kilobyte)],
      statuses: [413],
    },
    {
      name: 'a wait for 100',
      pieces: [head(request, [length, 'expect: 100-continue']), body],
      statuses: [100, 200],
    },
    {
      name: 'a wait for something else',
      pieces: [head(request, [length, 'expect: wonders']), body],
      statuses: [417],
    },
    { name: 'an upgrade', pieces: [head(request, [length, 'upgrade: websocket']), body], statuses: [200] },
    { name: 'HTTP 1.0', pieces: [head(request, [length], 'HTTP/1.0'), body], statuses: [200] },
    { name: 'HTTP 1.7', pieces: [head(request, [length], 'HTTP/1.7'), body], statuses: [400] },
  ];
};

const broken: Framing = (request) => {
  const lines = (...more: string[]) => [head(request, [length, ...more]), body];
  return [
    { name: 'nothing', pieces: ['\r\n\r\n'], end: 'half', statuses: [] },
    { name: 'TLS', pieces: [Buffer.from('16030100f5010000f10303', 'hex')], statuses: [400] },
    { name: 'HTTP 2', pieces: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], statuses: [400] },
    { name: 'HTTP 0.9', pieces: ['GET /\r\n'], end: 'half', statuses: [400] },
    { name: 'a method that is none', pieces: ['POSTS / HTTP/1.1\r\n\r\n'], statuses: [400] },
    { name: 'a line without a colon', pieces: lines('nonsense'), statuses: [400] },
    { name: 'a line that goes on', pieces: lines('x-a: 1\r\n 2'), statuses: [400] },
    { name: 'a space before the colon', pieces: lines('x-a : 1'), statuses: [400] },
    { name: 'NUL in a header', pieces: lines('x-a: \0'), statuses: [400] },
    {
      name: 'line ends without a return',
      pieces: [head(request, [length]).replaceAll('\r\n', '\n'), body],
      statuses: [400],
    },
    { name: 'a header of 100 kB', pieces: lines(`a: ${'x'.repeat(100 * kilobyte)}`), statuses: [431] },
    {
      name: 'no host',
      pieces: ['POST / HTTP/1.1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'],
      statuses: [400],
    },
    { name: 'an x-amz header that is not signed', pieces: lines('x-amz-a: 1'), statuses: [403] },
    { name: 'Authorization twice', pieces: lines('authorization: x'), statuses: [403] },
  ];
};

const addresses: Readonly<Record<number, readonly string[]>> = {
  400: ['/_emulator/desk/%E0%A4%A'],
  403: [
    '/?%',
    `/?${'a=1&'.repeat(2000)}`,
    '/v1/',
    '/v1/uploads/111122223333/x/1/1?expires=1795213085368&signature=x',
    '/v1/downloads/%/%?expires=9',
  ],
  404: [
    'http://127.0.0.1/',
    '*',
    '//',
    '/%',
    '/%00',
    '/?',
    '/..%2f..%2fetc/passwd',
    '/_emulator',
    '/_emulator/',
    '/_emulator/%',
    '/_emulator/__proto__',
  ],
};

const targets: Framing = ({ headers }) =>
  Object.entries(addresses).flatMap(([status, list]) =>
    list.map((path) => {
      const pieces = [head({ method: 'POST', path, headers, body }, [length]), body];
      return { name: `the address ${path.slice(0, 50)}`, pieces, statuses: [Number(status)] };
    }),
  );

const oddHeaders: readonly [string, Record<string, string>][] = [
  ['JSON of another kind', { 'content-type': 'application/json' }],
  ['plain text', { 'content-type': 'text/plain; charset=utf-16' }],
  ['a form', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a type of 8 kB', { 'content-type': 'x'.repeat(8000) }],
  ['packed', { 'content-encoding': 'gzip' }],
  ['another method', { 'x-http-method-override': 'DELETE' }],
  ['a range', { range: 'bytes=0-1,5-' }],
  ['a person', { 'x-amz-supportcenter-person': '%' }],
  ['a cookie', { cookie: '__proto__=1; a='.repeat(100) }],
  ['a hundred more', Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-amz-${index}`, '']))],
];

/** All of them, each signed now. */
export async function oddities(url: string): Promise<Oddity[]> {
  const request = await signed(url);
  const withHeaders = oddHeaders.map(async ([name, members]): Promise<Oddity> => {
    const given = await signed(url, (plain) => Object.assign(plain.headers, members));
    return { name: `headers: ${name}`, pieces: [head(given, [length]), body], statuses: [200] };
  });
  const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
  const withMethods = methods.map(async (method): Promise<Oddity> => {
    const given = await signed(url, (plain) => Object.assign(plain, { method }));
    return { name: `the method ${method}`, pieces: [head(given, [length]), body], statuses: [404] };
  });
  return [
    ...framings(request),
    ...broken(request),
    ...targets(request),
    ...(await Promise.all([...withHeaders, ...withMethods])),
  ];
}
