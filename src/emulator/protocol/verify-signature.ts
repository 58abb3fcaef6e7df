import { timingSafeEqual } from 'node:crypto';

import { parseAuthorization } from './authorization-header.ts';
import type { Authorization } from './authorization-header.ts';
import { canonicalRequest, hashCanonical } from './canonical-request.ts';
import type { SignedRequest } from './canonical-request.ts';
import type { RawHeaders } from './raw-headers.ts';
import { InvalidSignature, UnrecognizedClient } from './request-errors.ts';
import { basicStamp, readSigningDate } from './signing-date.ts';
import type { SigningDate } from './signing-date.ts';
import type { SigningKeys } from './signing-key.ts';

/** A key that requests can be signed with. */
export interface SigningCredential {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of a temporary credential: must arrive as `X-Amz-Security-Token`. */
  readonly sessionToken: string | null;
}

export interface Verifier<Credential extends SigningCredential> {
  readonly service: string;
  find(accessKeyId: string): Credential | null;
  /** The real time, epoch milliseconds: signatures do not follow the clock that tests move. */
  now(): number;
}

const window = 15 * 60_000;

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

const givenBytes = Buffer.alloc(64);
const expectedBytes = Buffer.alloc(64);

/** As `isSame` for 64 characters of Latin-1, which every signature has, in memory that is there already. */
function isSameSignature(given: string, expected: string): boolean {
  if (given.length !== givenBytes.length) return false;
  givenBytes.write(given, 'latin1');
  expectedBytes.write(expected, 'latin1');
  return timingSafeEqual(givenBytes, expectedBytes);
}

/** Constant in time for equal lengths; lengths are no secret. */
function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

function checkScope(authorization: Authorization, date: SigningDate, service: string): void {
  if (authorization.terminator !== 'aws4_request') {
    throw new InvalidSignature("Credential should be scoped with a valid terminator: 'aws4_request'.");
  }
  if (authorization.service !== service) {
    throw new InvalidSignature(`Credential should be scoped to correct service: '${service}'.`);
  }
  if (authorization.scopeDate !== date.stamp.slice(0, 8)) {
    throw new InvalidSignature(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${authorization.scopeDate}' != '${date.stamp.slice(0, 8)}', from '${date.stamp}'.`,
    );
  }
}

function checkTime(date: SigningDate, now: number): void {
  if (date.time < now - window) {
    const early = basicStamp(now - window);
    throw new InvalidSignature(
      `Signature expired: ${date.stamp} is now earlier than ${early} (${basicStamp(now)} - 15 min.)`,
    );
  }
  if (date.time > now + window) {
    const late = basicStamp(now + window);
    throw new InvalidSignature(
      `Signature not yet current: ${date.stamp} is still later than ${late} (${basicStamp(now)} + 15 min.)`,
    );
  }
}

function checkSignedHeaders(signed: readonly string[], headers: RawHeaders, date: SigningDate): void {
  if (!signed.includes('host')) {
    throw new InvalidSignature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  for (const name of headers.keys()) {
    const isRequired = name.startsWith('x-amz-') || name === date.header;
    if (isRequired && !signed.includes(name)) {
      throw new InvalidSignature(`The header ${name} must be signed.`);
    }
  }
}

function checkSessionToken(credential: SigningCredential, headers: RawHeaders): void {
  const given = headers.get('x-amz-security-token') ?? [];
  if (credential.sessionToken === null && given.length === 0) return;
  const expected = credential.sessionToken === null ? [] : [credential.sessionToken];
  const isRight = given.length === expected.length && isSame(given.join(), expected.join());
  if (!isRight) throw new UnrecognizedClient();
}

/** What the headers alone say: whose request it claims to be. */
export interface ClaimedRequest<Credential> {
  readonly credential: Credential;
  readonly authorization: Authorization;
  readonly date: SigningDate;
}

/**
 * Everything that can be judged before the body is read. Throws `MissingAuthenticationToken`,
 * `IncompleteSignature`, `UnrecognizedClient` or `InvalidSignature`. Any region is accepted; `host`, the
 * date and every `x-amz-*` header present must be signed; the date may be 15 minutes off.
 */
export function readClaim<Credential extends SigningCredential>(
  headers: RawHeaders,
  verifier: Verifier<Credential>,
): ClaimedRequest<Credential> {
  const authorization = parseAuthorization(headers.get('authorization') ?? []);
  const date = readSigningDate(headers);
  const credential = verifier.find(authorization.accessKeyId);
  if (!credential) throw new UnrecognizedClient();
  checkScope(authorization, date, verifier.service);
  checkTime(date, verifier.now());
  checkSignedHeaders(authorization.signedHeaders, headers, date);
  checkSessionToken(credential, headers);
  return { credential, authorization, date };
}

/** Whether the request is really theirs. Throws `InvalidSignature`. */
export function verifySignature(
  request: SignedRequest,
  { credential, authorization, date }: ClaimedRequest<SigningCredential>,
  keys: SigningKeys,
): void {
  const canonical = canonicalRequest(request, authorization.signedHeaders);
  const { scopeDate, region, service } = authorization;
  const scope = `${scopeDate}/${region}/${service}/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${date.stamp}\n${scope}\n${hashCanonical(canonical)}`;
  const key = keys.get(authorization, credential.secretAccessKey);
  if (!isSameSignature(authorization.signature, key.sign(text)))
    throw new InvalidSignature(mismatch, canonical);
}
