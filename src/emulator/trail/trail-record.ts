/**
 * A record of a call in CloudTrail's format, event version 1.11, as CloudTrail logs the Support API:
 * of CreateCase the codes and the case id, never a subject or a body. Source: user guide, "Logging AWS
 * Support API calls with CloudTrail"; CloudTrail user guide, "Record contents" and "userIdentity".
 *
 * A record has two parts: what all calls of a client have in common, and the few members that differ. They
 * are put together as text, because as an object a record took a tenth of a read's time.
 */
import { randomUUID } from 'node:crypto';

import { callerArn } from '../accounts/caller.ts';
import type { Caller } from '../accounts/caller.ts';
import type { RequestFacts } from '../accounts/permission.ts';
import { advisorOperations, isAdvisorOperation } from '../../support/advisor-operations.ts';
import type { AdvisorOperationName } from '../../support/advisor-operations.ts';
import { servedOperations } from '../../support/console-operations.ts';
import type { ServedName } from '../../support/console-operations.ts';
import type { ServiceError } from '../protocol/service-error.ts';

export interface TrailCall {
  readonly caller: Caller;
  readonly facts: RequestFacts;
  readonly operation: ServedName | AdvisorOperationName;
  readonly region: string;
  readonly requestId: string;
  /** JSON text of what may be told of the input; null where it could not be read. */
  readonly parameters: string | null;
  /** JSON text of what may be told of a write's success; null otherwise. */
  readonly elements: string | null;
  readonly error: ServiceError | null;
}

function identity(caller: Caller): Record<string, unknown> {
  const { accountId } = caller.account;
  const common = { arn: callerArn(caller), accountId, accessKeyId: caller.accessKeyId };
  if (caller.type === 'root') return { type: 'Root', principalId: accountId, ...common };
  if (caller.type === 'role') return { type: 'AssumedRole', principalId: caller.userName, ...common };
  return { type: 'IAMUser', principalId: caller.userName, ...common, userName: caller.userName };
}

/** What all calls of a client have in common, as JSON text. */
export interface Frame {
  readonly text: string;
}

function frameOf({ caller, facts, operation, region }: TrailCall): Frame {
  const isAdvisor = isAdvisorOperation(operation);
  const { access } = isAdvisor ? advisorOperations[operation] : servedOperations[operation];
  const members = {
    eventVersion: '1.11',
    userIdentity: identity(caller),
    eventSource: isAdvisor ? 'trustedadvisor.amazonaws.com' : 'support.amazonaws.com',
    eventName: operation,
    awsRegion: region,
    sourceIPAddress: facts.sourceIp.replace(/^::ffff:/, ''),
    userAgent: facts.userAgent,
    readOnly: access === 'read',
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: caller.account.accountId,
    eventCategory: 'Management',
  };
  return { text: JSON.stringify(members) };
}

/** By what a frame is made of, for each caller. */
const frames = new WeakMap<Caller, Map<string, Frame>>();
const framesBound = 1_000;

/** The same for calls that have the same in common. */
export function findFrame(call: TrailCall): Frame {
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

/** The last one that was told: calls of the same second have the same. */
let last = { second: Number.NaN, text: '' };

/** Whole seconds, as CloudTrail has them. */
function eventTime(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== last.second) {
    last = { second, text: new Date(second * 1000).toISOString().replace('.000', '') };
  }
  return last.text;
}

/** The members that differ from call to call: JSON text without braces. */
export function ownMembers({ error, facts, parameters, elements, requestId }: TrailCall): string {
  const problem = error && { errorCode: error.name, errorMessage: error.message };
  const failure = problem ? `,${JSON.stringify(problem).slice(1, -1)}` : '';
  const told = `"requestParameters":${parameters},"responseElements":${elements}`;
  const ids = `"requestID":"${requestId}","eventID":"${randomUUID()}"`;
  return `"eventTime":"${eventTime(facts.now)}",${told},${ids}${failure}`;
}
