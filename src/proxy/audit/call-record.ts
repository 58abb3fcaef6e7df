import { randomUUID } from 'node:crypto';

import type { AuditRecord } from '../../contract/audit-record.ts';
import type { Answer, Call } from '../gateway/call.ts';
import { findOperation } from '../gateway/steps/operation-step.ts';
import { auditTime, sessionIdentity, unknownIdentity } from './audit-identity.ts';
import { auditParameters } from './audit-parameters.ts';

/** Both APIs have one region; our own operations are recorded under it too. */
export const auditRegion = 'us-east-1';

const eventSources = {
  support: 'support.amazonaws.com',
  trustedadvisor: 'trustedadvisor.amazonaws.com',
  center: 'supportcenter',
  desk: 'supportcenter',
} as const;

/** The record of a call through the gateway, however far it came. */
export function callRecord(call: Call, answer: Answer): AuditRecord {
  const { signedIn, accountId } = call;
  // A call that was refused before its operation was looked at still tried one.
  const operation = call.operation ?? findOperation(call);
  return {
    eventVersion: '1.11',
    userIdentity: signedIn ? sessionIdentity(signedIn) : unknownIdentity,
    eventTime: auditTime(call.receivedAt),
    eventSource: eventSources[call.service],
    eventName: operation?.name ?? 'Unknown',
    awsRegion: auditRegion,
    sourceIPAddress: call.sourceAddress,
    userAgent: call.userAgent,
    requestParameters: auditParameters(call.input, operation?.auditInput ?? []),
    responseElements: answer.error ? null : auditParameters(answer.output, operation?.auditOutput ?? []),
    ...(answer.error && errorOf(answer.error)),
    ...(call.isOutOfScope && { additionalEventData: { caseScope: 'out of scope' } }),
    requestID: answer.requestId,
    eventID: randomUUID(),
    readOnly: operation?.access !== 'write',
    eventType: 'AwsApiCall',
    managementEvent: true,
    eventCategory: 'Management',
    ...(accountId !== null && { recipientAccountId: accountId }),
  };
}

/** These quote the input, which may be a subject or a body. */
const quoting = new Set(['ValidationException', 'SerializationException', 'InvalidParameterValueException']);

function errorOf({ code, message }: { code: string; message: string }) {
  return { errorCode: code, ...(!quoting.has(code) && { errorMessage: message }) };
}
