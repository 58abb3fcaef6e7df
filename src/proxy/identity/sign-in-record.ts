import { randomUUID } from 'node:crypto';

import type { AuditIdentity, AuditRecord } from '../../contract/audit-record.ts';
import { auditTime } from '../audit/audit-identity.ts';
import { auditRegion } from '../audit/call-record.ts';
import type { Visitor } from './sign-in.ts';

export interface SignInEvent {
  readonly eventName: string;
  readonly userIdentity: AuditIdentity;
  readonly visitor: Visitor;
  /** Null: there is nothing to tell, as at a sign-out. */
  readonly outcome: 'Success' | 'Failure' | null;
  /** What failed, without any secret. */
  readonly reason?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The record of a sign-in or a sign-out, as CloudTrail has it of its own console. */
export function signInRecord({
  eventName,
  userIdentity,
  visitor,
  outcome,
  reason = 'Failed authentication',
  now,
}: SignInEvent): AuditRecord {
  return {
    eventVersion: '1.11',
    userIdentity,
    eventTime: auditTime(now),
    eventSource: 'supportcenter',
    eventName,
    awsRegion: auditRegion,
    sourceIPAddress: visitor.sourceAddress,
    userAgent: visitor.userAgent,
    requestParameters: null,
    responseElements: outcome && { [eventName]: outcome },
    ...(outcome === 'Failure' && { errorCode: 'Failure', errorMessage: reason }),
    requestID: visitor.requestId,
    eventID: randomUUID(),
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    eventCategory: 'Management',
  };
}
