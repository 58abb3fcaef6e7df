/** Taking cases along by the command line, as scripts do: a process of its own against the real proxy. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { soon } from '../soon.ts';
import { environmentWith } from '../../src/config.ts';
import { someCase } from './browser.ts';
import { indexed } from './cases/indexing.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

const program = join(import.meta.dirname, '..', '..', 'src', 'commands', 'support.ts');

let fixture: Fixture;
let folder: string;
let token: string;
let caseId: string;
beforeAll(async () => {
  fixture = await startFixture('sqlite', { followsCases: true });
  folder = await mkdtemp(join(tmpdir(), 'support-center-export-'));
  const person = await fixture.userWith('scripted', [{ policy: 'AWSSupportAccess', scope: '*' }]);
  const wish = { name: 'command', accounts: ['*'], readOnly: false, days: 1 };
  const made = await person.center('CreateAccessToken', wish);
  // The operations' documented answers.
  token = made.output['token'] as string;
  const opened = await person.call('CreateCase', someCase('The queue stands still'), { account: retail });
  caseId = opened.output['caseId'] as string;
  // A search waits a second for it, and no longer.
  await soon(async () => {
    if ((await indexed(fixture, retail)).length === 0) throw new Error('The index does not know it yet.');
  });
});
afterAll(async () => {
  await fixture.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...given: readonly string[]) {
  const child = spawn(process.execPath, [program, 'export', ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentWith({
      SUPPORT_CENTER_URL: fixture.proxy().url,
      SUPPORT_CENTER_TOKEN: token,
      INIT_CWD: folder,
    }),
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

test('a case, under the name that it is given or on standard output, never over another file', async () => {
  const first = await run(caseId);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out.trim()).toMatch(/case-\d+\.md$/);
  expect(await readFile(first.out.trim(), 'utf8')).toContain('The queue stands still');
  const again = await run(caseId);
  expect([again.code, again.err]).toEqual([2, expect.stringMatching(/is there already/)]);
  const { out } = await run(caseId, '--format', 'json', '--output', '-');
  expect(JSON.parse(out)).toMatchObject({ case: { caseId } });
  const told = await run(caseId, '--format', 'zip', '--output', 'case.zip', '--json');
  expect(JSON.parse(told.out)).toMatchObject({ file: join(folder, 'case.zip') });
  expect(Object.keys(unzipSync(await readFile(join(folder, 'case.zip'))))).toContain('case.md');
});

test('what a search finds', async () => {
  const found = await run('--where', 'subject:queue', '--where', 'status!=resolved', '--output', '-');
  expect([found.code, found.err]).toEqual([0, '']);
  expect(found.out.trim().split('\n')).toHaveLength(2);
  expect(found.out).toContain(caseId);
  const none = await run('--text', 'nothingofthekind', '--account', retail, '--output', '-');
  expect(none.out.trim().split('\n')).toHaveLength(1);
  await run('--where', `caseId=${caseId}`, '--format', 'xlsx', '--output', 'cases.xlsx');
  const { sheets } = await readXlsx(await readFile(join(folder, 'cases.xlsx')));
  expect(sheets[0]?.rows).toHaveLength(2);
});

test('the archive of an account goes on where it broke off', async () => {
  const whole = await run('--archive', '--account', retail, '--output', 'whole.zip');
  expect(whole).toMatchObject({ code: 0 });
  const exportId = /Export (\S+) has begun/.exec(whole.err)?.[1] ?? '';
  const bytes = await readFile(join(folder, 'whole.zip'));
  expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(0);
  await writeFile(join(folder, `${exportId}.part`), bytes.subarray(0, 100));
  const rest = await run('--archive', '--export', exportId, '--account', retail, '--output', 'rest.zip');
  expect(rest).toMatchObject({ code: 0, err: '' });
  expect(await readFile(join(folder, 'rest.zip'))).toEqual(bytes);
  expect(await readdir(folder)).not.toContain(`${exportId}.part`);
});

test.each([
  [['--format', 'zip'], /csv or xlsx/],
  [['case-1', '--text', 'x'], /name a case, or what to look for/],
  [['--where', 'nonsense=1'], /cases have no nonsense/],
  [['--where', 'hasAttachment>=1'], /compared by =/],
  [['--where', 'status'], /property=value/],
  [['--export', 'x'], /goes with --archive/],
  [['--archive', '--output', '-'], /needs a file/],
])('%j is wrong use', async (given, words) => {
  const { code, err } = await run(...given);
  expect([code, err]).toEqual([2, expect.stringMatching(words)]);
});
