/** The program itself with UPSTREAM=aws: configured by its environment alone. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { Browser, newKey, someCase } from '../browser.ts';
import { awsAccounts, home, reached, startAwsPlace } from './accounts.ts';
import type { AwsPlace } from './accounts.ts';
import { answerWith } from './aws-service.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const password = 'correct horse battery staple';

let place: AwsPlace;
let child: ChildProcess;
let browser: Browser;
let addresses: Record<string, string>;
beforeAll(async () => {
  place = await startAwsPlace();
  const accountsFile = join(place.folder, 'accounts.json');
  await writeFile(accountsFile, JSON.stringify(awsAccounts));
  const server = spawn(process.execPath, ['src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...place.environment,
      UPSTREAM: 'aws',
      AWS_ENDPOINT_URL_SUPPORT: place.aws.url,
      ACCOUNTS_FILE: accountsFile,
      ADMIN_PASSWORD: password,
      DATA_DIR: join(place.folder, 'data'),
      PORT: '0',
      LOG_LEVEL: 'error',
    },
  });
  child = server;
  const [line] = await once(createInterface({ input: server.stdout }), 'line');
  addresses = JSON.parse(String(line)) as Record<string, string>; // the promised line
  browser = new Browser(addresses['console'] ?? '');
  await browser.signIn({ username: 'admin', password });
});
afterAll(async () => {
  child.kill('SIGTERM');
  await once(child, 'exit');
  await place.remove();
});

test('there is no emulator beside it', () => {
  expect(addresses).toEqual({ event: 'listening', console: expect.stringMatching(/^http:/) });
});

test('a case goes to AWS, signed in the name of the person, once for its key', async () => {
  place.aws.behave(answerWith({ caseId: 'case-1' }));
  const [key, input] = [newKey(), someCase()];
  const create = () => browser.call('CreateCase', input, { account: reached, key });
  const answers = [await create(), await create()];
  expect(answers.map(({ text }) => text)).toEqual(['{"caseId":"case-1"}', '{"caseId":"case-1"}']);
  // The case index reads beside it.
  expect(place.aws.arrivals.filter(({ operation }) => operation === 'CreateCase')).toMatchObject([
    {
      operation: 'CreateCase',
      arn: `arn:aws:sts::${reached}:assumed-role/Support/admin`,
      body: JSON.stringify(input),
    },
  ]);
});

test('the calls for one account stay under the five a second that AWS allows', async () => {
  place.aws.behave(answerWith({ services: [] }));
  place.aws.arrivals.length = 0;
  const began = performance.now();
  const calls = Array.from({ length: 12 }, () => browser.call('DescribeServices', {}, { account: home }));
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(calls.map(() => 200));
  expect(place.aws.arrivals.filter(({ operation }) => operation === 'DescribeServices')).toHaveLength(12);
  // Five at once, five a second later, two after another. When they arrive says less: a machine that is
  // busy takes them in late, and then several at once.
  expect(performance.now() - began).toBeGreaterThan(2_100);
});
