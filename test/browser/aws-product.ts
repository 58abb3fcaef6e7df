/** The product in front of AWS, of which only STS is there: accounts in every state of being connected. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startFakeSts } from '../proxy/fake-sts.ts';
import { type Product, startProduct } from './product.ts';

const home = '310000000001';
/** Its role asks for another external id. */
export const strict = '310000000002';
/** Reached by a profile that is not there. */
export const lost = '310000000003';

const role = (accountId: string) => `arn:aws:iam::${accountId}:role/SupportCenter`;
const configured = [
  { accountId: strict, name: 'Payments', profile: 'support', roleArn: role(strict), externalId: 'other' },
  { accountId: lost, name: 'Research', profile: 'nowhere' },
  ...Array.from({ length: 30 }, (_, index) => ({
    accountId: String(320_000_000_000 + index),
    name: `Team account ${index + 1}`,
  })),
];

/** A fixture of a worker. */
export function awsProduct(env: Record<string, string>) {
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
  return async ({}, use: (product: Product) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'support-center-aws-'));
    const [accounts, credentials] = [join(folder, 'accounts.json'), join(folder, 'credentials')];
    await writeFile(accounts, JSON.stringify(configured));
    await writeFile(
      credentials,
      '[support]\naws_access_key_id = AKIAPROFILE\naws_secret_access_key = secret\n',
    );
    const sts = await startFakeSts(
      { AKIAPROFILE: `arn:aws:sts::${home}:assumed-role/support-center/i-0123456789abcdef0` },
      { [role(strict)]: { externalId: 'external' } },
    );
    const product = await startProduct({
      UPSTREAM: 'aws',
      ACCOUNTS_FILE: accounts,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL_STS: sts.url,
      ...env,
    });
    await use(product);
    await product.stop();
    sts.close();
    await rm(folder, { recursive: true, force: true });
  };
}
