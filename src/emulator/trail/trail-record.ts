/**
 * A record of a call in CloudTrail's format, event version 1.11, as CloudTrail logs the Support API:
 * of CreateCase the codes and the case id, never a subject or a body. Source: user guide, "Logging AWS
 * Support API calls with CloudTrail"; CloudTrail user guide, "Record contents" and "userIdentity".
 */
import { randomUUID } from 'node:crypto';

import { callerArn } from '../accounts/caller.ts';
import type { Caller } from '../accounts/caller.ts';
import type { RequestFacts } from '../accounts/permission.ts';
import { operations } from '../../support/operations.ts';
import type { OperationName } from '../../support/operations.ts';
import { parseJson } from '../../support/json.ts';
import type { ServiceError } from '../protocol/service-error.ts';

export interface TrailCall {
  readonly caller: Caller;
  readonly facts: RequestFacts;
  readonly operation: OperationName;
  readonly region: string;
  readonly requestId: string;
  readonly body: Buffer;
  /** The JSON text of a write's success; null otherwise. */
  readonly output: string | null;
  readonly error: ServiceError | null;
}

/** What may stand in a record: codes, ids and switches. */
const shownMembers = new Set([
  'issueType',
  'serviceCode',
  'categoryCode',
  'severityCode',
  'language',
  'caseId',
  'caseIdList',
  'displayId',
  'attachmentSetId',
  'attachmentId',
  'uploadId',
  'checkId',
  'checkIds',
  'serviceCodeList',
  'afterTime',
  'beforeTime',
  'includeResolvedCases',
  'includeCommunications',
  'maxResults',
  'dryRun',
]);

function shown(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const members = Object.entries(value).filter(([name]) => shownMembers.has(name));
  return members.length > 0 ? Object.fromEntries(members) : null;
}

function identity(caller: Caller): Record<string, unknown> {
  const { accountId } = caller.account;
  const common = { arn: callerArn(caller), accountId, accessKeyId: caller.accessKeyId };
  if (caller.type === 'root') return { type: 'Root', principalId: accountId, ...common };
  if (caller.type === 'role') return { type: 'AssumedRole', principalId: caller.userName, ...common };
  return { type: 'IAMUser', principalId: caller.userName, ...common, userName: caller.userName };
}

/** Only a write tells what it made, as CloudTrail does. */
function responseElements({ output }: TrailCall): Record<string, unknown> | null {
  return output === null ? null : shown(JSON.parse(output));
}

/** A body that is no JSON is recorded as nothing: what was wrong with it stands in the error. */
function requestParameters({ operation, body }: TrailCall): Record<string, unknown> | null {
  if (operation === 'AddAttachmentsToSet') return null;
  const parsed = parseJson(body.toString('utf8'));
  return parsed.ok ? shown(parsed.value) : null;
}

export function trailRecord(call: TrailCall): Record<string, unknown> {
  const { caller, facts, operation, error } = call;
  const { accountId } = caller.account;
  return {
    eventVersion: '1.11',
    userIdentity: identity(caller),
    eventTime: new Date(facts.now).toISOString().replace(/\.\d{3}/, ''),
    eventSource: 'support.amazonaws.com',
    eventName: operation,
    awsRegion: call.region,
    sourceIPAddress: facts.sourceIp.replace(/^::ffff:/, ''),
    userAgent: facts.userAgent,
    ...(error && { errorCode: error.name, errorMessage: error.message }),
    requestParameters: requestParameters(call),
    responseElements: responseElements(call),
    requestID: call.requestId,
    eventID: randomUUID(),
    readOnly: operations[operation].access === 'read',
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
  };
}
