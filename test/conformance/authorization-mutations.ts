import type { Random } from '../seed.ts';
import { replaceOne } from './mutation.ts';
import type { Mutation, Refusal } from './mutation.ts';
import type { RawRequest } from './raw-call.ts';

interface Parts {
  algorithm: string;
  /** Key, date, region, service, terminator. */
  credential: string[];
  signedHeaders: string[];
  signature: string;
}

function read(header: string): Parts {
  const [, algorithm = '', credential = '', names = '', signature = ''] =
    /^(\S+) Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(header) ?? [];
  return { algorithm, credential: credential.split('/'), signedHeaders: names.split(';'), signature };
}

function write({ algorithm, credential, signedHeaders, signature }: Parts): string {
  return `${algorithm} Credential=${credential.join('/')}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
}

type Alter = (parts: Parts, random: Random) => Partial<Parts>;

const at = (index: number): Alter => {
  return ({ credential }, random) => ({
    credential: credential.map((part, each) => (each === index ? replaceOne(part, random) : part)),
  });
};

const without = <Value>(list: readonly Value[], index: number): Value[] =>
  list.filter((_, each) => each !== index);

const invalid: readonly (readonly [string, Alter])[] = [
  ['scope date', at(1)],
  ['region', at(2)],
  ['service', at(3)],
  ['terminator', at(4)],
  ['signature', ({ signature }, random) => ({ signature: replaceOne(signature, random) })],
  // Hex digits may be written otherwise; the signature is compared as text. 64 digits without a letter
  // come once in 10^13.
  ['signature in upper case', ({ signature }) => ({ signature: signature.toUpperCase() })],
  [
    'signature shortened',
    ({ signature }, random) => ({ signature: signature.slice(random.below(64) + 1) || '0' }),
  ],
  [
    'signature prolonged',
    ({ signature }, random) => ({ signature: signature + random.pick(['0', 'f', '00']) }),
  ],
  ['no signature of this request', (_parts, random) => ({ signature: random.pick(['0', 'f']).repeat(64) })],
  [
    'signed headers without one',
    ({ signedHeaders }, random) => ({
      signedHeaders: without(signedHeaders, random.below(signedHeaders.length)),
    }),
  ],
  [
    'signed headers with one that is not sent',
    ({ signedHeaders }, random) => ({
      signedHeaders: [...signedHeaders, random.pick(['a', 'x-amz-none', 'z'])].toSorted(),
    }),
  ],
  [
    'signed headers with one that was not signed',
    ({ signedHeaders }) => ({ signedHeaders: [...signedHeaders, 'connection'].toSorted() }),
  ],
];

const incomplete: readonly (readonly [string, Alter])[] = [
  ['algorithm', ({ algorithm }, random) => ({ algorithm: replaceOne(algorithm, random) })],
  [
    'credential without a part',
    ({ credential }, random) => ({ credential: without(credential, random.below(credential.length)) }),
  ],
  ['credential with a part more', ({ credential }) => ({ credential: [...credential, 'x'] })],
  ['no signature', () => ({ signature: '' })],
  ['no signed headers', () => ({ signedHeaders: [] })],
  ['signed headers out of order', ({ signedHeaders }) => ({ signedHeaders: signedHeaders.toReversed() })],
  [
    'signed headers with one twice',
    ({ signedHeaders }, random) => ({
      signedHeaders: [...signedHeaders, random.pick(signedHeaders)].toSorted(),
    }),
  ],
  [
    'signed headers in upper case',
    ({ signedHeaders }) => ({ signedHeaders: signedHeaders.map((name) => name.toUpperCase()) }),
  ],
];

/** Alterations of the header Authorization itself. */
export function alterAuthorization(signed: RawRequest, random: Random): (() => Mutation)[] {
  const header = Object.keys(signed.headers).find((name) => name.toLowerCase() === 'authorization') ?? '';
  const parts = read(String(signed.headers[header]));
  const kinds = (list: readonly (readonly [string, Alter])[], errorType: Refusal) =>
    list.map(([name, alter]) => () => {
      const value = write({ ...parts, ...alter(parts, random) });
      return { name, altered: { ...signed, headers: { ...signed.headers, [header]: value } }, errorType };
    });
  return [
    ...kinds([['access key', at(0)]], 'UnrecognizedClientException'),
    ...kinds(invalid, 'InvalidSignatureException'),
    ...kinds(incomplete, 'IncompleteSignatureException'),
  ];
}
