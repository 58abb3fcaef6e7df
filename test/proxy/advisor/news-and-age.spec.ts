/** Who hears that a check stands otherwise, and what is forgotten when. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { forgetAdvisor } from '../../../src/proxy/advisor/forget-advisor.ts';
import { engines } from '../../databases.ts';
import { openEvents } from '../event-client.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import { keepMadeUp, portsCheck } from './keep-results.ts';
import { soon } from '../../soon.ts';

const day = 24 * 3_600_000;

describe.each(engines)('Snapshots on %s', (engine) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(engine);
  });
  afterAll(() => fixture.close());

  // The handle of the test is another process's, which a SQLite file does not tell of.
  test.each(engine === 'postgres' ? [engine] : [])(
    'news of them go to whoever may see Trusted Advisor of the account',
    async () => {
      const reader = await fixture.userWith('reader', [{ policy: 'TrustedAdvisorReadOnly', scope: retail }]);
      const elsewhere = await fixture.userWith('elsewhere', [{ policy: 'AWSSupportAccess', scope: labs }]);
      const [hears, doesNot] = [await openEvents(reader), await openEvents(elsewhere)];
      const news = (told: typeof hears) => told.told.filter(({ name }) => name === 'advisor-changed');
      await keepMadeUp(fixture, retail, { [portsCheck]: [{ id: 'group', status: 'error' }] });
      await keepMadeUp(fixture, labs, { [portsCheck]: [{ id: 'group', status: 'error' }] });
      await soon(() => expect(news(hears)).toHaveLength(1));
      await soon(() => expect(news(doesNot)).toHaveLength(1));
      expect(news(hears)[0]?.data).toEqual({ accountId: retail });
      expect(news(doesNot)[0]?.data).toEqual({ accountId: labs });
      hears.close();
      doesNot.close();
    },
  );

  test('days and changes are forgotten after 400 days, and how it stands is not', async () => {
    const { unnoticed, database } = fixture;
    const at = Date.parse('2026-11-20T10:00:00Z');
    const key = { account_id: retail, check_id: portsCheck };
    await keepMadeUp(fixture, retail, { [portsCheck]: [{ id: 'group', status: 'error' }] });
    await database.write(async (transaction) => {
      const change = { before: 'ok', after: 'error', flagged_before: 0, flagged_after: 1 };
      await transaction
        .insertInto('advisor_changes')
        .values({ ...key, time: at, ...change })
        .execute();
      const resource = { before: 'gone', before_suppressed: 0, after: 'error', after_suppressed: 0 };
      await transaction
        .insertInto('advisor_resource_changes')
        .values({ ...key, resource_id: 'group', time: at, ...resource })
        .execute();
    });
    const counts = async () =>
      await Promise.all(
        (
          [
            'advisor_changes',
            'advisor_resource_changes',
            'advisor_days',
            'advisor_states',
            'advisor_results',
          ] as const
        ).map(async (table) => {
          const rows = await unnoticed.read
            .selectFrom(table)
            .select('account_id')
            .where('account_id', '=', retail)
            .execute();
          return rows.length;
        }),
      );
    const [, , days = 0] = await counts();
    await forgetAdvisor(unnoticed, at + 399 * day);
    expect(await counts()).toEqual([1, 1, days, 1, 1]);
    await forgetAdvisor(unnoticed, Date.now() + 402 * day);
    expect(await counts()).toEqual([0, 0, 0, 1, 1]);
  });
});
