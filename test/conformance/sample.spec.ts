/** What a first start gives: sample accounts, their cases, and a credentials file for the CLI and SDKs. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { describeCases } from './cases.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';

let started: StartedEmulator;
beforeAll(async () => {
  started = await startTestEmulator('sqlite', { accounts: 'sample', sampleData: true });
});
afterAll(() => started.stop());

interface Profile {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** As the CLI and the SDKs read it. */
async function readProfiles(): Promise<Profile[]> {
  const text = await readFile(join(started.dataDir, 'credentials'), 'utf8');
  return text.split(/^(?=\[)/m).map((section) => {
    const value = (name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(section)?.[1];
    const sessionToken = value('aws_session_token');
    return {
      name: /^\[(.+)\]$/m.exec(section)?.[1] ?? '',
      accessKeyId: value('aws_access_key_id') ?? '',
      secretAccessKey: value('aws_secret_access_key') ?? '',
      ...(sessionToken !== undefined && { sessionToken }),
    };
  });
}

test('three accounts on different plans, in countries of their own', () => {
  const { accounts } = started.emulator.running;
  expect(new Set(accounts.map(({ plan }) => plan)).size).toBe(3);
  expect(accounts.map(({ country }) => country)).toEqual(['US', 'DE', 'GB']);
});

test('the credentials file is its owner’s alone, with a profile for each user', async () => {
  const { mode } = await stat(join(started.dataDir, 'credentials'));
  expect((mode & 0o777).toString(8)).toBe('600');
  const profiles = await readProfiles();
  expect(new Set(profiles.map((profile) => profile.name)).size).toBe(profiles.length);
  for (const { accessKeyId, secretAccessKey, sessionToken, name } of profiles) {
    const key = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
    const answer = await started.emulator.call('DescribeSeverityLevels', {}, key);
    const expected = /sandbox/.test(name) ? 'SubscriptionRequiredException' : null;
    expect([name, answer.errorType]).toEqual([name, expected]);
  }
});

test('cases in every status, the newest first', async () => {
  const [first] = await readProfiles();
  const { cases } = await describeCases(
    started.emulator,
    { includeResolvedCases: true, maxResults: 100 },
    first,
  );
  expect(cases.length).toBeGreaterThan(50);
  const times = cases.map((each) => each.timeCreated);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(new Set(cases.map((each) => each.status)).size).toBeGreaterThanOrEqual(6);
});
