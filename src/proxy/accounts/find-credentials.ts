import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

import { assumeRoleInput, signingRegion } from './credentials.ts';
import { isUnreachable, problemNamed, TestProblem } from './test-problem.ts';
import type { AccountEntry } from './upstream.ts';

/**
 * Comes by an account's credentials as a call does, but fresh and one step at a time. The principal that
 * asks for the role (or for the Support API) is told as soon as it is known: what fails later needs it.
 * Throws a `TestProblem`.
 */
export async function findCredentials(
  account: AccountEntry,
  userName: string,
  onPrincipal: (arn: string) => void,
): Promise<string> {
  const own = await ownCredentials(account);
  const caller = await callerOf(own);
  const principal = principalOf(caller.arn);
  onPrincipal(principal);
  const { accountId, roleArn } = account;
  const reached = roleArn === undefined ? caller.accountId : await accountOfRole(account, own, userName);
  if (reached !== accountId) {
    throw new TestProblem('wrong-account', `The credentials belong to account ${reached}.`);
  }
  return principal;
}

async function ownCredentials(account: AccountEntry): Promise<AwsCredentialIdentity> {
  const { profile } = account;
  const chain: AwsCredentialIdentityProvider = fromNodeProviderChain({
    clientConfig: { region: signingRegion },
    ...(profile !== undefined && { profile }),
  });
  try {
    return await chain();
  } catch (failure) {
    throw ownProblem(failure, account);
  }
}

function ownProblem(failure: unknown, { profile }: AccountEntry): TestProblem {
  const detail = failure instanceof Error ? failure.message : String(failure);
  return new TestProblem(profile === undefined ? 'no-credentials' : 'profile-unusable', detail, failure);
}

/** Why a call that had to come by credentials got none: the server has none of its own, or STS says no. */
export function credentialsProblem(failure: unknown, account: AccountEntry): TestProblem {
  const isOwn = failure instanceof Error && failure.name === 'CredentialsProviderError';
  return isOwn ? ownProblem(failure, account) : stsProblem(failure);
}

async function callerOf(credentials: AwsCredentialIdentity): Promise<{ arn: string; accountId: string }> {
  const answer = await askSts(credentials, (client) => client.send(new GetCallerIdentityCommand({})));
  return { arn: answer.Arn ?? '', accountId: answer.Account ?? '' };
}

async function accountOfRole(
  account: AccountEntry,
  own: AwsCredentialIdentity,
  userName: string,
): Promise<string> {
  const input = assumeRoleInput(account, userName);
  const { Credentials: given } = await askSts(own, (client) => client.send(new AssumeRoleCommand(input)));
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = given ?? {};
  const sessionToken = given?.SessionToken;
  const { accountId } = await callerOf({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
  });
  return accountId;
}

const patience = { connectionTimeout: 5_000, requestTimeout: 10_000 } as const;

async function askSts<Output>(
  credentials: AwsCredentialIdentity,
  ask: (client: STSClient) => Promise<Output>,
): Promise<Output> {
  const client = new STSClient({
    region: signingRegion,
    credentials,
    maxAttempts: 2,
    requestHandler: patience,
  });
  try {
    return await ask(client);
  } catch (failure) {
    throw stsProblem(failure);
  } finally {
    client.destroy();
  }
}

function stsProblem(failure: unknown): TestProblem {
  const { name, message } = failure instanceof Error ? failure : { name: '', message: String(failure) };
  if (isUnreachable(failure)) return new TestProblem('unreachable', `AWS STS: ${message}`, failure);
  if (name !== 'AccessDenied' && name !== 'AccessDeniedException') {
    return new TestProblem(problemNamed(name), `${name}: ${message}`, failure);
  }
  // AWS says no more on purpose: a role that is missing and one that does not trust us look the same.
  if (message.includes('sts:SetSourceIdentity')) {
    return new TestProblem('source-identity-refused', message, failure);
  }
  const isOurs = message.includes('identity-based policy');
  return new TestProblem(isOurs ? 'assume-denied' : 'role-refused', message, failure);
}

/** A policy trusts a role, not the session of it. Source: IAM user guide, "Principal". */
export function principalOf(callerArn: string): string {
  return callerArn.replace(/^(arn:[^:]+):sts::(\d+):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}
