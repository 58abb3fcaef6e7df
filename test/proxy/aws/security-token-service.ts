/** STS, as far as a proxy needs it: AssumeRole, with trust, external id, session name and source identity. */
import { randomBytes } from 'node:crypto';

import type { IssuedKey } from './check-signature.ts';

export interface TrustedRole {
  readonly arn: string;
  /** Who may assume it. */
  readonly trusts: string;
  readonly externalId?: string;
}

/** A request for a role that was granted. */
export interface Assumption {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly sourceIdentity: string | null;
  readonly key: IssuedKey;
}

export interface StsAnswer {
  readonly status: number;
  readonly xml: string;
  readonly assumption: Assumption | null;
}

const nameForm = /^[\w+=,.@-]{2,64}$/;
const lifetime = 3_600_000;

export function refusedBySts(status: number, code: string, message: string): StsAnswer {
  const xml = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>sts-1</RequestId></ErrorResponse>`;
  return { status, xml, assumption: null };
}

export function assumeRole(body: string, caller: string, roles: readonly TrustedRole[]): StsAnswer {
  const form = new URLSearchParams(body);
  if (form.get('Action') !== 'AssumeRole') return refusedBySts(400, 'InvalidAction', 'Not played here.');
  const [roleArn, sessionName] = [form.get('RoleArn') ?? '', form.get('RoleSessionName') ?? ''];
  const sourceIdentity = form.get('SourceIdentity');
  if (![sessionName, sourceIdentity ?? sessionName].every((name) => nameForm.test(name))) {
    return refusedBySts(400, 'ValidationError', 'Member must satisfy regular expression pattern');
  }
  const role = roles.find(({ arn }) => arn === roleArn);
  const isTrusted = role?.trusts === caller && (role.externalId ?? null) === form.get('ExternalId');
  if (!isTrusted) {
    const message = `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
    return refusedBySts(403, 'AccessDenied', message);
  }
  const key: IssuedKey = {
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(120).toString('base64'),
    expiresAt: Date.now() + lifetime,
    arn: `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${sessionName}`,
  };
  return { status: 200, xml: granted(key), assumption: { roleArn, sessionName, sourceIdentity, key } };
}

function granted({ accessKeyId, secretAccessKey, sessionToken, expiresAt = 0, arn }: IssuedKey): string {
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
    <AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey>
    <SessionToken>${sessionToken}</SessionToken><Expiration>${new Date(expiresAt).toISOString()}</Expiration>
    </Credentials><AssumedRoleUser><Arn>${arn}</Arn><AssumedRoleId>AROA:x</AssumedRoleId></AssumedRoleUser>
    </AssumeRoleResult><ResponseMetadata><RequestId>sts-1</RequestId></ResponseMetadata></AssumeRoleResponse>`;
}
