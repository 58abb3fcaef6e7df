/**
 * The accounts of an installation without an accounts file. Everything here is made up: account ids
 * are those of AWS's own documentation, keys end in EXAMPLE, and each secret says that it is none.
 * They are fixed, so that examples in the README work on every machine.
 */
import type { JsonObject } from '../../support/json.ts';
import { managedPolicies } from '../../support/policy/managed-policies.ts';
import type { ManagedPolicyName } from '../../support/policy/managed-policies.ts';
import type { EmulatorAccount, EmulatorUser } from '../accounts/accounts-file.ts';

function policy(name: ManagedPolicyName): JsonObject[] {
  return managedPolicies.filter((managed) => managed.name === name).map(({ document }) => document);
}

/** `slug` is three letters: with it the ids of keys are 20 characters long, as AWS's are. */
function sampleUsers(slug: string, name: string): EmulatorUser[] {
  const secret = (who: string): string => `sample-secret-of-${name}-${who}`;
  return [
    {
      userName: 'root',
      type: 'root',
      accessKeyId: `AKIA${slug}ROOT00EXAMPLE`,
      secretAccessKey: secret('root'),
      policies: [],
    },
    {
      userName: 'support-admin',
      type: 'user',
      accessKeyId: `AKIA${slug}ADMIN0EXAMPLE`,
      secretAccessKey: secret('admin'),
      policies: policy('AWSSupportAccess'),
    },
    {
      userName: 'support-reader',
      type: 'user',
      accessKeyId: `AKIA${slug}READEREXAMPLE`,
      secretAccessKey: secret('reader'),
      policies: policy('AWSSupportReadOnly'),
    },
    {
      userName: 'support-author',
      type: 'user',
      accessKeyId: `AKIA${slug}AUTHOREXAMPLE`,
      secretAccessKey: secret('author'),
      policies: policy('AWSSupportNoResolve'),
    },
    {
      // A role's name and its session's, which names the person.
      userName: 'OnCallRole/sam.rivera@example.com',
      type: 'role',
      accessKeyId: `ASIA${slug}ONCALLEXAMPLE`,
      secretAccessKey: secret('on-call'),
      sessionToken: `sample-session-token-of-${name}-on-call`,
      policies: policy('AWSSupportAccess'),
    },
  ];
}

export const sampleAccounts: readonly EmulatorAccount[] = [
  {
    accountId: '111122223333',
    name: 'Sample: Retail (Enterprise)',
    plan: 'enterprise',
    country: 'US',
    users: sampleUsers('RTL', 'retail'),
  },
  {
    accountId: '444455556666',
    name: 'Sample: Payments (Business)',
    plan: 'business',
    country: 'DE',
    users: sampleUsers('PAY', 'payments'),
  },
  {
    accountId: '777788889999',
    name: 'Sample: Sandbox (Basic)',
    plan: 'basic',
    country: 'GB',
    users: sampleUsers('SBX', 'sandbox'),
  },
];
