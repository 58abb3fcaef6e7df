/** The first fill of the index from a real emulator: everything, once, whatever happens in between. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { engines } from '../../databases.ts';
import { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { hobby, labs, retail } from '../test-accounts.ts';
import { eventsNamed, filled, indexed, messagesOf, openCases, stateOf, straight } from './indexing.ts';

describe.each(engines)('The first fill on %s', (engine) => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await startFixture(engine);
  });
  afterEach(() => fixture.close());

  test('finds all cases of all accounts, with all their messages, and calls nothing of it news', async () => {
    const client = straight(fixture, retail);
    const messages = Array.from({ length: 230 }, (_, index) => (index % 40 === 0 ? 12 : 1));
    const caseIds = await openCases(client, messages);
    await openCases(straight(fixture, labs), [1, 6]);
    await fixture.restart({ followsCases: true });
    await Promise.all([retail, labs, hobby].map((accountId) => filled(fixture, accountId)));
    const rows = await indexed(fixture, retail);
    expect(new Set(rows.map((row) => row.case_id))).toEqual(new Set(caseIds));
    expect(rows.every((row) => row.is_whole === 1)).toBe(true);
    const told = rows.reduce((sum, row) => sum + row.communication_count, 0);
    expect(told).toBe(messages.reduce((sum, count) => sum + count, 0));
    const [first = ''] = caseIds;
    expect(await messagesOf(fixture, first)).toEqual([
      'Case 0: what happened',
      ...Array.from({ length: 11 }, (_, index) => `Case 0: message ${index + 2}`),
    ]);
    expect(await stateOf(fixture, retail)).toMatchObject({ cases: 230, problem: null });
    expect(await stateOf(fixture, hobby)).toMatchObject({ cases: 0, state: 'current' });
    expect(await eventsNamed(fixture, 'case-changed')).toEqual([]);
    expect((await eventsNamed(fixture, 'index-progress')).map(({ accountId }) => accountId)).toContain(labs);
  });

  test('goes on where it was when the proxy ended in its middle', async () => {
    const caseIds = await openCases(
      straight(fixture, retail),
      Array.from({ length: 900 }, () => 1),
    );
    // Under AWS's quota a page takes a third of a second.
    await fixture.restart({ followsCases: true, limits: 'aws' });
    const position = async (): Promise<{ fill?: { token?: string; startedAt?: number } }> =>
      JSON.parse((await stateOf(fixture, retail))?.position ?? '{}') as object; // as the fill writes it
    await expect.poll(async () => (await position()).fill?.token).toBeTruthy();
    await fixture.restart({ followsCases: false });
    const before = await indexed(fixture, retail);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(caseIds.length);
    // Hours later a case that is told again is noted as seen again.
    fixture.advance(2 * 3_600_000);
    await fixture.restart({ followsCases: true });
    await filled(fixture, retail);
    const rows = await indexed(fixture, retail);
    expect(rows).toHaveLength(caseIds.length);
    const newest = before.toSorted((left, right) => right.time_created - left.time_created)[0];
    expect(rows.find((row) => row.case_id === newest?.case_id)?.seen_at).toBe(newest?.seen_at);
    expect(await eventsNamed(fixture, 'case-changed')).toEqual([]);
  });

  test('lets people go first', async () => {
    await openCases(
      straight(fixture, retail),
      Array.from({ length: 1_200 }, () => 1),
    );
    const ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    await fixture.restart({ followsCases: true, limits: 'aws' });
    const here = new Browser(fixture.proxy().url);
    here.cookie = ann.cookie;
    await expect.poll(async () => (await indexed(fixture, retail)).length).toBeGreaterThan(0);
    const input = { maxResults: 10 };
    const answers = [1, 2].map(() => here.call('DescribeCases', input, { account: retail }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
    // The fill has seconds to go, which neither had to wait for.
    expect((await stateOf(fixture, retail))?.state).not.toBe('current');
  });

  test('begins anew where the place is not known any more', async () => {
    await openCases(
      straight(fixture, retail),
      Array.from({ length: 120 }, () => 1),
    );
    const position = JSON.stringify({ fill: { token: 'of another store', startedAt: 1 } });
    await fixture.database.write((transaction) =>
      transaction
        .insertInto('indexed_accounts')
        .values({ account_id: retail, state: 'filling', cases: 0, position })
        .execute(),
    );
    await fixture.restart({ followsCases: true });
    await filled(fixture, retail);
    expect(await indexed(fixture, retail)).toHaveLength(120);
  });
});
