import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

import type { Transaction } from 'kysely';

import type { CaseCondition } from '../../support/policy/case-condition.ts';
import type { JsonObject } from '../../support/json.ts';
import type { RestRequest } from '../accounts/sign-request.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import type { SignedIn } from '../identity/sessions.ts';
import type { CenterTables } from '../store/schema.ts';
import type { Claim } from './idempotency/claim.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

/** What the client gets, once it is recorded. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly requestId: string;
  readonly body: Buffer | Readable;
  /** Bytes, where they are known beforehand. */
  readonly length: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, where somebody had to look at it. */
  readonly output: JsonObject | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** What a permission leaves open: nothing, or a condition on the case. */
export type Permission =
  | { readonly kind: 'full' }
  | { readonly kind: 'cases'; readonly condition: CaseCondition };

/** One call on its way through the gateway; each step adds what it found out. */
export interface Call {
  readonly raw: IncomingMessage;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly service: OperationDescriptor['service'];
  /** From the address; null where it names none. */
  readonly accountId: string | null;
  /** What follows the service's address, with its query; empty where a header names the operation. */
  readonly below: string;
  readonly sourceAddress: string;
  readonly userAgent: string | null;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  signedIn: SignedIn | null;
  account: AccountEntry | null;
  operation: OperationDescriptor | null;
  body: Buffer | null;
  /** What goes on to the Trusted Advisor API besides the body; null for other services. */
  rest: RestRequest | null;
  /** Gives the body's room back; null where it needs none. */
  leaveRoom: (() => void) | null;
  input: JsonObject | null;
  permission: Permission | null;
  /** Whether it was refused for a case that is there and not for this person; the record alone says so. */
  isOutOfScope: boolean;
  /** The caller's hold on its idempotency key. */
  claim: Claim | null;
  /** Whether it was noted before it was sent, see intents.ts. */
  isNoted: boolean;
  /** What our own operation changes, written in one commit with the audit. */
  change: ((transaction: Transaction<CenterTables>) => Promise<void>) | null;
  answer: Answer | null;
}

export type CallOrigin = Pick<
  Call,
  | 'raw'
  | 'requestId'
  | 'receivedAt'
  | 'service'
  | 'accountId'
  | 'below'
  | 'sourceAddress'
  | 'userAgent'
  | 'signal'
>;

export function newCall(origin: CallOrigin): Call {
  return {
    ...origin,
    signedIn: null,
    account: null,
    operation: null,
    body: null,
    rest: null,
    leaveRoom: null,
    input: null,
    permission: null,
    isOutOfScope: false,
    claim: null,
    isNoted: false,
    change: null,
    answer: null,
  };
}

/** A step of the gateway; it ends the call by setting `call.answer` or by throwing a refusal. */
export interface Step {
  readonly name: string;
  run(call: Call): Promise<void>;
}

/** What an earlier step has found out; its absence is a defect of the list of steps. */
export function found<Value>(value: Value | null, step: string): Value {
  if (value === null) throw new Error(`The step "${step}" has not run.`);
  return value;
}
