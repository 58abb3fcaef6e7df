/**
 * When calls may leave for AWS, for all replicas on one PostgreSQL together: n of them must not send n
 * times the quota.
 *
 * Choice: a row for each account and quota holds the moments at which its last calls leave; a replica
 * takes the next one by one statement, and waits for it. Each replica's own queue asks for one at a time,
 * so that people still wait in turn. The moments are the database server's, the same for all.
 */
import { sql } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { CenterTables } from '../store/schema.ts';

export interface Quota {
  readonly name: string;
  /** Calls within `spanMs`. */
  readonly limit: number;
  readonly spanMs: number;
}

export class CallSlots {
  private readonly database: Database<CenterTables>;

  constructor(database: Database<CenterTables>) {
    this.database = database;
  }

  /** Takes the next moment: milliseconds from now. */
  async reserve({ name, limit, spanMs }: Quota): Promise<number> {
    const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
    const isFull = sql`cardinality(s.slots) >= ${limit}::int`;
    const next = sql`case when ${isFull} then greatest(${now}, s.slots[1] + ${spanMs}::bigint) else ${now} end`;
    const kept = sql`case when ${isFull} then s.slots[2:] else s.slots end`;
    const job = sql<{ wait: number }>`
      insert into call_slots as s (name, slots) values (${name}, array[${now}])
      on conflict (name) do update set slots = ${kept} || ${next}
      returning slots[cardinality(slots)] - ${now} as wait`;
    const { rows } = await this.database.write((transaction) => job.execute(transaction), { isAside: true });
    return Math.max(0, rows[0]?.wait ?? 0);
  }

  /** Takes the present moment where fewer than `spare` calls leave in the span that ends with it. */
  async reserveSpare({ name, limit, spanMs }: Quota, spare: number): Promise<boolean> {
    const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
    const recent = sql`(select count(*) from unnest(s.slots) as slot where slot > ${now} - ${spanMs}::bigint)`;
    const kept = sql`case when cardinality(s.slots) >= ${limit}::int then s.slots[2:] else s.slots end`;
    const job = sql`
      insert into call_slots as s (name, slots) values (${name}, array[${now}])
      on conflict (name) do update set slots = ${kept} || ${now} where ${recent} < ${spare}::int
      returning name`;
    const { rows } = await this.database.write((transaction) => job.execute(transaction), { isAside: true });
    return rows.length > 0;
  }
}
