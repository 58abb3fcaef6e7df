import type { AuditIdentity } from '../../contract/audit-record.ts';
import type { Person, SignedIn } from '../identity/sessions.ts';

/** People of ours have no ARN of AWS's; this one names them in records, messages and conditions. */
export function personArn(userName: string): string {
  return `arn:supportcenter:iam:::user/${userName}`;
}

export const unknownIdentity: AuditIdentity = { type: 'Unknown' };

export function personIdentity(person: Person): AuditIdentity {
  const { userId, userName, token } = person;
  return {
    type: 'IAMUser',
    principalId: userId,
    arn: personArn(userName),
    userName,
    ...(token && { credentialId: token.tokenId, credentialName: token.name }),
  };
}

export function sessionIdentity({ person, createdAt }: SignedIn): AuditIdentity {
  if (person.token) return personIdentity(person);
  const creationDate = auditTime(createdAt);
  return {
    ...personIdentity(person),
    sessionContext: { attributes: { creationDate, mfaAuthenticated: 'false' } },
  };
}

/** CloudTrail's times: ISO 8601 in UTC without fractions of a second. */
export function auditTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
