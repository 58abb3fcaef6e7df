import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { EmulatorAccount } from '../../accounts/accounts-file.ts';
import { checksOfPlan } from '../../catalogue/checks/checks.ts';
import { findAdvisorAccount, saveAdvisorAccount } from '../../store/advisor/advisor-accounts.ts';
import { findRefreshes, saveRefresh } from '../../store/advisor/check-refreshes.ts';
import { insertVersion, keepVersions, versionAt } from '../../store/advisor/inventory-versions.ts';
import type { EmulatorTables } from '../../store/schema.ts';
import { periodOf } from './refresh-period.ts';
import { lastRefresh } from './refresh-times.ts';

export interface NewInventory {
  readonly account: EmulatorAccount;
  /** JSON by the schema. */
  readonly document: string;
  readonly now: number;
}

/** The moments whose inventory a result may still be computed from. */
async function neededTimes(
  transaction: Transaction<EmulatorTables>,
  account: EmulatorAccount,
  now: number,
): Promise<number[]> {
  const state = await findAdvisorAccount(transaction, account.accountId);
  const refreshes = await findRefreshes(transaction, account.accountId, null);
  const times = checksOfPlan(account.plan).flatMap((check) => {
    const row = refreshes.get(check.id) ?? null;
    const told = lastRefresh(row, state, { period: periodOf(check, account.plan), now });
    return [told, row?.requested_at ?? null];
  });
  return [...new Set(times)].filter((time) => time !== null);
}

async function prune(
  transaction: Transaction<EmulatorTables>,
  account: EmulatorAccount,
  { now, newest }: { now: number; newest: number },
): Promise<void> {
  const times = await neededTimes(transaction, account, now);
  const versions = new Set([newest]);
  for (const time of times) {
    const version = await versionAt(transaction, account.accountId, time);
    if (version !== null) versions.add(version);
  }
  await keepVersions(transaction, account.accountId, [...versions]);
}

/** Results stay as they are: they change by a refresh. Answers whether it is the account's first one. */
export async function replaceInventory(
  database: Database<EmulatorTables>,
  { account, document, now }: NewInventory,
): Promise<boolean> {
  const { accountId } = account;
  return database.write(async (transaction) => {
    await database.lock(transaction, `advisor:${accountId}`);
    const state = await findAdvisorAccount(transaction, accountId);
    const refreshes = await findRefreshes(transaction, accountId, null);
    // A refresh of this very millisecond came first, and must not see what comes after it.
    const asked = Math.max(0, ...[...refreshes.values()].map((row) => row.requested_at ?? 0));
    const last = (await versionAt(transaction, accountId, Number.MAX_SAFE_INTEGER)) ?? 0;
    const newest = Math.max(now, asked + 1, last + 1);
    await insertVersion(transaction, { accountId, validFrom: newest, document });
    await prune(transaction, account, { now, newest });
    if (state.known_since !== null) return false;
    await saveAdvisorAccount(transaction, { ...state, known_since: now });
    return true;
  });
}

/** Refreshes every check of the account's plan, as AWS has done when an account is first looked at. */
export async function refreshAll(
  database: Database<EmulatorTables>,
  { accountId, plan }: EmulatorAccount,
  now: number,
): Promise<void> {
  await database.write(async (transaction) => {
    await database.lock(transaction, `advisor:${accountId}`);
    for (const { id } of checksOfPlan(plan)) {
      await saveRefresh(transaction, {
        account_id: accountId,
        check_id: id,
        base_at: now,
        requested_at: null,
        is_abandoned: 0,
      });
    }
  });
}
