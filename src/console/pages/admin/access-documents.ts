import type { AccountDetails } from '../../../contract/center/accounts.ts';

/** Stands where the test has not told yet who asks. */
const unknownPrincipal = 'arn:aws:iam::<account of Support Center>:role/<its role>';

interface Statement {
  readonly Effect: 'Allow';
  readonly Principal?: { readonly AWS: string };
  readonly Action: string | readonly string[];
  readonly Resource?: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface AccessDocument {
  readonly kind: 'permissions' | 'trust' | 'own';
  /** JSON text, as it is pasted. */
  readonly document: string;
}

function policy(kind: AccessDocument['kind'], ...Statement: readonly Statement[]): AccessDocument {
  return { kind, document: JSON.stringify({ Version: '2012-10-17', Statement }, null, 2) };
}

/**
 * What an account needs so that we reach it. Session names need no permission; the source identity, which
 * carries the person, needs one of its own, on both sides and without the condition on the external id.
 * Source: IAM user guide, "Monitor and control actions taken with assumed roles".
 */
export function accessDocuments({ roleArn, externalId, test }: AccountDetails): AccessDocument[] {
  const permissions = policy('permissions', {
    Effect: 'Allow',
    Action: ['support:*', 'trustedadvisor:*'],
    Resource: '*',
  });
  if (roleArn === undefined) return [permissions];
  const Principal = { AWS: test?.principalArn ?? unknownPrincipal };
  const trust = policy(
    'trust',
    {
      Effect: 'Allow',
      Principal,
      Action: 'sts:AssumeRole',
      ...(externalId !== undefined && { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
    },
    { Effect: 'Allow', Principal, Action: 'sts:SetSourceIdentity' },
  );
  const own = policy('own', {
    Effect: 'Allow',
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    Resource: roleArn,
  });
  return [trust, permissions, own];
}
