import { hash } from 'node:crypto';

import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from '@smithy/core';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

import type { AccountEntry, Upstream } from './upstream.ts';

/** Finds the keys that sign calls for an account on behalf of a person. */
export interface Credentials {
  find(account: AccountEntry, userName: string): Promise<AwsCredentialIdentity>;
  /** AWS has refused these keys before their time: whoever asks next is given others. */
  forget(account: AccountEntry, userName: string, refused: AwsCredentialIdentity): void;
}

/** The whole Support API is served here, and STS is asked here too. */
export const signingRegion = 'us-east-1';
/** Providers kept; the one asked longest ago goes first. */
const providersAtMost = 5000;

export function openCredentials(upstream: Upstream): Credentials {
  if (upstream.kind === 'aws') return new AwsCredentials();
  return { find: async ({ accountId }) => upstream.credentials(accountId), forget: () => undefined };
}

interface Provided {
  readonly provider: AwsCredentialIdentityProvider;
  /** What it answered last. */
  given: AwsCredentialIdentity | null;
}

/**
 * The SDK's own providers, memoized per account and person: they ask AWS anew on every call
 * otherwise. A set of keys is fetched once however many wait for it, and again shortly before it
 * expires.
 */
class AwsCredentials implements Credentials {
  private readonly providers = new Map<string, Provided>();

  async find(account: AccountEntry, userName: string): Promise<AwsCredentialIdentity> {
    const key = keyOf(account, userName);
    const provided = this.providers.get(key) ?? {
      provider: memoized(providerFor(account, userName)),
      given: null,
    };
    this.providers.delete(key);
    this.providers.set(key, provided);
    const [oldest] = this.providers.keys();
    if (this.providers.size > providersAtMost && oldest !== undefined) this.providers.delete(oldest);
    provided.given = await provided.provider();
    return provided.given;
  }

  forget(account: AccountEntry, userName: string, { accessKeyId }: AwsCredentialIdentity): void {
    const key = keyOf(account, userName);
    // Of many calls that are refused at once, only the first finds the keys still here.
    if (this.providers.get(key)?.given?.accessKeyId === accessKeyId) this.providers.delete(key);
  }
}

function keyOf(account: AccountEntry, userName: string): string {
  const { accountId, roleArn = null, externalId = null, profile = null } = account;
  return JSON.stringify([accountId, roleArn, externalId, profile, roleArn === null ? null : userName]);
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
