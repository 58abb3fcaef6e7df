/**
 * The limits on calls for all replicas together.
 *
 * Choice: each replica counts for itself first, and only what it lets in is counted again in PostgreSQL, by
 * one statement on one row. So a flood costs the database nothing, and an account's calls cost it at most
 * the quota for each replica. The buckets are not logged: no call waits for the disk.
 */
import { sql } from 'kysely';

import type { Database } from '../database/database.ts';
import { bucketsOf } from './call-limits.ts';
import type { Bucket, CallLimits, LimitedName } from './call-limits.ts';
import type { EmulatorTables } from './store/schema.ts';

export class SharedCallLimits {
  readonly #database: Database<EmulatorTables>;
  readonly #own: CallLimits;

  constructor(database: Database<EmulatorTables>, own: CallLimits) {
    this.#database = database;
    this.#own = own;
  }

  /** Rejects with `Throttling`, or the error that DescribeAttachment has of its own. */
  async take(accountId: string, operation: LimitedName): Promise<void> {
    this.#own.take(accountId, operation);
    // A SQLite file has one process, whose own count is the whole.
    if (this.#database.engine === 'sqlite') return;
    for (const bucket of bucketsOf(accountId, operation)) {
      if (!(await this.#takeFrom(bucket))) throw bucket.refusal();
    }
  }

  /** By the server's clock, the same for all replicas. A refusal leaves the bucket as it is. */
  #takeFrom({ name, perSecond, capacity }: Bucket): Promise<boolean> {
    const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
    const filled = sql`least(${capacity}::float8,
      b.tokens + greatest(0, excluded.filled_at - b.filled_at) / 1000.0 * ${perSecond}::float8)`;
    return this.#database.write(async (transaction) => {
      const { rows } = await sql`
        insert into call_buckets as b (name, tokens, filled_at)
        values (${name}, ${capacity - 1}::float8, ${now})
        on conflict (name) do update set tokens = ${filled} - 1, filled_at = excluded.filled_at
        where ${filled} >= 1 returning name`.execute(transaction);
      return rows.length > 0;
    });
  }
}
