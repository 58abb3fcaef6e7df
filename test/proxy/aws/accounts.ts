/** Accounts of the AWS that the tests play, and where the SDK finds the proxy's own keys. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AccountEntry } from '../../../src/proxy/accounts/upstream.ts';
import { startAwsService } from './aws-service.ts';
import type { AwsService } from './aws-service.ts';

export const home = '310000000001';
export const reached = '310000000002';
export const closed = '310000000003';

const proxyUser = {
  accessKeyId: 'AKIAOFTHEPROXY',
  secretAccessKey: 'secret/of+the+proxy',
  arn: `arn:aws:iam::${home}:user/proxy`,
};
const roleArn = (accountId: string): string => `arn:aws:iam::${accountId}:role/Support`;

export const awsAccounts: AccountEntry[] = [
  { accountId: home, name: 'Home', profile: 'support' },
  {
    accountId: reached,
    name: 'Reached',
    profile: 'support',
    roleArn: roleArn(reached),
    externalId: 'told-to-few',
  },
  // Whoever wrote this entry had the external id wrong.
  {
    accountId: closed,
    name: 'Closed',
    profile: 'support',
    roleArn: roleArn(closed),
    externalId: 'guessed',
  },
];

export interface AwsPlace {
  readonly aws: AwsService;
  /** What an administrator sets for the SDK. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  remove(): Promise<void>;
}

export async function startAwsPlace(): Promise<AwsPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-like-aws-'));
  const file = join(folder, 'credentials');
  const { accessKeyId, secretAccessKey, arn: trusts } = proxyUser;
  await writeFile(
    file,
    `[support]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
  );
  const aws = await startAwsService(
    [proxyUser],
    [
      { arn: roleArn(reached), trusts, externalId: 'told-to-few' },
      { arn: roleArn(closed), trusts, externalId: 'another' },
    ],
  );
  return {
    aws,
    folder,
    environment: {
      AWS_SHARED_CREDENTIALS_FILE: file,
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_ENDPOINT_URL_STS: aws.url,
    },
    async remove() {
      await aws.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
