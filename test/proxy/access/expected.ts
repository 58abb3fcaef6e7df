/** What the table says of one call: the answer, what arrives upstream, and the record. */
import { expect } from 'vitest';

import type { CallAnswer } from '../browser.ts';
import type { Role, Row } from './roles.ts';
import { nameOf } from './people.ts';

/** Status, type and, of a refusal of ours, the message up to the name of the action. */
export function toldOf({ status, errorType, output }: CallAnswer): unknown[] {
  if (status !== 401 && status !== 403) return [status === 200 ? 'ok' : errorType];
  const message = output['message'];
  return [status, errorType, typeof message === 'string' ? message.replace(/: [\w-]+:\w+$/, ': …') : ''];
}

export function expectedAnswer(role: Role, { who, answer }: Row): unknown[] {
  if (who.includes(role)) return [answer];
  if (role === 'no session') {
    return [401, 'NotAuthorized', 'Nobody is signed in, or the session has ended. Sign in again.'];
  }
  const arn = `arn:supportcenter:iam:::user/${nameOf(role)}`;
  return [403, 'AccessDeniedException', `User: ${arn} is not authorized to perform: …`];
}

export function expectedIdentity(role: Role): object {
  if (role === 'no session') return { type: 'Unknown' };
  const userName = nameOf(role);
  return {
    type: 'IAMUser',
    principalId: expect.any(String),
    arn: `arn:supportcenter:iam:::user/${userName}`,
    userName,
    sessionContext: {
      attributes: { creationDate: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/), mfaAuthenticated: 'false' },
    },
  };
}

/** All of a record but its parameters and its answer's elements. */
export function expectedRecord(
  role: Role,
  { headers, errorType }: CallAnswer,
  about: { eventName: string; eventSource: string; readOnly: boolean; recipientAccountId: string | null },
): object {
  const { recipientAccountId, ...event } = about;
  return {
    ...event,
    ...(recipientAccountId !== null && { recipientAccountId }),
    eventVersion: '1.11',
    eventType: 'AwsApiCall',
    eventCategory: 'Management',
    managementEvent: true,
    awsRegion: 'us-east-1',
    eventID: expect.stringMatching(/^[\w-]{36}$/),
    eventTime: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/),
    sourceIPAddress: '127.0.0.1',
    userAgent: 'Table/1.0',
    userIdentity: expectedIdentity(role),
    requestID: headers['x-amzn-requestid'],
    errorCode: errorType,
    // What quotes the input is left out.
    errorMessage: errorType === null || errorType === 'ValidationException' ? null : expect.any(String),
  };
}
