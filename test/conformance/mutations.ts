/** Alterations of a signed request, spread over everything that a signature covers. */
import type { Random } from '../seed.ts';
import { alterAuthorization } from './authorization-mutations.ts';
import { replaceOne, signs } from './mutation.ts';
import type { Mutation, Refusal } from './mutation.ts';
import type { RawRequest } from './raw-call.ts';

function remove(text: string, random: Random): string {
  const index = random.below(text.length);
  return text.slice(0, index) + text.slice(index + 1);
}

function withHeader(request: RawRequest, name: string, value: string | string[]): RawRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

function withoutHeader(request: RawRequest, name: string): RawRequest {
  return {
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([each]) => each !== name)),
  };
}

/** `YYYYMMDDTHHMMSSZ`, some seconds later or earlier. */
function shift(stamp: string, seconds: number): string {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return new Date(Date.parse(iso) + seconds * 1000).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** Clients and Node itself write these: the body's length follows the body, the name of the host may not be left out. */
const notAltered = /^(?:authorization|content-length)$/i;

function errorOf(header: string): Refusal {
  if (header.toLowerCase() === 'x-amz-security-token') return 'UnrecognizedClientException';
  return 'InvalidSignatureException';
}

function headerKinds(signed: RawRequest, header: string, random: Random): (() => Mutation)[] {
  const value = String(signed.headers[header]);
  const lower = header.toLowerCase();
  const kind = (what: string, alter: () => RawRequest, errorType = errorOf(header)) => {
    return () => ({ name: `${header} ${what}`, altered: alter(), errorType });
  };
  if (lower === 'host') return [kind('altered', () => withHeader(signed, header, replaceOne(value, random)))];
  if (lower === 'x-amz-date') {
    const seconds = () => 1 + random.below(86_400 * 400);
    return [
      kind('later', () => withHeader(signed, header, shift(value, seconds()))),
      kind('earlier', () => withHeader(signed, header, shift(value, -seconds()))),
      kind('no date', () => withHeader(signed, header, `x${value}`), 'IncompleteSignatureException'),
      kind('removed', () => withoutHeader(signed, header), 'IncompleteSignatureException'),
      kind('twice', () => withHeader(signed, header, [value, value]), 'IncompleteSignatureException'),
    ];
  }
  return [
    kind('altered', () => withHeader(signed, header, replaceOne(value, random))),
    kind('shortened', () => withHeader(signed, header, remove(value, random))),
    kind('in other case', () => withHeader(signed, header, swapCase(value))),
    kind('followed by a no-break space', () => withHeader(signed, header, `${value}\u00a0`)),
    kind('removed', () => withoutHeader(signed, header)),
    kind(
      'renamed',
      () => withHeader(withoutHeader(signed, header), `${header}s`, value),
      // A header x-amz-… that is not signed is seen before the token that is missing.
      'InvalidSignatureException',
    ),
    // Node keeps the first of some headers; the signature covers what was sent.
    kind('twice', () => withHeader(signed, header, [value, value])),
  ];
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function targetKinds(signed: RawRequest, random: Random): (() => Mutation)[] {
  const { method, path } = signed;
  const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].filter((each) => each !== method);
  const [, query = ''] = path.split('?');
  const pairs = query.split('&');
  const kind = (name: string, alter: () => Partial<RawRequest>, errorType?: Refusal) => {
    return () => ({
      name,
      altered: { ...signed, ...alter() },
      errorType: errorType ?? ('InvalidSignatureException' as const),
    });
  };
  return [
    kind('method', () => ({ method: random.pick(methods) })),
    kind(
      'path',
      () => ({ path: `/${random.pick([...signs, '/', '.', '%2F', '%00'])}?${query}` }),
      'UnknownOperationException',
    ),
    kind('query altered', () => ({ path: `/?${replaceOne(query, random)}` })),
    kind('query longer', () => ({ path: `${path}&${random.pick(signs)}=${random.pick(signs)}` })),
    kind('query without a pair', () => ({ path: `/?${random.pick(pairs)}` })),
    kind('query with a pair twice', () => ({ path: `${path}&${random.pick(pairs)}` })),
    kind('no query', () => ({ path: '/' })),
  ];
}

function bodyKinds(signed: RawRequest, random: Random): (() => Mutation)[] {
  const body = String(signed.body);
  const bodies: readonly [string, () => string | Buffer][] = [
    ['altered', () => replaceOne(body, random)],
    ['shortened', () => remove(body, random)],
    ['longer', () => `${body}${random.pick([' ', '\n', '{}', '\0'])}`],
    ['cut', () => body.slice(0, random.below(body.length))],
    ['led by a byte order mark', () => `\ufeff${body}`],
    [
      'with a bit turned',
      () => {
        const bytes = Buffer.from(body);
        const index = random.below(bytes.length);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8));
        return bytes;
      },
    ],
  ];
  return bodies.map(([what, alter]) => () => ({
    name: `body ${what}`,
    altered: { ...signed, body: alter() },
    errorType: 'InvalidSignatureException',
  }));
}

/** `count` alterations, each kind as often as the others. The request needs a query and a body. */
export function* mutations(signed: RawRequest, count: number, random: Random): Generator<Mutation> {
  const headers = Object.keys(signed.headers).filter((name) => !notAltered.test(name));
  const kinds = [
    ...targetKinds(signed, random),
    ...headers.flatMap((header) => headerKinds(signed, header, random)),
    () => ({
      name: 'an x-amz header more',
      altered: withHeader(signed, `x-amz-${random.pick(signs)}`, random.pick(signs)),
      errorType: 'InvalidSignatureException' as const,
    }),
    ...bodyKinds(signed, random),
    ...alterAuthorization(signed, random),
  ];
  for (let index = 0; index < count; index++) {
    const kind = kinds[index % kinds.length];
    if (kind) yield kind();
  }
}
