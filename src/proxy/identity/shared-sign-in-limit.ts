/**
 * The limits on sign-ins for all replicas on one PostgreSQL together.
 *
 * Choice: each replica counts for itself first, and only what it lets in is counted again in the database,
 * in one transaction for all limits that a try falls under. Names are kept as hashes: what is no user's
 * name may be a password typed into the wrong field.
 */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { CenterTables } from '../store/schema.ts';
import { tokenHash } from './opaque-token.ts';
import type { SignInLimit } from './sign-in-limit.ts';
import { windowMs } from './sign-in-limit.ts';

interface Counted {
  readonly failures: number;
  readonly since: number;
}

export class SharedSignInLimit {
  private readonly database: Database<CenterTables>;
  private readonly own: SignInLimit;
  private readonly now: () => number;

  constructor(database: Database<CenterTables>, own: SignInLimit, now: () => number) {
    this.database = database;
    this.own = own;
    this.now = now;
  }

  /** Counts the try, or rejects with a refusal with status 429, which counts nowhere. */
  async begin(user: string | null, address: string): Promise<void> {
    this.own.begin(user, address);
    // A SQLite file has one process, whose own count is the whole.
    if (this.database.engine === 'sqlite') return;
    // In one order everywhere, so that two tries never wait for each other.
    const limits = this.own
      .limitsOf(user, address)
      .map(({ key, limit }) => ({ name: this.nameOf(key), limit }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    await this.database.write(
      async (transaction) => {
        for (const { name, limit } of limits) {
          const { failures, since } = await this.count(transaction, name);
          if (failures > limit) throw this.own.refusal(since + windowMs - this.now());
        }
      },
      { isAside: true },
    );
  }

  /** The try was a good one: it does not count, and the pair starts anew. */
  async succeeded(user: string | null, address: string): Promise<void> {
    this.own.succeeded(user, address);
    if (this.database.engine === 'sqlite') return;
    const limits = this.own.limitsOf(user, address);
    const over = limits.filter(({ isPair }) => isPair).map(({ key }) => this.nameOf(key));
    const lower = limits.filter(({ isPair }) => !isPair).map(({ key }) => this.nameOf(key));
    await this.database.write(
      async (transaction) => {
        for (const name of lower.toSorted()) {
          await sql`update sign_in_failures set failures = greatest(0, failures - 1) where name = ${name}`.execute(
            transaction,
          );
        }
        for (const name of over) {
          await sql`delete from sign_in_failures where name = ${name}`.execute(transaction);
        }
      },
      { isAside: true },
    );
  }

  /** Removes what is counted no more. */
  async forgetOld(): Promise<void> {
    if (this.database.engine === 'sqlite') return;
    const over = this.now() - windowMs;
    await this.database.write(
      (transaction) => sql`delete from sign_in_failures where since < ${over}`.execute(transaction),
      { isAside: true },
    );
  }

  private nameOf(key: string): string {
    return tokenHash(`${this.own.message} ${key}`);
  }

  private async count(transaction: Transaction<CenterTables>, name: string): Promise<Counted> {
    const now = this.now();
    const isOver = sql`c.since + ${windowMs}::bigint <= ${now}::bigint`;
    const { rows } = await sql<Counted>`
      insert into sign_in_failures as c (name, failures, since) values (${name}, 1, ${now})
      on conflict (name) do update set
        failures = case when ${isOver} then 1 else c.failures + 1 end,
        since = case when ${isOver} then ${now}::bigint else c.since end
      returning failures, since`.execute(transaction);
    return rows[0] ?? { failures: 0, since: now };
  }
}
