/** What the proxy keeps of Trusted Advisor: by its own looks, by what people see, and what is told of it. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type {
  AdvisorChange,
  AdvisorDay,
  AdvisorOverview,
  AdvisorResourceEntry,
} from '../../../src/contract/center/advisor.ts';
import { engines } from '../../databases.ts';
import { soon } from '../../soon.ts';
import type { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { hobby, labs, retail } from '../test-accounts.ts';

const checkId = 'Z4AUBRNSmz';
const hour = 3_600_000;

async function until<Value>(ask: () => Promise<Value | null>): Promise<Value> {
  return await soon(async () => {
    const value = await ask();
    if (value === null) throw new Error('It did not come.');
    return value;
  });
}

describe.each(engines)('Snapshots on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    await give(retail, 2);
    await give(labs, 1);
    admin = await fixture.admin();
    await refresh(retail);
    await refresh(labs);
    // Only now, so that the first look finds something.
    await fixture.restart({ followsCases: true });
    admin = await fixture.admin();
  });
  afterAll(() => fixture.close());

  async function give(accountId: string, count: number): Promise<void> {
    const addresses = Array.from({ length: count }, (_, index) => ({
      publicIp: `198.51.100.${index + 1}`,
      allocationId: `eipalloc-${index + 1}`,
      region: 'eu-west-1',
      instanceId: null,
    }));
    await fetch(`${fixture.emulator.url}/_emulator/inventory/${accountId}`, {
      method: 'PUT',
      body: JSON.stringify({ instances: [], addresses }),
    });
  }

  async function refresh(account: string): Promise<void> {
    await admin.call('RefreshTrustedAdvisorCheck', { checkId }, { account });
    await fixture.control('clock', { advanceSeconds: 10 });
  }

  // The operations' documented answers.
  const overview = async (input: object = {}, browser = admin): Promise<AdvisorOverview> =>
    (await browser.center('GetAdvisorOverview', input)).output as unknown as AdvisorOverview;
  const changes = async (input: object = {}): Promise<AdvisorChange[]> =>
    (await admin.center('ListAdvisorChanges', input)).output['changes'] as unknown as AdvisorChange[];
  const history = async (input: object): Promise<AdvisorResourceEntry[]> =>
    (await admin.center('ListAdvisorResourceHistory', input, {}, retail)).output[
      'entries'
    ] as unknown as AdvisorResourceEntry[];
  const trend = async (input: object = {}): Promise<AdvisorDay[]> =>
    (await admin.center('ListAdvisorTrend', input)).output['days'] as unknown as AdvisorDay[];
  const stateOf = async (accountId: string) => {
    const { accounts } = await overview({ accountIds: [accountId] });
    return accounts[0]?.checks.find((check) => check.checkId === checkId);
  };

  test('are taken of every account, worst first', async () => {
    const told = await until(async () => {
      const { checks, accounts } = await overview();
      const isKnown =
        accounts.every(({ state }) => state !== 'waiting') && accounts[0]?.checks[0]?.error === 0;
      return isKnown ? { checks, accounts } : null;
    });
    expect(told.accounts.map(({ accountId, state }) => [accountId, state])).toEqual([
      [retail, 'current'],
      [labs, 'current'],
      // Of its plan the few checks that every account has.
      [hobby, 'current'],
    ]);
    expect(told.accounts[0]?.checks[0]).toEqual({
      checkId,
      status: 'warning',
      ok: 0,
      warning: 2,
      error: 0,
      processed: 2,
      flagged: 2,
      ignored: 0,
      suppressed: 0,
      monthlySavings: 7.3,
      refreshedAt: expect.stringMatching(/^20/),
    });
    expect(told.checks[0]).toEqual({
      checkId,
      name: 'Unassociated Elastic IP Addresses',
      category: 'cost_optimizing',
    });
    expect(told.checks.length).toBeGreaterThan(100);
  });

  test('none of their reads is a record, or among the requests that arrived', async () => {
    const names = (await fixture.audit()).map(({ eventName }) => eventName);
    expect(names).not.toContain('DescribeTrustedAdvisorCheckResult');
    const arrived = (await fixture.upstreamRequests()).map(({ operation }) => operation);
    expect(arrived).not.toContain('DescribeTrustedAdvisorCheckResult');
  });

  test('a refresh that somebody asked for is followed to its end: the change, the day, the resource', async () => {
    await give(retail, 0);
    await refresh(retail);
    fixture.advance(10_000);
    await until(async () => ((await stateOf(retail))?.status === 'ok' ? true : null));
    expect(await changes()).toMatchObject([
      { accountId: retail, checkId, before: 'warning', after: 'ok', flaggedBefore: 2, flaggedAfter: 0 },
    ]);
    expect(await changes({ accountIds: [labs] })).toEqual([]);
    expect(await changes({ checkId: 'Pfx0RwqBli' })).toEqual([]);
    const gone = await until(async () => {
      const entries = await history({ checkId });
      return entries.length === 2 ? entries : null;
    });
    expect(gone).toMatchObject([
      { status: 'gone', isFirst: false },
      { status: 'gone', isFirst: false },
    ]);
    const { resourceId } = gone[0] ?? { resourceId: '' };
    expect(await history({ checkId, resourceId })).toMatchObject([
      { resourceId, status: 'gone', isFirst: false },
      { resourceId, status: 'warning', isFirst: true },
    ]);
    expect((await stateOf(retail))?.changedAt).toBe((await changes())[0]?.time);
  });

  test('days are counted, and a day without a look counts what was known before', async () => {
    // The last ones are told: at midnight, UTC, there is a day more.
    const today = (await trend()).at(-1);
    const cost = today?.categories.find(({ category }) => category === 'cost_optimizing');
    expect(today?.accounts).toBe(3);
    expect(cost).toMatchObject({ warning: 1, error: 0, monthlySavings: 3.65 });
    await fixture.control('clock', { advanceSeconds: 3 * 24 * 3600 });
    await give(retail, 4);
    await refresh(retail);
    const input = { checkIds: [checkId] };
    // By what somebody sees this time, and no look of the proxy's own.
    await admin.call('DescribeTrustedAdvisorCheckSummaries', input, { account: retail });
    const savingsOf = ({ categories }: AdvisorDay): number =>
      categories.reduce((sum, { monthlySavings }) => sum + monthlySavings, 0);
    const days = await until(async () => {
      const told = (await trend()).slice(-4);
      return told.map(savingsOf).at(-1) === 18.25 ? told : null;
    });
    expect(days.map(savingsOf)).toEqual([3.65, 3.65, 3.65, 18.25]);
    expect(days.map(({ accounts }) => accounts)).toEqual([3, 3, 3, 3]);
    expect(await trend({ days: 2 })).toHaveLength(2);
  });

  test('what is excluded is told by its history', async () => {
    const { output } = await admin.call(
      'DescribeTrustedAdvisorCheckResult',
      { checkId },
      { account: retail },
    );
    const [resourceId = ''] = /(?<="resourceId":")[^"]+/.exec(JSON.stringify(output)) ?? [];
    const list = await admin.advisor(
      `/v1/recommendations?checkIdentifier=${encodeURIComponent(`arn:aws:trustedadvisor:::check/${checkId}`)}`,
      null,
      { account: retail },
    );
    const [id = ''] = /(?<=:recommendation\/)[^"]+/.exec(list.text) ?? [];
    const arn = `arn:aws:trustedadvisor::${retail}:recommendation-resource/${id}/${resourceId}`;
    const excluded = { recommendationResourceExclusions: [{ arn, isExcluded: true }] };
    const path = '/v1/batch-update-recommendation-resource-exclusion';
    expect((await admin.advisor(path, excluded, { account: retail })).status).toBe(200);
    await refresh(retail);
    await admin.call('DescribeTrustedAdvisorCheckResult', { checkId }, { account: retail });
    await until(async () => ((await stateOf(retail))?.suppressed === 1 ? true : null));
    const entries = await until(async () => {
      const told = await history({ checkId, resourceId });
      return told[0]?.isSuppressed ? told : null;
    });
    expect(entries[0]).toMatchObject({ status: 'warning', isSuppressed: true });
  });

  test('nobody is told of an account whose Trusted Advisor they may not see', async () => {
    const reader = await fixture.userWith('reader', [{ policy: 'TrustedAdvisorReadOnly', scope: labs }]);
    const told = await overview({}, reader);
    expect(told.accounts.map(({ accountId }) => accountId)).toEqual([labs]);
    for (const operation of ['GetAdvisorOverview', 'ListAdvisorChanges', 'ListAdvisorTrend']) {
      const named = await reader.center(operation, { accountIds: [labs, retail] });
      expect([named.status, named.errorType]).toEqual([403, 'AccessDeniedException']);
      const unknown = await reader.center(operation, { accountIds: ['999999999999'] });
      expect([unknown.status, unknown.errorType]).toEqual([403, 'AccessDeniedException']);
    }
    const cases = await fixture.userWith('cases only', [
      {
        policy: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'support:DescribeCases', Resource: '*' }],
        },
        scope: '*',
      },
    ]);
    expect(await overview({}, cases)).toEqual({ checks: [], accounts: [] });
  });

  test('input that breaks a rule is refused by its name', async () => {
    const wrong: [string, object, string][] = [
      ['GetAdvisorOverview', { accountIds: ['retail'] }, 'accountIds'],
      ['ListAdvisorChanges', { days: 31 }, 'days'],
      ['ListAdvisorChanges', { checkId: '../x' }, 'checkId'],
      ['ListAdvisorTrend', { days: 1 }, 'days'],
    ];
    for (const [operation, input, member] of wrong) {
      const { errorType, text } = await admin.center(operation, input);
      expect([operation, errorType]).toEqual([operation, 'ValidationException']);
      expect(text).toContain(member);
    }
  });

  test('what is known stays readable while the upstream is away, with its age', async () => {
    const before = await overview();
    const { emulator } = fixture;
    const { accounts } = emulator;
    const credentials = (id: string) => emulator.consoleCredentials(id);
    // Nobody listens there.
    const upstream = { kind: 'emulator', url: 'http://127.0.0.1:9', accounts, credentials } as const;
    await fixture.restart({ followsCases: true, upstream });
    fixture.advance(25 * hour);
    // Nobody is signed in for so long.
    admin = await fixture.admin();
    const failed = await until(async () => {
      const now = await overview();
      return now.accounts.some(({ accountId, state }) => accountId === labs && state === 'failed')
        ? now
        : null;
    });
    const lab = failed.accounts.find(({ accountId }) => accountId === labs);
    const was = before.accounts.find(({ accountId }) => accountId === labs);
    expect(lab).toEqual({
      ...was,
      state: 'failed',
      problem: 'unreachable',
      problemDetail: expect.any(String),
    });
    const kept = await admin.center('GetKeptAdvisorResult', { checkId }, {}, labs);
    expect(kept.output).toMatchObject({
      result: { checkId, status: 'warning', flaggedResources: [{ region: 'eu-west-1' }] },
      takenAt: expect.stringMatching(/^20/),
    });
  });
});
