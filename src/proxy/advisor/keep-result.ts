/** Takes in the result of a check: itself, what became of its resources, and how many there are of each status. */
import type { Transaction } from 'kysely';

import type { JsonObject } from '../../support/json.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import type { CenterTables } from '../store/schema.ts';
import { keepStates } from './keep-states.ts';
import { findKnown, findResult, type KnownResult, packResult, writeResult } from './kept-result.ts';
import {
  changedResources,
  countsOf,
  type ResourceChange,
  toldResult,
  type ToldResult,
} from './told-check.ts';

export interface ToldCheckResult {
  readonly accountId: string;
  readonly result: JsonObject;
  /** Epoch milliseconds. */
  readonly seenAt: number;
}

/** Rows in one statement; engines bound the parameters of one. */
const rowsAtOnce = 500;
/** Somebody else took another result in meanwhile. */
const attempts = 3;

/** Settles when it is durable. What is older than what is known changes nothing. */
export async function keepResult(
  database: CenterDatabase,
  { accountId, result, seenAt }: ToldCheckResult,
): Promise<void> {
  const told = toldResult(result);
  if (!told) return;
  const { resources: _resources, ...state } = told;
  await keepStates(database, { accountId, states: [state], isWhole: false, seenAt });
  const written = writeResult(result);
  let body: string | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await findKnown(database.read, accountId, told.checkId);
    if (known && (known.refreshedAt ?? 0) > (told.refreshedAt ?? 0)) return;
    // Whoever opens a check shows it once more, and it may be one of 20,000 resources.
    if (known?.hash === written.hash) return;
    // Packing and comparing take their time, and a job must wait for nothing.
    body ??= await packResult(written);
    const packed = { body, hash: written.hash };
    const before = known && (await findResult(database.read, accountId, told.checkId));
    if (before?.hash !== known?.hash) continue;
    const was = before && toldResult(before.result);
    const changes = was ? changedResources(was, told) : [];
    const job = { accountId, told, packed, before, changes, seenAt };
    const isDone = await database.write((transaction) => write(database, transaction, job), {
      isAside: true,
    });
    if (isDone) return;
  }
}

interface Job {
  readonly accountId: string;
  readonly told: ToldResult;
  readonly packed: { readonly body: string; readonly hash: string };
  readonly before: KnownResult | null;
  readonly changes: readonly ResourceChange[];
  readonly seenAt: number;
}

/** False when what was compared is not what is kept any more. */
async function write(
  database: CenterDatabase,
  transaction: Transaction<CenterTables>,
  { accountId, told, packed, before, changes, seenAt }: Job,
): Promise<boolean> {
  await database.lock(transaction, `advisor:${accountId}`);
  const key = { account_id: accountId, check_id: told.checkId };
  const now = await transaction
    .selectFrom('advisor_results')
    .select('hash')
    .where('account_id', '=', accountId)
    .where('check_id', '=', told.checkId)
    .executeTakeFirst();
  if ((now?.hash ?? null) !== (before?.hash ?? null)) return false;
  const time = told.refreshedAt ?? seenAt;
  const values = { refreshed_at: told.refreshedAt, seen_at: seenAt, ...packed };
  await transaction
    .insertInto('advisor_results')
    .values({ ...key, ...values, since: time })
    .onConflict((conflict) => conflict.columns(['account_id', 'check_id']).doUpdateSet(values))
    .execute();
  await transaction
    .updateTable('advisor_states')
    .set(countsOf(told))
    .where('account_id', '=', accountId)
    .where('check_id', '=', told.checkId)
    .execute();
  await writeChanges(transaction, key, changes, time);
  return true;
}

async function writeChanges(
  transaction: Transaction<CenterTables>,
  key: { account_id: string; check_id: string },
  changes: readonly ResourceChange[],
  time: number,
): Promise<void> {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const rows = changes.slice(from, from + rowsAtOnce).map(({ resourceId, before, after }) => ({
      ...key,
      resource_id: resourceId,
      time,
      before: before.status,
      before_suppressed: before.isSuppressed ? 1 : 0,
      after: after.status,
      after_suppressed: after.isSuppressed ? 1 : 0,
    }));
    await transaction
      .insertInto('advisor_resource_changes')
      .values(rows)
      .onConflict((conflict) =>
        // Of one refresh, seen in two steps: how it was before stays the first one's word.
        conflict.columns(['account_id', 'check_id', 'resource_id', 'time']).doUpdateSet((eb) => ({
          after: eb.ref('excluded.after'),
          after_suppressed: eb.ref('excluded.after_suppressed'),
        })),
      )
      .execute();
  }
}
