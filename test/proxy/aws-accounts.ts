/** The proxy before an AWS that is played: STS, a Support API, one configured account, and who administers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, vi } from 'vitest';

import type { AccountDetails } from '../../src/contract/center/accounts.ts';
import type { Session } from '../../src/contract/session.ts';
import type { Browser } from './browser.ts';
import { startFakeSts } from './fake-sts.ts';
import type { FakeSts } from './fake-sts.ts';
import { startFakeUpstream } from './fake-upstream.ts';
import type { FakeUpstream } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

export const home = '310000000001';
export const other = '310000000002';
export const configured = { accountId: home, name: 'Home', profile: 'support' };
export const role = (name: string) => `arn:aws:iam::${other}:role/${name}`;
export const proxyArn = `arn:aws:iam::${home}:user/proxy`;
export const levels = (...codes: string[]) => ({
  severityLevels: codes.map((code) => ({ code, name: code })),
  cases: [],
  checks: [],
});
export const everything = levels('low', 'normal', 'high', 'urgent', 'critical');

export interface AwsAccounts {
  readonly fixture: Fixture;
  readonly sts: FakeSts;
  readonly upstream: FakeUpstream;
  admin(): Browser;
  restart(): Promise<void>;
  listed(input?: object): Promise<AccountDetails[]>;
  /** An operation of the administrator that succeeds. */
  done(operation: string, input: object): Promise<void>;
  close(): Promise<void>;
}

export async function startAwsAccounts(): Promise<AwsAccounts> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-accounts-'));
  const profiles = { support: 'AKIAPROFILE', revoked: 'AKIAREVOKED' };
  const lines = Object.entries(profiles).map(
    ([name, key]) => `[${name}]\naws_access_key_id = ${key}\naws_secret_access_key = a-secret\n`,
  );
  await writeFile(join(folder, 'credentials'), lines.join('\n'));
  const sts = await startFakeSts(
    { AKIAPROFILE: proxyArn },
    {
      [role('Support')]: {},
      [role('Strict')]: { externalId: 'external' },
      [role('NoSource')]: {
        error: { code: 'AccessDenied', message: `not authorized to perform: sts:SetSourceIdentity` },
      },
      [role('NoAssume')]: {
        error: {
          code: 'AccessDenied',
          message: 'because no identity-based policy allows the sts:AssumeRole action',
        },
      },
      [role('Busy')]: { error: { code: 'Throttling', message: 'Rate exceeded' } },
    },
  );
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_ENDPOINT_URL_STS', sts.url);
  const upstream = await startFakeUpstream();
  const fixture = await startFixture('sqlite', {
    upstream: { kind: 'aws', accounts: [configured], endpoint: upstream.url },
  });
  let admin = await fixture.admin();
  return {
    fixture,
    sts,
    upstream,
    admin: () => admin,
    async restart() {
      await fixture.restart();
      admin = await fixture.admin();
    },
    async listed(input = {}) {
      const { status, output } = await admin.center('DescribeAccounts', input);
      expect(status).toBe(200);
      // The operation's documented answer.
      return output['accounts'] as unknown as AccountDetails[];
    },
    async done(operation, input) {
      const answer = await admin.center(operation, input);
      expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    },
    async close() {
      vi.unstubAllEnvs();
      await fixture.close();
      await upstream.close();
      sts.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function sessionOf(browser: Browser): Promise<Session> {
  return JSON.parse((await browser.get('/api/session')).text);
}
