import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { bodyLimits } from '../support/limits.ts';
import type { Caller } from './accounts/caller.ts';
import { isIndexing } from './accounts/indexing.ts';
import type { RequestLog } from './controls/request-log.ts';
import { collectHeaders } from './protocol/raw-headers.ts';
import type { RawHeaders } from './protocol/raw-headers.ts';
import { readBody } from './protocol/read-body.ts';
import { readTarget } from './protocol/read-target.ts';
import type { Target } from './protocol/read-target.ts';
import type { SigningKeys } from './protocol/signing-key.ts';
import { readClaim, verifySignature } from './protocol/verify-signature.ts';
import type { Verifier } from './protocol/verify-signature.ts';

/** A whole request whose signature is right. */
export interface Received {
  readonly caller: Caller;
  /** Of the credential's scope. */
  readonly region: string;
  readonly headers: RawHeaders;
  readonly body: Buffer;
  /** Hex SHA-256. */
  readonly bodyHash: string;
  readonly target: Target;
  /** Whether the console asks so as to keep its index of cases. */
  readonly isForIndex: boolean;
}

export interface Receiver {
  readonly verifier: Verifier<Caller>;
  readonly keys: SigningKeys;
  /** Null where the test controls are off: nobody can read it. */
  readonly requestLog: RequestLog | null;
}

/** What may carry files may be large. */
function bodyLimit(target: Target): number {
  const isSet = target?.service === 'support' && target.operation === 'AddAttachmentsToSet';
  return isSet || target?.service === 'desk' ? bodyLimits.attachments : bodyLimits.other;
}

/**
 * Notes the request down, judges its headers, and only then keeps its body. Rejects with the errors of
 * the signature and `RequestEntityTooLarge`.
 */
export async function receiveRequest(
  request: IncomingMessage,
  receiver: Receiver,
  /** What the address names, where no target does. */
  operation?: string,
): Promise<Received> {
  const headers = collectHeaders(request.rawHeaders);
  const target = readTarget(headers);
  const record = receiver.requestLog?.add(headers);
  if (record && operation !== undefined) record.operation = operation;
  else if (record && target?.service === 'support') record.operation = target.operation;
  const claim = readClaim(headers, receiver.verifier);
  const body = await readBody(request, bodyLimit(target));
  const bodyHash = hash('sha256', body);
  // Of a request that a server receives, both are known.
  const signed = { method: request.method ?? '', target: request.url ?? '', headers, bodyHash };
  verifySignature(signed, claim, receiver.keys);
  const { credential: caller, authorization } = claim;
  if (record) {
    record.accountId = caller.account.accountId;
    record.userName = caller.userName;
    record.signedHeaders = authorization.signedHeaders;
  }
  const isForIndex = isIndexing(caller, headers);
  if (record && (isForIndex || target?.service === 'events')) receiver.requestLog?.forget(record);
  return { caller, region: authorization.region, headers, body, bodyHash, target, isForIndex };
}
