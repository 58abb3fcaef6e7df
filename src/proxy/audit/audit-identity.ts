import type { AuditIdentity, AuditSessionContext } from '../../contract/audit-record.ts';
import type { Federation, Person, SignedIn } from '../identity/sessions.ts';

/** People of ours have no ARN of AWS's; this one names them in records, messages and conditions. */
export function personArn(userName: string): string {
  return `arn:supportcenter:iam:::user/${userName}`;
}

export function roleArn(roleName: string): string {
  return `arn:supportcenter:iam:::role/${roleName}`;
}

export const unknownIdentity: AuditIdentity = { type: 'Unknown' };

/** Local people are users, as IAM's; who comes by an identity provider has roles, or just its word. */
export function personIdentity({ userId, userName, token, federation }: Person): AuditIdentity {
  const user = {
    principalId: userId,
    arn: personArn(userName),
    userName,
    ...(token && { credentialId: token.tokenId, credentialName: token.name }),
  };
  if (!federation) return { type: 'IAMUser', ...user };
  const [role] = federation.roles;
  if (!role) return { type: 'WebIdentityUser', ...user, identityProvider: federation.issuer };
  return {
    type: 'AssumedRole',
    principalId: `${role.roleId}:${userId}`,
    arn: `arn:supportcenter:sts:::assumed-role/${role.name}/${userName}`,
    // CloudTrail leaves it out here; with it a person is found by one name however they signed in.
    userName,
  };
}

export function sessionIdentity({
  person,
  createdAt,
}: Pick<SignedIn, 'person' | 'createdAt'>): AuditIdentity {
  if (person.token) return personIdentity(person);
  const creationDate = auditTime(createdAt);
  return {
    ...personIdentity(person),
    sessionContext: {
      attributes: { creationDate, mfaAuthenticated: person.byPasskey ? 'true' : 'false' },
      ...(person.federation && federationContext(person.federation)),
    },
  };
}

function federationContext({ issuer, roles }: Federation): Omit<AuditSessionContext, 'attributes'> {
  const [role] = roles;
  return {
    ...(role && {
      sessionIssuer: {
        type: 'Role',
        principalId: role.roleId,
        arn: roleArn(role.name),
        userName: role.name,
      },
    }),
    webIdFederationData: {
      federatedProvider: issuer,
      attributes: { roles: roles.map(({ name }) => name).join(', ') },
    },
  };
}

/** CloudTrail's times: ISO 8601 in UTC without fractions of a second. */
export function auditTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
