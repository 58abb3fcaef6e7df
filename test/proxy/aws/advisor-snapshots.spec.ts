/** Snapshots of accounts of AWS: one whose role fails has a state, and the others are told all the same. */

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { AdvisorOverview } from '../../../src/contract/center/advisor.ts';
import { soon } from '../../soon.ts';
import type { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { awsAccounts, closed, home, reached, startAwsPlace } from './accounts.ts';
import type { AwsPlace } from './accounts.ts';

const checkId = 'Pfx0RwqBli';
const day = 24 * 3_600_000;
const summary = {
  checkId,
  timestamp: '2026-11-20T10:00:00Z',
  status: 'error',
  hasFlaggedResources: true,
  resourcesSummary: {
    resourcesProcessed: 1,
    resourcesFlagged: 1,
    resourcesIgnored: 0,
    resourcesSuppressed: 0,
  },
  categorySpecificSummary: {},
};
const answers: Readonly<Record<string, object>> = {
  DescribeTrustedAdvisorChecks: {
    checks: [
      { id: checkId, name: 'Buckets', category: 'security', description: '', metadata: ['Region', null] },
    ],
  },
  DescribeTrustedAdvisorCheckSummaries: { summaries: [summary, null] },
  DescribeTrustedAdvisorCheckResult: {
    result: {
      ...summary,
      // As the model allows it: a list with holes, and a resource without a Region.
      flaggedResources: [{ resourceId: 'bucket', status: 'error', metadata: ['eu-west-1', null] }],
    },
  },
};

let place: AwsPlace;
let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  place = await startAwsPlace();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  place.aws.behave((response, operation) =>
    response
      .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(answers[operation] ?? { cases: [] })),
  );
  const { url: endpoint } = place.aws;
  fixture = await startFixture('sqlite', {
    upstream: { kind: 'aws', accounts: awsAccounts, endpoint },
    followsCases: true,
  });
  admin = await fixture.admin();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await place.remove();
});

async function overview(): Promise<AdvisorOverview> {
  // The operation's documented answer.
  return (await admin.center('GetAdvisorOverview', {})).output as unknown as AdvisorOverview;
}

async function until(isSo: (told: AdvisorOverview) => boolean): Promise<AdvisorOverview> {
  return await soon(async () => {
    const told = await overview();
    if (!isSo(told)) throw new Error('It did not come.');
    return told;
  });
}

const callsOf = (operation: string) => place.aws.arrivals.filter((one) => one.operation === operation).length;

test('are taken of those that answer', async () => {
  const { accounts } = await until((told) => told.accounts.every(({ state }) => state !== 'waiting'));
  const states = accounts.map(({ accountId, state, checks }) => [accountId, state, checks.length]);
  expect(states).toEqual([
    [home, 'current', 1],
    [reached, 'current', 1],
    [closed, 'failed', 0],
  ]);
  const failed = accounts.find(({ accountId }) => accountId === closed);
  expect(failed?.problem).toEqual(expect.any(String));
  expect(failed?.takenAt).toBeUndefined();
  const { output } = await admin.center('GetKeptAdvisorResult', { checkId }, {}, home);
  expect(output).toMatchObject({ result: { flaggedResources: [{ metadata: ['eu-west-1', ''] }] } });
});

test('a further day asks for what may have changed, and not for results that are known', async () => {
  const [summaries, results] = [
    callsOf('DescribeTrustedAdvisorCheckSummaries'),
    callsOf('DescribeTrustedAdvisorCheckResult'),
  ];
  fixture.advance(day);
  // Nobody is signed in for so long.
  admin = await fixture.admin();
  await until(() => callsOf('DescribeTrustedAdvisorCheckSummaries') >= summaries + 2);
  expect(callsOf('DescribeTrustedAdvisorCheckResult')).toBe(results);
});
