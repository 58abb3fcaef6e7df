/**
 * A record of a call in CloudTrail's format, event version 1.11, as CloudTrail logs the Support API:
 * of CreateCase the codes and the case id, never a subject or a body. Source: user guide, "Logging AWS
 * Support API calls with CloudTrail"; CloudTrail user guide, "Record contents" and "userIdentity".
 *
 * Choice: a record is put together as text, from pieces that all calls of a client have in common and the
 * few members that differ. As an object it took a tenth of a read's time.
 */
import { randomUUID } from 'node:crypto';

import { callerArn } from '../accounts/caller.ts';
import type { Caller } from '../accounts/caller.ts';
import type { RequestFacts } from '../accounts/permission.ts';
import { operations } from '../../support/operations.ts';
import type { OperationName } from '../../support/operations.ts';
import type { ServiceError } from '../protocol/service-error.ts';

export interface TrailCall {
  readonly caller: Caller;
  readonly facts: RequestFacts;
  readonly operation: OperationName;
  readonly region: string;
  readonly requestId: string;
  /** JSON text of what may be told of the input; null where it could not be read. */
  readonly parameters: string | null;
  /** JSON text of what may be told of a write's success; null otherwise. */
  readonly elements: string | null;
  readonly error: ServiceError | null;
}

/** What stands before, between and after the members that differ from call to call. */
interface Frame {
  readonly head: string;
  readonly middle: string;
  readonly tail: string;
}

function identity(caller: Caller): Record<string, unknown> {
  const { accountId } = caller.account;
  const common = { arn: callerArn(caller), accountId, accessKeyId: caller.accessKeyId };
  if (caller.type === 'root') return { type: 'Root', principalId: accountId, ...common };
  if (caller.type === 'role') return { type: 'AssumedRole', principalId: caller.userName, ...common };
  return { type: 'IAMUser', principalId: caller.userName, ...common, userName: caller.userName };
}

/** The members of an object, without its braces. */
function membersText(members: Record<string, unknown>): string {
  return JSON.stringify(members).slice(1, -1);
}

function frameOf({ caller, facts, operation, region }: TrailCall): Frame {
  const before = { eventVersion: '1.11', userIdentity: identity(caller) };
  const between = {
    eventSource: 'support.amazonaws.com',
    eventName: operation,
    awsRegion: region,
    sourceIPAddress: facts.sourceIp.replace(/^::ffff:/, ''),
    userAgent: facts.userAgent,
  };
  const after = {
    readOnly: operations[operation].access === 'read',
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: caller.account.accountId,
    eventCategory: 'Management',
  };
  return { head: membersText(before), middle: membersText(between), tail: membersText(after) };
}

/** By what a frame is made of, for each caller. */
const frames = new WeakMap<Caller, Map<string, Frame>>();
const framesBound = 1_000;

function findFrame(call: TrailCall): Frame {
  const { caller, facts, operation, region } = call;
  const own = frames.get(caller) ?? new Map<string, Frame>();
  const key = `${operation} ${region} ${facts.sourceIp} ${facts.userAgent}`;
  const known = own.get(key);
  if (known) return known;
  const frame = frameOf(call);
  if (own.size >= framesBound) own.clear();
  frames.set(caller, own.set(key, frame));
  return frame;
}

/** Whole seconds, as CloudTrail has them. */
function eventTime(now: number): string {
  return new Date(now).toISOString().replace(/\.\d{3}/, '');
}

/** JSON text. */
export function trailRecord(call: TrailCall): string {
  const { head, middle, tail } = findFrame(call);
  const { error, facts, parameters, elements, requestId } = call;
  const failure = error ? `,${membersText({ errorCode: error.name, errorMessage: error.message })}` : '';
  const told = `"requestParameters":${parameters},"responseElements":${elements}`;
  const ids = `"requestID":"${requestId}","eventID":"${randomUUID()}"`;
  return `{${head},"eventTime":"${eventTime(facts.now)}",${middle}${failure},${told},${ids},${tail}}`;
}
