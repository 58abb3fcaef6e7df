/** Personal access tokens: what opens with one, what never does, and when it is over. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AccessToken } from '../../src/contract/center/access-tokens.ts';
import { centerOperations } from '../../src/contract/center/center-operations.ts';
import { engines } from '../databases.ts';
import { Browser, newKey, someCase } from './browser.ts';
import type { CallAnswer, Headers } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
});
afterAll(() => fixture.close());

const full = [{ policy: 'AWSSupportAccess', scope: '*' }];

/** A program: no cookie, no origin, a token. */
class Program {
  readonly headers: Headers;
  private readonly browser: Browser;

  constructor(token: string, more: Headers = {}) {
    this.browser = new Browser(fixture.proxy().url);
    this.headers = { origin: null, authorization: `Bearer ${token}`, ...more };
  }

  async call(operation: string, input: object, account = retail): Promise<CallAnswer> {
    return await this.browser.call(operation, input, { account, headers: this.headers });
  }

  async center(operation: string, input: object = {}): Promise<CallAnswer> {
    return await this.browser.center(operation, input, this.headers);
  }

  async session() {
    return await this.browser.get('/api/session', this.headers);
  }
}

const wanted = { name: 'nightly', accounts: ['*'], readOnly: false, days: 30 };

async function tokenOf(browser: Browser, changes: object = {}): Promise<{ token: string; tokenId: string }> {
  const { status, output, text } = await browser.center('CreateAccessToken', { ...wanted, ...changes });
  expect([status, text]).toEqual([200, expect.any(String)]);
  // The operation's documented answer.
  return output as { token: string; tokenId: string };
}

async function listOf(browser: Browser): Promise<AccessToken[]> {
  const { output } = await browser.center('ListAccessTokens', {});
  // The operation's documented answer.
  return output['accessTokens'] as unknown as AccessToken[];
}

async function programOf(browser: Browser, changes: object = {}): Promise<Program> {
  return new Program((await tokenOf(browser, changes)).token);
}

describe('a token', () => {
  test('replaces cookie and origin, and is named in the audit', async () => {
    const person = await fixture.userWith('plain', full);
    const { token, tokenId } = await tokenOf(person, { name: 'CI of the shop' });
    expect(token).toMatch(/^sct_[\w-]{43}$/);
    const program = new Program(token);
    expect((await program.call('CreateCase', someCase())).status).toBe(200);
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'CreateCase');
    expect(record?.userIdentity).toEqual({
      type: 'IAMUser',
      principalId: expect.any(String),
      arn: 'arn:supportcenter:iam:::user/plain',
      userName: 'plain',
      credentialId: tokenId,
      credentialName: 'CI of the shop',
    });
    const request = (await fixture.upstreamRequests()).at(-1);
    expect(JSON.stringify(request)).not.toContain('sct_');
  });

  test('stands in no database, record or log', async () => {
    const { token } = await tokenOf(await fixture.userWith('secret', full));
    await new Program(token).call('DescribeCases', {});
    await new Program(`${token}x`).call('DescribeCases', {});
    const rows = await fixture.database.read.selectFrom('access_tokens').selectAll().execute();
    const kept = JSON.stringify([rows, await fixture.audit()]) + fixture.log();
    expect(kept).not.toContain(token.slice(4, 30));
  });

  test('wins over a cookie beside it, and a wrong one is refused all the same', async () => {
    const reader = await fixture.userWith('reader', [{ policy: 'AWSSupportReadOnly', scope: '*' }]);
    const { token } = await tokenOf(reader);
    const both = new Program(token, { cookie: admin.cookie });
    expect((await both.call('CreateCase', someCase())).errorType).toBe('AccessDeniedException');
    const wrong = await new Program('sct_wrong', { cookie: admin.cookie }).call('DescribeCases', {});
    expect([wrong.status, wrong.errorType]).toEqual([401, 'NotAuthorized']);
  });

  test('does not bring a page of another origin in', async () => {
    const { token } = await tokenOf(await fixture.userWith('paged', full));
    const foreign = new Program(token, { origin: 'https://example.com' });
    expect((await foreign.call('DescribeCases', {})).status).toBe(403);
  });

  test('says whom it stands for and what is left to it', async () => {
    const program = await programOf(await fixture.userWith('asking', full), {
      accounts: [labs],
      readOnly: true,
    });
    const answer = await program.session();
    expect(answer.status).toBe(200);
    const session: unknown = JSON.parse(answer.text);
    expect(session).toMatchObject({
      user: { userName: 'asking' },
      accounts: [{ accountId: labs, permissions: expect.not.arrayContaining(['support:CreateCase']) }],
      permissions: [],
    });
    expect(session).toMatchObject({
      accounts: [{ permissions: expect.arrayContaining(['support:DescribeCases']) }],
    });
  });
});

describe('the scope', () => {
  test('reaches the accounts that it names', async () => {
    const program = await programOf(await fixture.userWith('one-account', full), { accounts: [retail] });
    expect((await program.call('DescribeCases', {})).status).toBe(200);
    const other = await program.call('DescribeCases', {}, labs);
    expect([other.status, other.errorType]).toEqual([403, 'AccessDeniedException']);
  });

  test('gives nothing that the person does not have', async () => {
    const person = await fixture.userWith('narrow', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
    const program = await programOf(person, { accounts: [retail, labs] });
    expect((await program.call('DescribeCases', {}, labs)).errorType).toBe('AccessDeniedException');
    expect((await program.call('CreateCase', someCase())).errorType).toBe('AccessDeniedException');
    expect((await program.call('DescribeCases', {})).status).toBe(200);
  });

  test('that only reads writes nothing', async () => {
    const program = await programOf(await fixture.userWith('only-reads', full), { readOnly: true });
    const sent = (await fixture.upstreamRequests()).length;
    for (const operation of ['CreateCase', 'AddCommunicationToCase', 'ResolveCase', 'AddAttachmentsToSet']) {
      expect((await program.call(operation, {})).errorType).toBe('AccessDeniedException');
    }
    expect((await fixture.upstreamRequests()).length).toBe(sent);
    expect((await program.call('DescribeCases', {})).status).toBe(200);
  });

  test('never reaches administration, passwords, sessions, passkeys or tokens', async () => {
    const program = await programOf(admin);
    const opened = [];
    for (const [operation, { scope }] of Object.entries(centerOperations)) {
      // These ask for permissions of each account, and find what the token reaches.
      const isAsked = ['SearchForCases', 'ExportCases'].includes(operation) || operation.includes('Advisor');
      if (scope !== 'installation' || isAsked) continue;
      const { errorType } = await program.center(operation, {});
      if (errorType !== 'AccessDeniedException') opened.push(operation);
    }
    expect(opened).toEqual([]);
  });
});

describe('a token ends', () => {
  test('when it is revoked, by its person and nobody else', async () => {
    const person = await fixture.userWith('revoking', full);
    const { token, tokenId } = await tokenOf(person);
    const program = new Program(token);
    await (await fixture.userWith('stranger', full)).center('RevokeAccessToken', { tokenId });
    expect((await program.call('DescribeCases', {})).status).toBe(200);
    expect((await person.center('RevokeAccessToken', { tokenId })).status).toBe(200);
    expect((await program.call('DescribeCases', {})).status).toBe(401);
    expect(await listOf(person)).toEqual([]);
  });

  test('when its user is disabled', async () => {
    const person = await fixture.userWith('leaving', full);
    const program = await programOf(person);
    const row = await fixture.database.read
      .selectFrom('users')
      .select('user_id')
      .where('user_name', '=', 'leaving')
      .executeTakeFirstOrThrow();
    await admin.center('UpdateUser', { userId: row.user_id, disabled: true });
    expect((await program.call('DescribeCases', {})).status).toBe(401);
    expect((await program.session()).status).toBe(401);
  });

  test('on its last day', async () => {
    const late = await startFixture();
    try {
      const browser = await late.admin();
      const { token } = await tokenOf(browser, { days: 1 });
      const headers = { origin: null, authorization: `Bearer ${token}` };
      const ask = async () =>
        (await new Browser(late.proxy().url).call('DescribeCases', {}, { account: retail, headers })).status;
      late.advance(23 * 3_600_000);
      expect(await ask()).toBe(200);
      late.advance(3_600_000);
      expect(await ask()).toBe(401);
    } finally {
      await late.close();
    }
  });
});

describe('making one', () => {
  test.each([
    [{ days: 366 }, 'days'],
    [{ days: 0 }, 'days'],
    [{ days: 1.5 }, 'days'],
    [{ name: ' ' }, 'name'],
    [{ accounts: [] }, 'accounts'],
    [{ accounts: ['me'] }, 'accounts'],
    [{ readOnly: 'yes' }, 'readOnly'],
  ])('refuses %j', async (changes, member) => {
    const answer = await admin.center('CreateAccessToken', { ...wanted, ...changes });
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.text).toContain(member);
  });

  test('shows it once, then its use', async () => {
    const person = await fixture.userWith('listing', full);
    const { token, tokenId } = await tokenOf(person, { name: 'first', accounts: [retail], readOnly: true });
    const [unused] = await listOf(person);
    expect(unused).toEqual({
      tokenId,
      name: 'first',
      accounts: [retail],
      readOnly: true,
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
    });
    await new Program(token).call('DescribeCases', {});
    const [used] = await listOf(person);
    expect(Date.parse(used?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'CreateAccessToken');
    expect(record).toMatchObject({
      requestParameters: { name: 'first', accounts: [retail], readOnly: true, days: 30 },
      responseElements: { tokenId },
    });
  });

  test('takes a sign-in of the last minutes', async () => {
    const late = await startFixture();
    try {
      const browser = await late.admin();
      late.advance(15 * 60_000);
      const answer = await browser.center('CreateAccessToken', wanted);
      expect([answer.status, answer.errorType]).toEqual([403, 'SignInAgainException']);
      expect((await (await late.admin()).center('CreateAccessToken', wanted)).status).toBe(200);
    } finally {
      await late.close();
    }
  });
});

test.each(engines)('on %s a token opens until it is revoked or ends', async (engine) => {
  const own = await startFixture(engine);
  try {
    const browser = await own.admin();
    const ask = async (token: string) => {
      const headers = { origin: null, authorization: `Bearer ${token}` };
      const visitor = new Browser(own.proxy().url);
      return (await visitor.call('DescribeCases', {}, { account: retail, headers })).status;
    };
    const { token: revoked, tokenId } = await tokenOf(browser, { accounts: [retail] });
    const { token: ending } = await tokenOf(browser, { days: 1 });
    expect([await ask(revoked), await ask(ending)]).toEqual([200, 200]);
    expect((await listOf(browser)).map(({ accounts }) => accounts)).toContainEqual([retail]);
    await browser.center('RevokeAccessToken', { tokenId });
    expect([await ask(revoked), await ask(ending)]).toEqual([401, 200]);
    own.advance(24 * 3_600_000);
    expect(await ask(ending)).toBe(401);
  } finally {
    await own.close();
  }
});

test('many wrong tokens from one address are told to wait; right ones and passwords go on', async () => {
  const own = await startFixture();
  try {
    const browser = await own.admin();
    const { token: right } = await tokenOf(browser);
    const ask = async (token: string) => {
      const headers = { origin: null, authorization: `Bearer ${token}` };
      return await new Browser(own.proxy().url).call('DescribeCases', {}, { account: retail, headers });
    };
    const statuses = [];
    for (let time = 0; time < 51; time += 1) statuses.push((await ask(`sct_${newKey()}`)).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(50);
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(right)).status).toBe(200);
    await own.admin();
  } finally {
    await own.close();
  }
});
