/** The proxy before an upstream of AWS's kind: its signatures, its roles, and who is named to it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import type { AccountEntry } from '../../src/proxy/accounts/upstream.ts';
import { startFakeSts } from './fake-sts.ts';
import type { FakeSts } from './fake-sts.ts';
import { answerJson, startFakeUpstream } from './fake-upstream.ts';
import type { FakeUpstream } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

const byProfile = '310000000001';
const byRole = '310000000002';
const refused = '310000000003';
/** Its keys are within the minutes before their end, in which new ones are asked for. */
const expiring = '310000000004';
const lasting = '310000000005';
const minute = 60_000;
const profileKey = { accessKeyId: 'AKIAPROFILE', secretAccessKey: 'secret-of-the-profile' };
const role = (accountId: string, name: string) => `arn:aws:iam::${accountId}:role/${name}`;

const accounts: AccountEntry[] = [
  { accountId: byProfile, name: 'By profile', profile: 'support' },
  {
    accountId: byRole,
    name: 'By role',
    profile: 'support',
    roleArn: role(byRole, 'Support'),
    externalId: 'external',
  },
  { accountId: expiring, name: 'Expiring', profile: 'support', roleArn: role(expiring, 'Short') },
  { accountId: lasting, name: 'Lasting', profile: 'support', roleArn: role(lasting, 'Short') },
  { accountId: refused, name: 'Refused', profile: 'support', roleArn: role(refused, 'Missing') },
];

/** Signature Version 4 once more, straight from its description. */
function signedByHand(headers: IncomingHttpHeaders, body: string): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const names = ['content-type', 'host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-target'];
  const lines = names.map((name) => `${name}:${String(headers[name])}\n`).join('');
  const canonical = `POST\n/\n\n${lines}\n${names.join(';')}\n${sha256(body)}`;
  const time = String(headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/us-east-1/support/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`;
  let key = hmac(`AWS4${profileKey.secretAccessKey}`, time.slice(0, 8));
  for (const part of ['us-east-1', 'support', 'aws4_request']) key = hmac(key, part);
  const signature = hmac(key, toSign).toString('hex');
  const credential = `${profileKey.accessKeyId}/${scope}`;
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}

let folder: string;
let sts: FakeSts;
let upstream: FakeUpstream;
let fixture: Fixture;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support-center-aws-'));
  const { accessKeyId, secretAccessKey } = profileKey;
  const credentials = join(folder, 'credentials');
  await writeFile(
    credentials,
    `[support]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
  );
  sts = await startFakeSts(
    { [profileKey.accessKeyId]: `arn:aws:iam::${byProfile}:user/proxy` },
    {
      [role(byRole, 'Support')]: { externalId: 'external' },
      [role(expiring, 'Short')]: { lifetime: 4 * minute },
      [role(lasting, 'Short')]: { lifetime: 15 * minute },
    },
  );
  // What an administrator sets for the SDK: where the profiles are, and a private endpoint of STS.
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', credentials);
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_ENDPOINT_URL_STS', sts.url);
  upstream = await startFakeUpstream();
  fixture = await startFixture('sqlite', { upstream: { kind: 'aws', accounts, endpoint: upstream.url } });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await upstream.close();
  sts.close();
  await rm(folder, { recursive: true, force: true });
});

async function callAs(userName: string, account: string) {
  const browser = await fixture.userWith(userName, [{ policy: 'AWSSupportAccess', scope: '*' }]);
  upstream.answer(answerJson({ severityLevels: [] }));
  upstream.headers.length = 0;
  const answer = await browser.call('DescribeSeverityLevels', { language: 'en' }, { account });
  return { browser, answer, headers: upstream.headers[0] ?? {} };
}

describe('an account of AWS', () => {
  test('is reached with its profile’s key, by a signature that an independent signer makes too', async () => {
    const { answer, headers } = await callAs('ann', byProfile);
    expect(answer.status).toBe(200);
    expect(headers.authorization).toBe(signedByHand(headers, '{"language":"en"}'));
    expect(headers).not.toHaveProperty('x-amz-supportcenter-person');
  });

  test('that is reached by a role names the person in session and source identity', async () => {
    const { answer, headers } = await callAs('Zoë Ünal', byRole);
    expect(answer.status).toBe(200);
    const asked = Object.fromEntries(sts.asked.at(-1) ?? []);
    expect(asked).toMatchObject({
      Action: 'AssumeRole',
      RoleArn: role(byRole, 'Support'),
      ExternalId: 'external',
    });
    expect(asked['RoleSessionName']).toMatch(/^[\w+=,.@-]{2,64}$/);
    expect(asked['SourceIdentity']).toBe(asked['RoleSessionName']);
    expect(headers['x-amz-security-token']).toBe(`token-of-ASIA${sts.asked.length}`);
    expect(headers.authorization).toMatch(/SignedHeaders=[^,]*x-amz-security-token/);
  });

  test('asks for a role’s keys once, however many calls wait for them, and once for each person', async () => {
    const { browser } = await callAs('ben', byRole);
    const before = sts.asked.length;
    const call = () => browser.call('DescribeSeverityLevels', {}, { account: byRole });
    await Promise.all(Array.from({ length: 10 }, call));
    expect(sts.asked.length).toBe(before);
    await callAs('cleo', byRole);
    expect(sts.asked.length).toBe(before + 1);
  });

  test('is asked for new keys shortly before they expire, and not earlier', async () => {
    const times = async (account: string) => {
      const { browser } = await callAs(`user-of-${account}`, account);
      const before = sts.asked.length;
      for (let call = 0; call < 3; call += 1) await browser.call('DescribeSeverityLevels', {}, { account });
      return sts.asked.length - before;
    };
    expect(await times(expiring)).toBe(3);
    expect(await times(lasting)).toBe(0);
  });

  test('whose role can’t be assumed is told clearly and without the keys', async () => {
    const { answer } = await callAs('dan', refused);
    expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
    expect(answer.output['message']).toMatch(/credentials/);
    expect(upstream.headers).toEqual([]);
    expect(fixture.log()).toContain('is not authorized to perform: sts:AssumeRole');
    expect(fixture.log()).not.toContain(profileKey.secretAccessKey);
  });

  test('stays as administrators left it when the configuration names it again', async () => {
    await fixture.database.write((transaction) =>
      transaction
        .updateTable('accounts')
        .set({ name: 'Renamed' })
        .where('account_id', '=', byProfile)
        .execute(),
    );
    await fixture.restart();
    const session = JSON.parse((await (await fixture.admin()).get('/api/session')).text);
    expect(session.accounts.map(({ name }: { name: string }) => name)).toEqual([
      'Renamed',
      'By role',
      'Expiring',
      'Lasting',
      'Refused',
    ]);
  });
});
