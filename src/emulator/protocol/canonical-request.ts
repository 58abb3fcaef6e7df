/**
 * The text that both sides hash. Source: "Create a signed AWS API request" in the IAM user guide.
 * Paths are not normalised: those that are served have nothing to normalise.
 */
import { hash } from 'node:crypto';

import type { RawHeaders } from './raw-headers.ts';

export interface SignedRequest {
  readonly method: string;
  /** The request target as it was sent, e.g. `/?a=b`. */
  readonly target: string;
  readonly headers: RawHeaders;
  /** Hex SHA-256 of the body. */
  readonly bodyHash: string;
}

function canonicalQuery(target: string): string {
  const question = target.indexOf('?');
  if (question < 0) return '';
  const pairs = target
    .slice(question + 1)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    });
  return pairs
    .sort(byNameThenValue)
    .map((pair) => pair.join('='))
    .join('&');
}

type Pair = readonly string[];

/** Not as whole texts: `a-b=` comes before `a=`, but the name `a` before `a-b`. */
function byNameThenValue([name = '', value = '']: Pair, [otherName = '', otherValue = '']: Pair): number {
  if (name !== otherName) return name < otherName ? -1 : 1;
  return value < otherValue ? -1 : 1;
}

/**
 * Blanks within a value count as one space: the guide says so of spaces, the signers do it with tabs too. A
 * no-break space is part of the value.
 */
function trim(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(value.charCodeAt(start))) start++;
  while (end > start && isBlank(value.charCodeAt(end - 1))) end--;
  const bare = value.slice(start, end);
  // Most values have none of these, and replacing costs five times the looking.
  return bare.includes('  ') || bare.includes('\t') ? bare.replaceAll(/[ \t]{2,}|\t/g, ' ') : bare;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function canonicalHeader(name: string, values: readonly string[]): string {
  const value = values.length === 1 ? trim(values[0]!) : values.map(trim).join(','); // there is one
  return `${name}:${value}\n`;
}

/** Each part of the path is encoded once more than it was sent. */
function canonicalPath(path: string): string {
  if (path === '/') return path;
  return path.split('/').map(encodeStrictly).join('/');
}

function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A signed header that did not arrive counts as empty: the signature then differs. */
export function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[]): string {
  const question = request.target.indexOf('?');
  const path = question < 0 ? request.target : request.target.slice(0, question);
  let text = `${request.method}\n${canonicalPath(path)}\n${canonicalQuery(request.target)}\n`;
  for (const name of signedHeaders) text += canonicalHeader(name, request.headers.get(name) ?? []);
  return `${text}\n${signedHeaders.join(';')}\n${request.bodyHash}`;
}

/** Headers arrive as Latin-1: written back so, the bytes that were sent are hashed. */
export function hashCanonical(canonical: string): string {
  return hash('sha256', Buffer.from(canonical, 'latin1'));
}
