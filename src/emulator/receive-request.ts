import type { IncomingMessage } from 'node:http';

import { bodyLimits } from '../support/limits.ts';
import type { Caller } from './accounts/caller.ts';
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
  readonly target: Target;
}

export interface Receiver {
  readonly verifier: Verifier<Caller>;
  readonly keys: SigningKeys;
  readonly requestLog: RequestLog;
}

/** What may carry files may be large. */
function bodyLimit(target: Target): number {
  const carriesFiles = target?.service === 'desk' || target?.operation === 'AddAttachmentsToSet';
  return carriesFiles ? bodyLimits.attachments : bodyLimits.other;
}

/**
 * Notes the request down, judges its headers, and only then keeps its body. Rejects with the errors of
 * the signature and `RequestEntityTooLarge`.
 */
export async function receiveRequest(request: IncomingMessage, receiver: Receiver): Promise<Received> {
  const headers = collectHeaders(request.rawHeaders);
  const target = readTarget(headers);
  const record = receiver.requestLog.add(headers);
  record.operation = target?.service === 'support' ? target.operation : null;
  const claim = readClaim(headers, receiver.verifier);
  const body = await readBody(request, bodyLimit(target));
  // Of a request that a server receives, both are known.
  const signed = { method: request.method ?? '', target: request.url ?? '', headers, body };
  verifySignature(signed, claim, receiver.keys);
  record.accountId = claim.credential.account.accountId;
  record.userName = claim.credential.userName;
  record.signedHeaders = claim.authorization.signedHeaders;
  return { caller: claim.credential, region: claim.authorization.region, headers, body, target };
}
