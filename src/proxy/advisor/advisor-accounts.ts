/**
 * When each account is looked at next, and who does it: one process at a time, by a lease in its row. Whoever
 * loses it stops; what was taken in meanwhile is right all the same.
 */
import { randomUUID } from 'node:crypto';

import type { Updateable } from 'kysely';

import type { AdvisorAccountRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';

/** Milliseconds; longer than a call takes that waits for its turn and is repeated. */
const leaseTime = 120_000;
/** Milliseconds after which a refresh that was asked for may be done. */
const afterRefresh = 5_000;

export class AdvisorAccounts {
  readonly #database: CenterDatabase;
  readonly #now: () => number;
  readonly #owner = randomUUID();

  constructor(database: CenterDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  async list(): Promise<ReadonlyMap<string, AdvisorAccountRow>> {
    const rows = await this.#database.read.selectFrom('advisor_accounts').selectAll().execute();
    return new Map(rows.map((row) => [row.account_id, row]));
  }

  async prepare(accountIds: readonly string[]): Promise<void> {
    const values = accountIds.map((account_id) => ({
      account_id,
      state: 'waiting' as const,
      next_at: 0,
      whole_at: 0,
      failures: 0,
      refreshing: '[]',
    }));
    await this.#database.write(
      (transaction) =>
        transaction
          .insertInto('advisor_accounts')
          .values(values)
          .onConflict((conflict) => conflict.column('account_id').doNothing())
          .execute(),
      { isAside: true },
    );
  }

  /** The row as it is now, when this process may work at the account; null when another one does. */
  async claim(accountId: string): Promise<AdvisorAccountRow | null> {
    const now = this.#now();
    const { engine } = this.#database;
    return await this.#database.write(
      async (transaction) =>
        (await transaction
          .updateTable('advisor_accounts')
          .set({ lease_owner: this.#owner, lease_until: now + leaseTime })
          .where('account_id', '=', accountId)
          // SQLite has one process: the lease of another one is a dead one's.
          .$if(engine === 'postgres', (query) =>
            query.where((is) => is.or([is('lease_owner', 'is', null), is('lease_until', '<', now)])),
          )
          .returningAll()
          .executeTakeFirst()) ?? null,
      { isAside: true },
    );
  }

  /** Whether the account is still this process's, for as long again. */
  async hold(accountId: string): Promise<boolean> {
    return await this.#change(accountId, { lease_until: this.#now() + leaseTime });
  }

  /**
   * Notes what has come of the work that began with this row, and lets the account go. Refreshes that were asked
   * for meanwhile are waited for as if they had been asked for just now.
   */
  async release(begun: AdvisorAccountRow, change: Updateable<AdvisorAccountRow>): Promise<void> {
    const { account_id } = begun;
    await this.#database.write(
      async (transaction) => {
        await this.#database.lock(transaction, `advisor:${account_id}`);
        const own = { account_id, lease_owner: this.#owner };
        const row = await transaction
          .selectFrom('advisor_accounts')
          .select('refreshing')
          .where((is) => is.and(own))
          .executeTakeFirst();
        if (!row) return;
        await transaction
          .updateTable('advisor_accounts')
          .set({ ...this.#withAsked(begun, row, change), lease_owner: null, lease_until: null })
          .where((is) => is.and(own))
          .execute();
      },
      { isAside: true },
    );
  }

  #withAsked(
    begun: AdvisorAccountRow,
    { refreshing }: Pick<AdvisorAccountRow, 'refreshing'>,
    change: Updateable<AdvisorAccountRow>,
  ): Updateable<AdvisorAccountRow> {
    const known = idsIn(begun.refreshing);
    const asked = idsIn(refreshing).filter((checkId) => !known.includes(checkId));
    // Who says nothing of them has waited for none.
    if (asked.length === 0 || change.refreshing === undefined) return change;
    const now = this.#now();
    return {
      ...change,
      refreshing: JSON.stringify([...idsIn(change.refreshing), ...asked]),
      refreshing_since: now,
      next_at: Math.min(change.next_at ?? Infinity, now + afterRefresh),
    };
  }

  async #change(accountId: string, change: Updateable<AdvisorAccountRow>): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.write(
      (transaction) =>
        transaction
          .updateTable('advisor_accounts')
          .set(change)
          .where('account_id', '=', accountId)
          .where('lease_owner', '=', this.#owner)
          .executeTakeFirst(),
      { isAside: true },
    );
    return numUpdatedRows > 0n;
  }

  /** A refresh that somebody has asked for: its result is waited for from then on. */
  async refreshing(accountId: string, checkId: string): Promise<void> {
    await this.#database.write(
      async (transaction) => {
        await this.#database.lock(transaction, `advisor:${accountId}`);
        const row = await transaction
          .selectFrom('advisor_accounts')
          .select(['refreshing', 'refreshing_since', 'next_at'])
          .where('account_id', '=', accountId)
          .executeTakeFirst();
        if (!row) return;
        const refreshing = JSON.stringify([...new Set([...idsIn(row.refreshing), checkId])]);
        const now = this.#now();
        const refreshing_since = row.refreshing_since ?? now;
        const next_at = Math.min(row.next_at, now + afterRefresh);
        await transaction
          .updateTable('advisor_accounts')
          .set({ refreshing, refreshing_since, next_at })
          .where('account_id', '=', accountId)
          .execute();
      },
      { isAside: true },
    );
  }
}

/** Written above and nowhere else. */
export function idsIn(refreshing: string): string[] {
  return JSON.parse(refreshing) as string[];
}
