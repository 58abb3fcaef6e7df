/** The command line as scripts run it: a process of its own against the real proxy and emulator. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { environmentWith } from '../../src/config.ts';
import { isJsonObject } from '../../src/support/json.ts';
import type { Browser } from './browser.ts';
import { send } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const program = join(import.meta.dirname, '..', '..', 'src', 'commands', 'support.ts');
const full = [{ policy: 'AWSSupportAccess', scope: '*' }];

let fixture: Fixture;
let folder: string;
let person: Browser;
let token: string;
beforeAll(async () => {
  fixture = await startFixture();
  folder = await mkdtemp(join(tmpdir(), 'support-center-command-'));
  person = await fixture.userWith('scripted', full);
  token = await tokenOf(person, {});
});
afterAll(async () => {
  await fixture.close();
  await rm(folder, { recursive: true, force: true });
});

async function tokenOf(browser: Browser, changes: object): Promise<string> {
  const input = { name: 'command', accounts: ['*'], readOnly: false, days: 1, ...changes };
  const { output } = await browser.center('CreateAccessToken', input);
  // The operation's documented answer.
  return output['token'] as string;
}

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function run(given: readonly string[], changes: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...given], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environmentWith({
      SUPPORT_CENTER_URL: fixture.proxy().url,
      SUPPORT_CENTER_TOKEN: token,
      INIT_CWD: folder,
      ...changes,
    }),
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(changes['STDIN'] ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out: out.trim(), err: err.trim() };
}

async function done(given: readonly string[]): Promise<string> {
  const { code, out, err } = await run(given);
  expect([code, err]).toEqual([0, '']);
  return out;
}

async function doneAsJson(given: readonly string[]): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(await done([...given, '--json']));
  expect(isJsonObject(value as never)).toBe(true);
  return value as Record<string, unknown>; // just looked at
}

async function put(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const caseFile = (subject: string, more = '') => `
subject: "${subject}"
description: |
  It does not answer.
  Not at all.
service: amazon-elastic-compute-cloud-linux
category: connectivity
severity: low
${more}`;

/** A new case's file, and how many cases carry its subject. */
async function newCase(more = '') {
  const subject = `Command ${randomUUID()}`;
  const file = await put(`${randomUUID()}.yaml`, caseFile(subject, more));
  const count = async () => {
    const { output } = await person.call('DescribeCases', {}, { account: retail });
    return JSON.stringify(output).split(subject).length - 1;
  };
  return { subject, file, count };
}

describe('a case', () => {
  test('is opened, listed, shown, answered and resolved', async () => {
    await put('trace.log', 'line one\n');
    const { subject, file } = await newCase(
      [
        'contact: phone',
        'phone: "+49 30 1234567"',
        'region: eu-central-1',
        'instances: [i-0a, i-0b]',
        'contacts: [ops@example.com]',
        'attachments: [trace.log]',
      ].join('\n'),
    );
    const caseId = await done(['create-case', '--file', file, '--account', retail]);
    expect(caseId).toMatch(new RegExp(`^case-${retail}-`));
    const list = await done(['list-cases', '--account', retail]);
    expect(list).toContain(caseId);
    expect(list).toContain(subject);
    expect(await done(['reply', caseId, '--message', 'It still does not.'])).toBe(caseId);
    const shown = await done(['show-case', caseId]);
    expect(shown).toContain('[trace.log]');
    expect(shown.indexOf('It does not answer.')).toBeLessThan(shown.indexOf('It still does not.'));
    expect(shown).toContain('Contact method: Phone\nPhone number: +49 30 1234567\nRegion: eu-central-1');
    expect(shown).toContain('Instance IDs: i-0a, i-0b');
    expect(await doneAsJson(['resolve', caseId])).toMatchObject({ caseId, finalCaseStatus: 'resolved' });
    expect(await done(['list-cases', '--account', retail])).not.toContain(caseId);
    const { cases } = await doneAsJson(['list-cases', '--all', '--account', retail]);
    expect(cases).toContainEqual(
      expect.objectContaining({ caseId, subject, ccEmailAddresses: ['ops@example.com'] }),
    );
    const { communications } = await doneAsJson(['show-case', caseId]);
    expect(communications).toHaveLength(2);
  });

  test('is described by JSON as well, and answered from standard input and with files', async () => {
    const subject = `Command ${randomUUID()}`;
    const described = {
      subject,
      description: 'Text.',
      service: 'general-info',
      category: 'x',
      severity: 'low',
    };
    const category = await person.call('DescribeServices', {}, { account: retail });
    // The operation's documented answer.
    const { services } = category.output as unknown as {
      services: { code: string; categories: { code: string }[] }[];
    };
    const [service] = services;
    const file = await put(
      'case.json',
      JSON.stringify({ ...described, service: service?.code, category: service?.categories[0]?.code }),
    );
    const caseId = await done(['create-case', '--file', file, '--account', retail]);
    await put('a.txt', 'a');
    const given = ['reply', caseId, '--message-file', '-', '--attach', 'a.txt'];
    expect(await run(given, { STDIN: 'From a pipe.\n' })).toMatchObject({ code: 0 });
    const shown = await done(['show-case', caseId]);
    expect(shown).toContain('From a pipe.\n[a.txt]');
  });

  test('with a secret in it is opened with a warning', async () => {
    const { file } = await newCase();
    const caseId = await done(['create-case', '--file', file, '--account', retail]);
    const key = ['ghp', 'q8Zt0VbY3nLxR5uWc2Kd7Hs9Ej1MfAgPo4Ti'].join('_');
    const outcome = await run(['reply', caseId, '--message', `It says ${key}.`]);
    expect(outcome).toMatchObject({ code: 0, err: expect.stringContaining('a secret') });
    expect(outcome.err).not.toContain(key);
  });

  test('written to steer a terminal does not', async () => {
    const { file } = await newCase();
    const caseId = await done(['create-case', '--file', file, '--account', retail]);
    await done(['reply', caseId, '--message', 'Clear \u001B[2J and \u202E turn']);
    const shown = await done(['show-case', caseId]);
    expect(shown).toContain('Clear  [2J and   turn');
  });
});

describe('the account', () => {
  test('is found where the token reaches one, and asked for where it reaches more', async () => {
    const one = await tokenOf(person, { accounts: [labs] });
    expect(await run(['list-cases'], { SUPPORT_CENTER_TOKEN: one })).toMatchObject({ code: 0 });
    const outcome = await run(['list-cases']);
    expect(outcome).toMatchObject({ code: 2, err: expect.stringContaining('--account') });
    expect(outcome.err).toContain(retail);
  });

  test('that the token does not reach is refused', async () => {
    const one = await tokenOf(person, { accounts: [labs] });
    const outcome = await run(['list-cases', '--account', retail], { SUPPORT_CENTER_TOKEN: one });
    expect(outcome).toMatchObject({ code: 1, err: expect.stringContaining('AccessDeniedException') });
    expect(outcome.err).not.toContain(one);
  });
});

describe('what is wrong before anything is sent', () => {
  test('is told on standard error, and leaves with 2', async () => {
    const sent = (await fixture.upstreamRequests()).length;
    await put('wrong.yaml', caseFile('a', 'severty: low'));
    const file = await run(['create-case', '--file', 'wrong.yaml', '--account', retail]);
    expect(file).toMatchObject({ code: 2, out: '', err: 'wrong.yaml:9: severty: is not known here' });
    const long = await run(['reply', `case-${retail}-muen-2026-00`, '--message', 'y'.repeat(8001)]);
    expect(long).toMatchObject({ code: 2, err: expect.stringContaining('8000') });
    expect(await run(['list-cases', '--nonsense'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['list-cases'], { SUPPORT_CENTER_TOKEN: '' })).toMatchObject({ code: 2 });
    expect(await run(['list-cases'], { SUPPORT_CENTER_URL: 'ftp://x' })).toMatchObject({ code: 2 });
    expect((await fixture.upstreamRequests()).length).toBe(sent);
  });

  test('help is given when it is asked for, and instead of nothing', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('create-case') });
    expect(await run([])).toMatchObject({ code: 2 });
  });

  test.each([
    ['large.bin', Buffer.alloc(5 * 1024 * 1024 + 1), 'large.bin: is larger than 5 MB.'],
    ['empty.bin', Buffer.alloc(0), 'empty.bin: is empty.'],
  ])('an attachment that no set takes: %s', async (name, content, words) => {
    await put(name, content);
    const { file } = await newCase(`attachments: [${name}]`);
    const outcome = await run(['create-case', '--file', file, '--account', retail]);
    expect(outcome).toMatchObject({ code: 2, err: words });
  });
});

describe('a refusal', () => {
  test('of the service is told with its name', async () => {
    const { file } = await newCase();
    await put(file, caseFile('a').replace('connectivity', 'nonsense'));
    const outcome = await run(['create-case', '--file', file, '--account', retail]);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(/^\w+Exception: .*\(request [\w-]+\)/);
  });

  test('of a token that only reads, and of one that is wrong', async () => {
    const { file, count } = await newCase();
    const given = ['create-case', '--file', file, '--account', retail];
    const reading = await tokenOf(person, { readOnly: true });
    const denied = await run(given, { SUPPORT_CENTER_TOKEN: reading });
    expect(denied).toMatchObject({ code: 1, err: expect.stringContaining('only reads') });
    const wrong = await run(given, { SUPPORT_CENTER_TOKEN: 'sct_wrong' });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('Settings') });
    expect(await count()).toBe(0);
  });

  test('a token in a file does as well, and shows nowhere', async () => {
    await put('token', `${token}\n`);
    const outcome = await run(['list-cases', '--account', retail, '--token-file', 'token'], {
      SUPPORT_CENTER_TOKEN: '',
    });
    expect(outcome.code).toBe(0);
    expect(outcome.out + outcome.err + fixture.log()).not.toContain(token);
  });
});

/** Passes calls on and drops the next answers, as a broken line does. */
async function startLossyLine(losses: number) {
  let left = losses;
  const passOn = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const kept = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value ?? null]));
    const address = `${fixture.proxy().url}${request.url}`;
    const answer = await send(address, request.method ?? 'GET', kept, Buffer.concat(chunks));
    left -= 1;
    if (left >= 0) request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.text);
  };
  const server = createServer((request, response) => void passOn(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe('a lost answer', () => {
  test('makes no second case: the command itself asks again', async () => {
    const { file, count } = await newCase();
    const line = await startLossyLine(1);
    const outcome = await run(['create-case', '--file', file, '--account', retail], {
      SUPPORT_CENTER_URL: line.url,
    });
    line.close();
    expect(outcome).toMatchObject({ code: 0, out: expect.stringMatching(/^case-/) });
    expect(await count()).toBe(1);
  });

  test('nor does running it again with the key that it names', async () => {
    const { file, count } = await newCase();
    const line = await startLossyLine(9);
    const given = ['create-case', '--file', file, '--account', retail];
    const lost = await run(given, { SUPPORT_CENTER_URL: line.url });
    line.close();
    expect(lost).toMatchObject({ code: 3, out: '' });
    const key = /--idempotency-key ([\w-]+)/.exec(lost.err)?.[1] ?? '';
    const first = await run([...given, '--idempotency-key', key]);
    const second = await run([...given, '--idempotency-key', key]);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^case-/) });
    expect(second.out).toBe(first.out);
    expect(await count()).toBe(1);
  });

  test('and no server at all are told as no connection', async () => {
    const outcome = await run(['list-cases', '--account', retail], {
      SUPPORT_CENTER_URL: 'http://127.0.0.1:1',
    });
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toContain('http://127.0.0.1:1');
    const find = await run(['list-cases'], { SUPPORT_CENTER_URL: 'http://127.0.0.1:1' });
    expect(find.code).toBe(3);
    const other = await run(['list-cases', '--account', retail], {
      SUPPORT_CENTER_URL: fixture.emulator.url,
    });
    expect([1, 3]).toContain(other.code);
  });
});
