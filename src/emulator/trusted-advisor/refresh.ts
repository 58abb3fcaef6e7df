/**
 * Refreshing a check: the one way in which its result changes.
 *
 * Choice: the rule runs when the refresh is asked for, and the row keeps that moment; the steps that a
 * caller then sees (enqueued, processing, success) follow from the time that has passed. Nothing has to
 * happen later, so no replica waits for another and a restart loses nothing.
 */
import type { Database } from '../../database/database.ts';
import { findInventory } from '../store/inventories.ts';
import { saveCheckResults } from '../store/check-results.ts';
import type { CheckResultRow, EmulatorTables } from '../store/schema.ts';
import { evaluate } from './evaluate.ts';
import { inventorySchema } from './inventory.ts';
import type { Inventory } from './inventory.ts';
import { ruleOf } from './rules.ts';
import { summarize } from './summarize.ts';
import type { CheckSnapshot } from './summarize.ts';

/** What a check says about an inventory. An account without one has no resources of any kind. */
export function runCheck(checkId: string, inventory: Inventory | null, now: number): CheckSnapshot {
  const rule = ruleOf(checkId);
  const resources = inventory === null ? null : evaluate(rule, inventory, now);
  return summarize({ checkId, resources, listsHealthy: rule.listsHealthy ?? false, now });
}

export interface RefreshRequest {
  readonly accountId: string;
  /** Of the catalogue. */
  readonly checkIds: readonly string[];
  readonly now: number;
  /** Null for a refresh that nobody asked for: the first one, and that of checks that refresh themselves. */
  readonly requestedAt: number | null;
}

export async function refreshChecks(
  database: Database<EmulatorTables>,
  { accountId, checkIds, now, requestedAt }: RefreshRequest,
): Promise<void> {
  const document = await findInventory(database, accountId);
  const inventory = document === null ? null : inventorySchema.parse(JSON.parse(document));
  const rows = checkIds.map((checkId): CheckResultRow => {
    const { status, summary, result } = runCheck(checkId, inventory, now);
    return {
      account_id: accountId,
      check_id: checkId,
      evaluated_at: now,
      refresh_requested_at: requestedAt,
      status,
      summary: JSON.stringify(summary),
      result: JSON.stringify(result),
    };
  });
  await saveCheckResults(database, rows);
}
