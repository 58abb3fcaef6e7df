/** Passkeys: adding one, signing in by it alone and after the password, and everything that must fail. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Passkey } from '../../src/contract/center/passkeys.ts';
import { engines } from '../databases.ts';
import { Browser, send } from './browser.ts';
import type { Headers, HttpAnswer } from './browser.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import type { Circumstances } from './software-authenticator.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

const localhost = (url: string) => url.replace('127.0.0.1', 'localhost');

/** What the proxy hands out, as JSON of the standard. */
interface Options {
  readonly challenge: string;
  readonly user: { readonly id: string };
  readonly rpId?: string;
  readonly userVerification?: string;
  readonly allowCredentials?: readonly { readonly id: string }[];
}

async function begin(browser: Browser): Promise<Options> {
  const { output, text } = await browser.center('BeginPasskey', {});
  expect(text).toContain('options');
  // The operation's documented answer.
  return JSON.parse(output['options'] as string) as Options;
}

async function register(browser: Browser, authenticator: SoftwareAuthenticator, name = 'Key') {
  const response = JSON.stringify(authenticator.register(await begin(browser)));
  return await browser.center('RegisterPasskey', { name, response });
}

async function passkeysOf(browser: Browser): Promise<Passkey[]> {
  const { output } = await browser.center('ListPasskeys', {});
  // The operation's documented answer.
  return output['passkeys'] as unknown as Passkey[];
}

async function askOptions(url: string): Promise<Options> {
  const answer = await send(`${url}/api/session/passkey`, 'POST', { origin: url });
  expect(answer.status).toBe(200);
  // The route's documented answer.
  return JSON.parse(answer.text) as Options;
}

async function signInAlone(
  url: string,
  authenticator: SoftwareAuthenticator,
  changes: Partial<Circumstances> = {},
): Promise<{ answer: HttpAnswer; browser: Browser; assertion: object }> {
  const browser = new Browser(url);
  const { challenge } = await askOptions(url);
  const assertion = authenticator.assert(challenge, changes);
  return { answer: await browser.signIn({ passkey: assertion }), browser, assertion };
}

describe.each(engines)('passkeys on %s', (engine) => {
  let fixture: Fixture;
  let url: string;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    url = fixture.proxy().url;
  });
  afterAll(() => fixture.close());

  const authenticator = () => new SoftwareAuthenticator(localhost(url));

  async function owner(userName: string): Promise<{ browser: Browser; key: SoftwareAuthenticator }> {
    const browser = await fixture.userWith(userName, []);
    const key = authenticator();
    expect((await register(browser, key)).status).toBe(200);
    return { browser, key };
  }

  test('one is added under a name, listed, renamed and removed', async () => {
    const { browser } = await owner('lists');
    const [first] = await passkeysOf(browser);
    expect(first).toEqual({
      passkeyId: expect.any(String),
      name: 'Key',
      backedUp: false,
      createdAt: expect.any(String),
    });
    await browser.center('RenamePasskey', { passkeyId: first?.passkeyId, name: 'Key of the desk' });
    expect((await passkeysOf(browser)).map(({ name }) => name)).toEqual(['Key of the desk']);
    expect((await browser.center('RemovePasskey', { passkeyId: first?.passkeyId })).status).toBe(200);
    expect(await passkeysOf(browser)).toEqual([]);
  });

  test('one signs in alone, for whoever it belongs to, and the record says so', async () => {
    const { key } = await owner('alone');
    const { answer, browser } = await signInAlone(url, key);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ user: { userName: 'alone' } });
    expect((await browser.get('/api/session')).status).toBe(200);
    const records = await fixture.audit();
    expect(records.findLast(({ eventName }) => eventName === 'ConsoleLogin')?.userIdentity.userName).toBe(
      'alone',
    );
    await browser.center('ListPasskeys', {});
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'ListPasskeys');
    expect(record?.userIdentity.sessionContext?.attributes.mfaAuthenticated).toBe('true');
    expect((await passkeysOf(browser))[0]?.lastUsedAt).toEqual(expect.any(String));
  });

  test('policies can ask for one', async () => {
    const condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    const statement = { Effect: 'Allow', Action: 'support:Describe*', Resource: '*', Condition: condition };
    const policy = { Version: '2012-10-17', Statement: [statement] };
    const byPassword = await fixture.userWith('asked', [{ policy, scope: '*' }]);
    const key = authenticator();
    await register(byPassword, key);
    const input = { name: 'script', accounts: ['*'], readOnly: true, days: 1 };
    const { output } = await byPassword.center('CreateAccessToken', input);
    const { browser: byPasskey } = await signInAlone(url, key);
    const describeCases = async (browser: Browser, headers: Headers = {}) =>
      (await browser.call('DescribeCases', {}, { account: retail, headers })).status;
    expect(await describeCases(byPassword)).toBe(403);
    expect(await describeCases(byPasskey)).toBe(200);
    // A token is no person, however it was made.
    const authorization = `Bearer ${output['token'] as string}`;
    expect(await describeCases(byPasskey, { authorization })).toBe(403);
  });

  test('options for a sign-in name nobody', async () => {
    const options = await askOptions(url);
    expect(options).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    });
  });

  test('a challenge is answered once', async () => {
    const { key } = await owner('replays');
    const { answer, browser, assertion } = await signInAlone(url, key);
    expect(answer.status).toBe(200);
    expect((await new Browser(url).signIn({ passkey: assertion })).status).toBe(401);
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  test('a challenge that failed once is used up as well', async () => {
    const { key } = await owner('fails-once');
    const { challenge } = await askOptions(url);
    const wrong = key.assert(challenge, { origin: 'https://example.com' });
    expect((await new Browser(url).signIn({ passkey: wrong })).status).toBe(401);
    expect((await new Browser(url).signIn({ passkey: key.assert(challenge) })).status).toBe(401);
  });

  test.each<[string, Partial<Circumstances>]>([
    ['a foreign origin', { origin: 'https://example.com' }],
    ['our own address by number', { origin: 'http://127.0.0.1:1' }],
    ['another relying party', { rpId: 'example.com' }],
    ['a person who was not asked for', { verified: false }],
  ])('%s is refused', async (what, changes) => {
    const { key } = await owner(`wrong ${what}`);
    const { answer } = await signInAlone(url, key, changes);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      401,
      { __type: 'NotAuthorized', message: 'This passkey does not sign in here.' },
    ]);
    expect((await signInAlone(url, key)).answer.status).toBe(200);
  });

  test('a counter that does not rise is a copy’s', async () => {
    const { key } = await owner('counts');
    expect((await signInAlone(url, key, { counter: 7 })).answer.status).toBe(200);
    expect((await signInAlone(url, key, { counter: 7 })).answer.status).toBe(401);
    expect((await signInAlone(url, key, { counter: 0 })).answer.status).toBe(401);
    expect((await signInAlone(url, key, { counter: 8 })).answer.status).toBe(200);
  });

  test('unknown, removed and disabled are told alike', async () => {
    const unknown = (await signInAlone(url, authenticator())).answer;
    const { browser, key } = await owner('removed');
    const [own] = await passkeysOf(browser);
    await browser.center('RemovePasskey', { passkeyId: own?.passkeyId });
    const removed = (await signInAlone(url, key)).answer;
    const gone = await owner('disabled');
    await fixture.database.write((transaction) =>
      transaction.updateTable('users').set({ disabled: 1 }).where('user_name', '=', 'disabled').execute(),
    );
    const disabled = (await signInAlone(url, gone.key)).answer;
    expect([removed.status, removed.text]).toEqual([unknown.status, unknown.text]);
    expect([disabled.status, disabled.text]).toEqual([401, unknown.text]);
  });

  test('somebody else’s passkey can’t be registered, renamed or removed', async () => {
    const { browser, key } = await owner('first');
    const second = await fixture.userWith('second', []);
    expect((await register(second, key)).errorType).toBe('ValidationException');
    const [own] = await passkeysOf(browser);
    const input = { passkeyId: own?.passkeyId };
    expect((await second.center('RenamePasskey', { ...input, name: 'Mine' })).status).toBe(400);
    expect((await second.center('RemovePasskey', input)).status).toBe(400);
    expect((await passkeysOf(browser)).map(({ name }) => name)).toEqual(['Key']);
  });

  test('a registration is answered once, by who asked for it, from our own origin', async () => {
    const first = await fixture.userWith('registers', []);
    const second = await fixture.userWith('registers-too', []);
    const put = async (browser: Browser, answer: object) => {
      const response = JSON.stringify(answer);
      return (await browser.center('RegisterPasskey', { name: 'Key', response })).status;
    };
    const options = await begin(first);
    expect(await put(second, authenticator().register(options))).toBe(400);
    expect(await put(first, authenticator().register(options))).toBe(400);
    const evil = { origin: 'https://example.com' };
    expect(await put(first, authenticator().register(await begin(first), evil))).toBe(400);
    expect(await put(first, authenticator().register(await begin(first), { verified: false }))).toBe(400);
    const { challenge } = await askOptions(url);
    expect(await put(first, authenticator().register({ ...options, challenge }))).toBe(400);
    expect(await put(first, { id: 'nonsense' })).toBe(400);
    expect(await put(first, authenticator().register(await begin(first)))).toBe(200);
    expect(await passkeysOf(second)).toEqual([]);
  });

  test('who signs in by an identity provider adds none here', async () => {
    const browser = await fixture.userWith('federated', []);
    await fixture.database.write(async (transaction) => {
      const { user_id } = await transaction
        .selectFrom('users')
        .select('user_id')
        .where('user_name', '=', 'federated')
        .executeTakeFirstOrThrow();
      const identity = { issuer: 'https://id.example.com', subject: 'a', user_id };
      await transaction.insertInto('identities').values(identity).execute();
    });
    expect((await browser.center('BeginPasskey', {})).errorType).toBe('ValidationException');
    expect((await browser.center('ListPasskeys', {})).output).toMatchObject({ isFederated: true });
  });

  describe('after the password', () => {
    const credentials = (username: string) => ({ username, password: adminPassword });

    async function careful(userName: string) {
      const person = await owner(userName);
      const answer = await person.browser.center('AskForPasskey', { asksForPasskey: true });
      expect(answer.status).toBe(200);
      return person;
    }

    async function half(username: string): Promise<{ browser: Browser; options: Options }> {
      const browser = new Browser(url);
      const answer = await browser.signIn(credentials(username));
      expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
      // The route's documented answer.
      const body = JSON.parse(answer.text) as { options: Options };
      expect(body).toMatchObject({ __type: 'PasskeyRequired' });
      return { browser, options: body.options };
    }

    test('one is asked for, and both sign in', async () => {
      const { key } = await careful('careful');
      const { browser, options } = await half('careful');
      expect(options.allowCredentials?.map(({ id }) => id)).toEqual([key.credentialId.toString('base64url')]);
      const passkey = key.assert(options.challenge, { verified: false });
      expect((await browser.signIn({ passkey })).status).toBe(200);
    });

    test('a wrong password learns nothing of it', async () => {
      await careful('silent');
      const wrong = await new Browser(url).signIn({ username: 'silent', password: 'wrong' });
      const unknown = await new Browser(url).signIn({ username: 'not-there', password: 'wrong' });
      expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
    });

    test('somebody else’s passkey does not do', async () => {
      await careful('mine');
      const { key: other } = await careful('others');
      const { browser, options } = await half('mine');
      expect((await browser.signIn({ passkey: other.assert(options.challenge) })).status).toBe(401);
    });

    test('the passkey alone does, the password alone never again until it is switched off', async () => {
      const { browser, key } = await careful('either');
      expect((await signInAlone(url, key)).answer.status).toBe(200);
      await half('either');
      await browser.center('AskForPasskey', { asksForPasskey: false });
      expect((await new Browser(url).signIn(credentials('either'))).status).toBe(200);
    });

    test('it needs a passkey, and ends with the last one', async () => {
      const bare = await fixture.userWith('bare', []);
      expect((await bare.center('AskForPasskey', { asksForPasskey: true })).status).toBe(400);
      const { browser } = await careful('last');
      const [own] = await passkeysOf(browser);
      await browser.center('RemovePasskey', { passkeyId: own?.passkeyId });
      expect((await new Browser(url).signIn(credentials('last'))).status).toBe(200);
    });

    test('an administrator helps who has lost the device', async () => {
      const { key } = await careful('lost');
      const admin = await fixture.admin();
      const { output } = await admin.center('ListUsers', {});
      // The operation's documented answer.
      const users = output['users'] as unknown as { userId: string; userName: string; passkeys: number }[];
      const user = users.find(({ userName }) => userName === 'lost');
      expect(user?.passkeys).toBe(1);
      expect((await admin.center('RemovePasskeysOfUser', { userId: user?.userId })).status).toBe(200);
      expect((await signInAlone(url, key)).answer.status).toBe(401);
      expect((await new Browser(url).signIn(credentials('lost'))).status).toBe(200);
    });
  });

  test('the last way in goes only with a word', async () => {
    const { browser } = await owner('only');
    await fixture.database.write((transaction) =>
      transaction.updateTable('users').set({ password_hash: null }).where('user_name', '=', 'only').execute(),
    );
    const [own] = await passkeysOf(browser);
    const input = { passkeyId: own?.passkeyId };
    expect((await browser.center('RemovePasskey', input)).errorType).toBe('ValidationException');
    expect(await passkeysOf(browser)).toHaveLength(1);
    expect((await browser.center('RemovePasskey', { ...input, evenLastWayIn: true })).status).toBe(200);
  });
});

describe('time and place', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture('sqlite', { publicUrl: 'https://support.example.com' });
  });
  afterAll(() => fixture.close());

  test('a challenge is good for five minutes, a sign-in for fifteen to add a passkey', async () => {
    const own = await startFixture();
    try {
      const { url } = own.proxy();
      const browser = await own.admin();
      const key = new SoftwareAuthenticator(localhost(url));
      const late = JSON.stringify(key.register(await begin(browser)));
      own.advance(5 * 60_000);
      expect((await browser.center('RegisterPasskey', { name: 'Late', response: late })).status).toBe(400);
      expect((await register(browser, key)).status).toBe(200);
      const { challenge } = await askOptions(url);
      own.advance(5 * 60_000);
      expect((await new Browser(url).signIn({ passkey: key.assert(challenge) })).status).toBe(401);
      own.advance(5 * 60_000);
      expect((await browser.center('BeginPasskey', {})).errorType).toBe('SignInAgainException');
    } finally {
      await own.close();
    }
  });

  test('under PUBLIC_URL that address counts, and no other', async () => {
    const { url } = fixture.proxy();
    const headers = { origin: 'https://support.example.com', host: 'support.example.com' };
    const browser = new Browser(url);
    await browser.signIn({ username: 'admin', password: adminPassword }, headers);
    const key = new SoftwareAuthenticator('https://support.example.com');
    const ask = async () => {
      const { output } = await browser.center('BeginPasskey', {}, headers);
      // The operation's documented answer.
      return JSON.parse(output['options'] as string) as Options;
    };
    const put = async (answer: object) => {
      const input = { name: 'Key', response: JSON.stringify(answer) };
      return (await browser.center('RegisterPasskey', input, headers)).status;
    };
    expect(await put(key.register(await ask(), { origin: localhost(url) }))).toBe(400);
    expect(await put(key.register(await ask()))).toBe(200);
  });

  test('an address without a name has none, and says why', async () => {
    const own = await startFixture('sqlite', { publicUrl: 'http://10.0.0.7:8080' });
    try {
      const browser = await own.admin();
      const answer = await browser.center('BeginPasskey', {});
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('PUBLIC_URL')]);
      const { output } = await browser.center('ListPasskeys', {});
      expect(output).not.toHaveProperty('address');
    } finally {
      await own.close();
    }
  });

  test('asking for options again and again is told to wait', async () => {
    const own = await startFixture();
    try {
      const { url } = own.proxy();
      const statuses = [];
      for (let time = 0; time < 51; time += 1) {
        statuses.push((await send(`${url}/api/session/passkey`, 'POST', { origin: url })).status);
      }
      expect(statuses.filter((status) => status === 200)).toHaveLength(50);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await own.close();
    }
  });
});
