import type { RawRequest } from './raw-call.ts';

export interface Mutation {
  readonly name: string;
  readonly altered: RawRequest;
}

/** A small generator, so that a run that fails can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

/** One character replaced by another letter or digit; never one that means the same. */
function replaceOne(text: string, next: (below: number) => number): string {
  const index = next(text.length);
  const old = text.charAt(index).toLowerCase();
  const other = letters.filter((letter) => letter !== old);
  return text.slice(0, index) + (other[next(other.length)] ?? '!') + text.slice(index + 1);
}

const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function alterHeader(request: RawRequest, name: string, next: (below: number) => number): RawRequest {
  return {
    ...request,
    headers: { ...request.headers, [name]: replaceOne(String(request.headers[name]), next) },
  };
}

function alterAuthorization(
  request: RawRequest,
  pattern: RegExp,
  next: (below: number) => number,
): RawRequest {
  const name = Object.keys(request.headers).find((each) => each.toLowerCase() === 'authorization') ?? '';
  const text = String(request.headers[name]);
  const value = text.replace(pattern, (whole: string, part: string) =>
    whole.replace(part, replaceOne(part, next)),
  );
  return { ...request, headers: { ...request.headers, [name]: value } };
}

/** `count` alterations of a signed request, spread over everything that a signature covers. */
export function* mutations(signed: RawRequest, count: number): Generator<Mutation> {
  const next = random(20_130_415);
  const { method, path } = signed;
  const headers = Object.keys(signed.headers).filter(
    (name) => !/^(?:authorization|content-length)$/i.test(name),
  );
  const kinds: (() => Mutation)[] = [
    () => ({ name: 'method', altered: { ...signed, method: methods[next(methods.length)] ?? method } }),
    () => ({ name: 'path', altered: { ...signed, path: `/${letters[next(36)] ?? 'x'}${path.slice(1)}` } }),
    () => ({ name: 'query', altered: { ...signed, path: `/?${replaceOne(path.slice(2), next)}` } }),
    () => ({ name: 'more query', altered: { ...signed, path: `${path}&${letters[next(36)] ?? 'x'}=1` } }),
    ...headers.map((name) => () => ({ name: `header ${name}`, altered: alterHeader(signed, name, next) })),
    () => ({ name: 'body', altered: { ...signed, body: replaceOne(String(signed.body), next) } }),
    () => ({ name: 'access key', altered: alterAuthorization(signed, /Credential=([^/]+)/, next) }),
    () => ({ name: 'scope date', altered: alterAuthorization(signed, /Credential=[^/]+\/(\d+)/, next) }),
    () => ({ name: 'region', altered: alterAuthorization(signed, /\/(us-east-1)\//, next) }),
    () => ({ name: 'service', altered: alterAuthorization(signed, /\/(support)\//, next) }),
    () => ({ name: 'terminator', altered: alterAuthorization(signed, /(aws4_request)/, next) }),
    () => ({ name: 'signature', altered: alterAuthorization(signed, /Signature=([0-9a-f]+)/, next) }),
  ];
  for (let index = 0; index < count; index++) {
    const kind = kinds[index % kinds.length];
    if (kind) yield kind();
  }
}
