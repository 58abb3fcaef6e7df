import { hash } from 'node:crypto';

import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from '@smithy/core';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

import type { AccountEntry, Upstream } from './upstream.ts';

/** Finds the keys that sign calls for an account on behalf of a person. */
export type Credentials = (account: AccountEntry, userName: string) => Promise<AwsCredentialIdentity>;

/** The whole Support API is served here, and STS is asked here too. */
export const signingRegion = 'us-east-1';
/** Providers kept; the one asked longest ago goes first. */
const providersAtMost = 5000;

export function openCredentials(upstream: Upstream): Credentials {
  if (upstream.kind === 'emulator') return async (account) => upstream.credentials(account.accountId);
  return awsCredentials();
}

/**
 * The SDK's own providers, memoized per account and person: they ask AWS anew on every call
 * otherwise. A set of keys is fetched once however many wait for it, and again shortly before it
 * expires.
 */
function awsCredentials(): Credentials {
  const providers = new Map<string, AwsCredentialIdentityProvider>();
  return async (account, userName) => {
    const { roleArn = null, externalId = null, profile = null } = account;
    const person = roleArn === null ? null : userName;
    const key = JSON.stringify([account.accountId, roleArn, externalId, profile, person]);
    const provider = providers.get(key) ?? memoized(providerFor(account, userName));
    providers.delete(key);
    providers.set(key, provider);
    const [oldest] = providers.keys();
    if (providers.size > providersAtMost && oldest !== undefined) providers.delete(oldest);
    return await provider();
  };
}

function providerFor(account: AccountEntry, userName: string): AwsCredentialIdentityProvider {
  const chain = fromNodeProviderChain({
    clientConfig: { region: signingRegion },
    ...(account.profile !== undefined && { profile: account.profile }),
  });
  if (account.roleArn === undefined) return chain;
  return fromTemporaryCredentials({
    masterCredentials: chain,
    clientConfig: { region: signingRegion },
    params: assumeRoleInput(account, userName),
  });
}

/** Session name and source identity carry the person, so that AWS's own CloudTrail names them. */
export function assumeRoleInput({ roleArn, externalId }: AccountEntry, userName: string) {
  const person = sessionName(userName);
  return {
    RoleArn: roleArn ?? '',
    RoleSessionName: person,
    SourceIdentity: person,
    ...(externalId !== undefined && { ExternalId: externalId }),
  };
}

function memoized(provider: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  const memo = memoizeIdentityProvider(provider, isIdentityExpired, doesIdentityRequireRefresh);
  // It answers undefined only where the provider itself is undefined.
  if (!memo) throw new Error('The credential provider is missing.');
  return memo;
}

const nameAtMost = 64;

/**
 * A person's name within what AWS allows for session names and source identities
 * (`[\w+=,.@-]{2,64}`). Where something of it is lost, a piece of its hash keeps people apart.
 */
export function sessionName(userName: string): string {
  const allowed = userName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w+=,.@-]+/g, '-');
  if (allowed === userName && allowed.length >= 2 && allowed.length <= nameAtMost) return allowed;
  const mark = hash('sha256', userName).slice(0, 8);
  return `${allowed.slice(0, nameAtMost - mark.length - 1)}-${mark}`;
}
