/**
 * How far the index of each account has come, and who works at it: one process at a time, by a lease that
 * each of its writes renews. Whoever finds that the lease is another's stops at once; what was taken in
 * meanwhile is right all the same, because taking in twice changes nothing.
 */
import { randomUUID } from 'node:crypto';

import type { Transaction, Updateable } from 'kysely';

import type { AccountProblem } from '../../../contract/center/accounts.ts';
import type { IndexedAccountRow } from '../../store/case-schema.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { isLeaseFree, leaseTime } from '../../store/free-lease.ts';
import type { CenterTables } from '../../store/schema.ts';

/** What `position` holds, as JSON. */
export interface IndexPosition {
  /** A fill that is to be begun or goes on: at the token where there is one. */
  readonly fill?: { readonly token?: string; readonly startedAt?: number };
  /** How often in a row it failed, and when it is tried again (epoch milliseconds). */
  readonly failures?: number;
  readonly retryAt?: number;
  /** When each kind of poll was last done, epoch milliseconds. */
  readonly polls?: Readonly<Record<string, number>>;
}

export interface IndexedAccountState extends Omit<IndexedAccountRow, 'position'> {
  readonly position: IndexPosition;
}

/** Milliseconds: cases may be told of a little after they were opened. */
export const toldWithin = 10 * 60_000;

/** From when on what is told of an account for the first time is news, epoch milliseconds; null: nothing is yet. */
export function newsSince(state: Pick<IndexedAccountRow, 'up_to_date'> | null): number | null {
  const upToDate = state?.up_to_date ?? null;
  return upToDate === null ? null : upToDate - toldWithin;
}

export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

export class IndexAccounts {
  readonly #database: CenterDatabase;
  readonly #now: () => number;
  readonly #owner = randomUUID();

  constructor(database: CenterDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Without a word about it an account has never been filled. */
  async list(): Promise<ReadonlyMap<string, IndexedAccountState>> {
    const rows = await this.#database.read.selectFrom('indexed_accounts').selectAll().execute();
    return new Map(rows.map((row) => [row.account_id, stateOf(row)]));
  }

  async find(accountId: string): Promise<IndexedAccountState | null> {
    const row = await this.#database.read
      .selectFrom('indexed_accounts')
      .selectAll()
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return row ? stateOf(row) : null;
  }

  async prepare(accountIds: readonly string[]): Promise<void> {
    if (accountIds.length === 0) return;
    const values = accountIds.map((account_id) => ({
      account_id,
      state: 'waiting' as const,
      cases: 0,
      position: JSON.stringify({ fill: {} }),
    }));
    await this.#database.write(
      async (transaction) => {
        await transaction
          .insertInto('indexed_accounts')
          .values(values)
          .onConflict((conflict) => conflict.column('account_id').doNothing())
          .execute();
      },
      { isAside: true },
    );
  }

  /** The state as it is now, when this process may work at the account; null when another one does. */
  async claim(accountId: string): Promise<IndexedAccountState | null> {
    const now = this.#now();
    const { engine } = this.#database;
    const claimed = await this.#database.write(
      (transaction) =>
        transaction
          .updateTable('indexed_accounts')
          .set({ lease_owner: this.#owner, lease_until: now + leaseTime })
          .where('account_id', '=', accountId)
          .where(isLeaseFree(engine, this.#owner, now))
          .executeTakeFirst(),
      { isAside: true },
    );
    return claimed.numUpdatedRows > 0n ? await this.find(accountId) : null;
  }

  /** Writes what has come of the work. Rejects with `LeaseLost` where it is another's meanwhile. */
  async hold(
    transaction: Transaction<CenterTables>,
    accountId: string,
    { position, ...change }: Omit<Updateable<IndexedAccountRow>, 'position'> & { position?: IndexPosition },
  ): Promise<void> {
    const { numUpdatedRows } = await transaction
      .updateTable('indexed_accounts')
      .set({
        ...change,
        ...(position && { position: JSON.stringify(position) }),
        lease_until: this.#now() + leaseTime,
      })
      .where('account_id', '=', accountId)
      .where('lease_owner', '=', this.#owner)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new LeaseLost();
  }

  async release(accountId: string): Promise<void> {
    await this.#change((transaction) =>
      transaction
        .updateTable('indexed_accounts')
        .set({ lease_owner: null, lease_until: null })
        .where('account_id', '=', accountId)
        .where('lease_owner', '=', this.#owner)
        .execute(),
    );
  }

  /** Nothing new arrives until it is tried again; whoever searches is told why. */
  async fail(
    { account_id, position }: IndexedAccountState,
    failure: { problem: AccountProblem; detail: string; retryAt: number; isNew: boolean },
  ): Promise<void> {
    const { problem, detail, retryAt, isNew } = failure;
    const next = { ...position, failures: (position.failures ?? 0) + 1, retryAt };
    await this.#change(async (transaction) => {
      await transaction
        .updateTable('indexed_accounts')
        .set({ state: 'failed', problem, problem_detail: detail, position: JSON.stringify(next) })
        .where('account_id', '=', account_id)
        .execute();
      if (isNew) await this.tell(transaction, account_id);
    });
  }

  /** To browsers, in the commit of what it tells of. */
  async tell(transaction: Transaction<CenterTables>, accountId: string): Promise<void> {
    const event = { name: 'index-progress', accountId, caseId: null, detail: { accountId } };
    await this.#database.events.append(transaction, { ...event, time: this.#now() });
  }

  /** Whatever is known of these accounts is known until now. */
  async upToDate(accountIds: readonly string[], time: number): Promise<void> {
    if (accountIds.length === 0) return;
    await this.#change((transaction) =>
      transaction
        .updateTable('indexed_accounts')
        .set({ up_to_date: time })
        .where('state', '=', 'current')
        .where('account_id', 'in', accountIds)
        .where('up_to_date', '<', time)
        .execute(),
    );
  }

  /** Whatever happened to these is not known any more: they are filled again. None named: all of them. */
  async refill(accountIds?: readonly string[]): Promise<void> {
    await this.#change((transaction) => askForFill(transaction, accountIds));
  }

  async #change(job: (transaction: Transaction<CenterTables>) => Promise<unknown>): Promise<void> {
    await this.#database.write(job, { isAside: true });
  }
}

/** Takes the lease away, too: a fill that is under way would go on behind what has happened. */
export async function askForFill(
  transaction: Transaction<CenterTables>,
  accountIds?: readonly string[],
): Promise<void> {
  await transaction
    .updateTable('indexed_accounts')
    .set({ state: 'waiting', position: JSON.stringify({ fill: {} }), lease_owner: null, lease_until: null })
    .$if(accountIds !== undefined, (query) => query.where('account_id', 'in', accountIds ?? []))
    .execute();
}

/** Where nothing new arrives, it is tried now: what stood in the way may be gone. */
export async function askAgain(transaction: Transaction<CenterTables>, accountId: string): Promise<void> {
  const row = await transaction
    .selectFrom('indexed_accounts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  if (!row) return;
  const { retryAt: _retryAt, failures: _failures, ...position } = stateOf(row).position;
  await transaction
    .updateTable('indexed_accounts')
    .set({ position: JSON.stringify(position) })
    .where('account_id', '=', accountId)
    .execute();
}

function stateOf({ position, ...row }: IndexedAccountRow): IndexedAccountState {
  // Written here and nowhere else; a row that the first case made has none yet.
  return { ...row, position: position === null ? { fill: {} } : (JSON.parse(position) as IndexPosition) };
}
