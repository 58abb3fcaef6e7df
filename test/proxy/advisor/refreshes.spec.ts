/** Which refreshes are waited for, whatever else an account is looked at for. */
import { describe, expect, test } from 'vitest';

import { AdvisorAccounts } from '../../../src/proxy/advisor/advisor-accounts.ts';
import { takeSnapshot } from '../../../src/proxy/advisor/take-snapshot.ts';
import { centerDatabase } from '../../../src/proxy/store/center-database.ts';
import { engines } from '../../databases.ts';
import { indexDatabases } from '../cases/index-database.ts';
import { retail } from '../test-accounts.ts';

const now = 1_000_000;
const tomorrow = now + 24 * 3_600_000;
const whole = { whole_at: tomorrow, next_at: tomorrow, refreshing: '[]', refreshing_since: null };

describe.each(engines)('refreshes on %s', (engine) => {
  const open = indexDatabases(engine);

  async function lookAt(asked: readonly string[], meanwhile: readonly string[]) {
    const accounts = new AdvisorAccounts(centerDatabase(await open()), () => now);
    await accounts.prepare([retail]);
    for (const checkId of asked) await accounts.refreshing(retail, checkId);
    const begun = await accounts.claim(retail);
    if (!begun) throw new Error('Nobody else works at it.');
    for (const checkId of meanwhile) await accounts.refreshing(retail, checkId);
    await accounts.release(begun, whole);
    return (await accounts.list()).get(retail);
  }

  test('that were asked for before the look are part of it', async () =>
    expect(await lookAt(['a'], [])).toMatchObject({ ...whole, lease_owner: null }));

  test('that are asked for while everything is looked at are waited for after it', async () =>
    expect(await lookAt(['a'], ['a', 'b'])).toMatchObject({
      whole_at: tomorrow,
      next_at: now + 5_000,
      refreshing: '["b"]',
      refreshing_since: now,
      lease_owner: null,
    }));

  test('that go on after the daily look are waited for, those that are over are not', async () => {
    const database = centerDatabase(await open());
    const accounts = new AdvisorAccounts(database, () => now);
    await accounts.prepare([retail]);
    for (const checkId of ['slow', 'quick']) await accounts.refreshing(retail, checkId);
    const begun = await accounts.claim(retail);
    if (!begun) throw new Error('Nobody else works at it.');
    const calls = {
      checks: async () => [],
      summaries: async () => [],
      refreshStatuses: async (_account: object, checkIds: readonly string[]) =>
        checkIds.map((checkId) => ({ checkId, status: checkId === 'slow' ? 'processing' : 'success' })),
      result: async () => null,
    };
    const parts = { database, calls, now: () => now, hold: async () => true };
    const change = await takeSnapshot(parts, { accountId: retail, name: 'Retail' }, begun);
    expect(change).toMatchObject({ refreshing: '["slow"]', next_at: now + 3_000 });
    expect(change.whole_at).toBeGreaterThan(now + 20 * 3_600_000);
  });
});
