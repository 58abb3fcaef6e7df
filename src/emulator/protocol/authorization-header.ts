import { IncompleteSignature, MissingAuthenticationToken } from './request-errors.ts';

export interface Authorization {
  readonly accessKeyId: string;
  /** `YYYYMMDD`. */
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  readonly signedHeaders: readonly string[];
  /** 64 lower-case hex digits. */
  readonly signature: string;
}

const algorithm = 'AWS4-HMAC-SHA256';

function incomplete(what: string): IncompleteSignature {
  return new IncompleteSignature(`${what} (the Authorization header is not repeated here).`);
}

function readParameters(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of text.split(',')) {
    const [, name, value] = /^ *(\w+)=([\x21-\x7e]*) *$/.exec(part) ?? [];
    if (name === undefined || value === undefined) throw incomplete('A part is not a key=value pair');
    if (parameters.has(name)) throw incomplete(`Authorization header has '${name}' twice`);
    parameters.set(name, value);
  }
  return parameters;
}

function readSignedHeaders(text: string): string[] {
  const names = text.split(';');
  const inOrder = names.every((name, index) => index === 0 || names[index - 1]! < name); // index > 0
  if (!inOrder || names.some((name) => name === '' || name !== name.toLowerCase())) {
    throw incomplete("'SignedHeaders' must be lower-case, sorted and without repetition");
  }
  return names;
}

/** Headers without their signature, as they were read: a client sends the same for a day. */
const known = new Map<string, Omit<Authorization, 'signature'>>();
const knownBound = 1_000;
const plainSignature = /^[0-9a-f]{64}$/;

/**
 * Reads `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. Throws
 * `MissingAuthenticationToken` without a header and `IncompleteSignature` where a part is missing,
 * doubled or malformed. Source: "Signature Version 4 request elements" in AWS's IAM guide.
 */
export function parseAuthorization(headers: readonly string[]): Authorization {
  const [header, second] = headers;
  if (header === undefined || header === '') throw new MissingAuthenticationToken();
  if (second !== undefined) throw incomplete('Authorization header stands more than once');
  // Only where the signature ends the header, as every signer has it, does the rest say all but the signature.
  const start = header.lastIndexOf('Signature=') + 'Signature='.length;
  const signature = header.slice(start);
  if (!plainSignature.test(signature)) return parse(header);
  const rest = header.slice(0, start);
  const read = known.get(rest);
  if (read) return { ...read, signature };
  const parsed = parse(header);
  if (known.size >= knownBound) known.clear();
  known.set(rest, parsed);
  return parsed;
}

function parse(header: string): Authorization {
  const space = header.indexOf(' ');
  if (header.slice(0, space < 0 ? undefined : space) !== algorithm) {
    throw incomplete(`Unsupported algorithm, '${algorithm}' is required`);
  }
  const parameters = readParameters(header.slice(algorithm.length));
  const missing = ['Credential', 'SignedHeaders', 'Signature'].filter((name) => !parameters.get(name));
  if (missing.length > 0 || parameters.size !== 3) {
    const each = missing.map((name) => `Authorization header requires '${name}' parameter.`);
    throw incomplete(each.join(' ') || 'Authorization header has unknown parameters');
  }
  // The three are present: checked above.
  return {
    ...readCredential(parameters.get('Credential')!),
    signedHeaders: readSignedHeaders(parameters.get('SignedHeaders')!),
    signature: parameters.get('Signature')!,
  };
}

function readCredential(credential: string) {
  const parts = credential.split('/');
  const [accessKeyId, scopeDate, region, service, terminator] = parts;
  if (!accessKeyId || !scopeDate || !region || !service || !terminator || parts.length !== 5) {
    throw incomplete("'Credential' must be key/date/region/service/aws4_request");
  }
  return { accessKeyId, scopeDate, region, service, terminator };
}
