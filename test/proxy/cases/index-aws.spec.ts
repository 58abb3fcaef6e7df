/** AWS tells nobody what happens: its cases are asked for, and a change that somebody sees is known at once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { closed, home, reached, startAwsPlace, awsAccounts } from '../aws/accounts.ts';
import type { AwsPlace } from '../aws/accounts.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { type AwsCase, awsCase, tell } from './aws-cases.ts';
import { eventsNamed, filled, indexed, messagesOf, stateOf } from './indexing.ts';

const minute = 60_000;

let place: AwsPlace;
let fixture: Fixture;
let cases: AwsCase[];
const denied = { __type: 'AccessDeniedException', message: 'Not allowed.' };

beforeEach(async () => {
  place = await startAwsPlace();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  cases = Array.from({ length: 130 }, (_, index) =>
    awsCase(index, Date.now() - index * minute, index === 7 ? 23 : 1),
  );
  tell(place.aws, cases, denied);
  fixture = await startFixture('sqlite', {
    upstream: { kind: 'aws', accounts: awsAccounts, endpoint: place.aws.url },
    followsCases: true,
  });
  await filled(fixture, home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await place.remove();
});

const count = async (): Promise<number> => (await indexed(fixture, home)).length;
const rowOf = async (caseId: string) => (await indexed(fixture, home)).find((row) => row.case_id === caseId);

test('everything is there after the fill, each case with all its messages', async () => {
  expect(await count()).toBe(130);
  expect(await messagesOf(fixture, cases[7]?.caseId ?? '')).toHaveLength(23);
  // Of Business: a day for general guidance.
  const row = await rowOf(cases[0]?.caseId ?? '');
  expect(row?.first_response_due).toBe((row?.time_created ?? 0) + 24 * 60 * minute);
});

test('a minute later new cases, answers and resolutions are known, and are news', async () => {
  const [first, second, third] = cases as [AwsCase, AwsCase, AwsCase]; // of 130
  cases.push(awsCase(900, Date.now()));
  first.status = 'resolved';
  second.messages.push({
    body: 'Have you tried',
    submittedBy: 'Amazon Web Services',
    timeCreated: new Date().toISOString(),
  });
  third.severityCode = 'urgent';
  fixture.advance(2 * minute);
  await expect.poll(count).toBe(131);
  await expect.poll(() => rowOf(first.caseId)).toMatchObject({ status: 'resolved' });
  expect(await messagesOf(fixture, second.caseId)).toContain('Have you tried');
  const events = await eventsNamed(fixture, 'case-changed');
  expect(new Set(events.map(({ detail }) => detail['change']))).toEqual(
    new Set(['created', 'status', 'communication', 'severity']),
  );
  expect(events).toHaveLength(4);
});

test('a case that is reopened is seen again, a case that AWS has dropped stays', async () => {
  const [first, second] = cases as [AwsCase, AwsCase]; // of 130
  first.status = 'resolved';
  fixture.advance(2 * minute);
  await expect.poll(() => rowOf(first.caseId)).toMatchObject({ status: 'resolved' });
  first.status = 'reopened';
  cases.splice(1, 1);
  fixture.advance(11 * minute);
  await expect.poll(() => rowOf(first.caseId)).toMatchObject({ status: 'reopened' });
  expect(await rowOf(second.caseId)).toMatchObject({ subject: 'Case 1' });
  expect(await stateOf(fixture, home)).toMatchObject({ state: 'current', problem: null });
});

test('what somebody’s answer shows is known at once, and a narrowed one takes nothing away', async () => {
  const ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
  const [first] = cases as [AwsCase]; // of 130
  first.subject = 'Seen anew';
  const input = { caseIdList: [first.caseId], includeCommunications: false };
  expect((await ann.call('DescribeCases', input, { account: home })).status).toBe(200);
  await expect.poll(() => rowOf(first.caseId)).toMatchObject({ subject: 'Seen anew', is_whole: 1 });
  expect(await messagesOf(fixture, first.caseId)).toEqual(['message 1 of 0']);
  expect(await count()).toBe(130);
});

test('an account that fails says why, is tried again, and holds up no other', async () => {
  await expect
    .poll(() => stateOf(fixture, reached))
    .toMatchObject({ state: 'failed', problem: 'permission-missing', cases: 0 });
  await expect
    .poll(() => stateOf(fixture, closed))
    .toMatchObject({ state: 'failed', problem: 'role-refused' });
  expect(await stateOf(fixture, home)).toMatchObject({ state: 'current', cases: 130 });
  const plan = { __type: 'SubscriptionRequiredException', message: 'A subscription is required.' };
  tell(place.aws, cases, plan);
  fixture.advance(minute);
  await expect.poll(() => stateOf(fixture, reached)).toMatchObject({ problem: 'no-plan' });
  tell(place.aws, cases, { cases: [], severityLevels: [] });
  fixture.advance(5 * minute);
  await expect.poll(() => stateOf(fixture, reached)).toMatchObject({ state: 'current', problem: null });
});
