/**
 * Events in an order that never changes behind a reader's back.
 *
 * Context: a sequence hands out numbers before the commit, so a lower number can appear after a higher
 * one was read, and a cursor would step over it. Choice: `seq` is taken when the event is appended;
 * `position`, which cursors mean, is given to committed events only, by whoever reads next and one at a
 * time. Rejected: holding back all events younger than the oldest running transaction
 * (pg_snapshot_xmin), since any long transaction of the whole server would stop the log, and the order
 * would break when a dump is restored on another server; and a lock in `append`, which lets one commit
 * through at a time. Cost: each event's row is written twice.
 */
import type { Transaction } from 'kysely';
import type { Pool } from 'pg';

import type { Statement } from '../database.ts';
import {
  type EventLog,
  type EventRow,
  type NewEvent,
  type StoredEvent,
  forgetEvents,
  insertEvent,
  isCursor,
  readEvent,
} from '../events.ts';
import type { EventWatch } from './event-watch.ts';

/**
 * One round trip: several statements without parameters run as one transaction, each seeing what was
 * committed before it, so the update sees all that the last holder of the lock has numbered.
 */
function numbering(schema: string): string {
  return `
select pg_advisory_xact_lock(hashtextextended('number events ${schema}', 0));
update events set position = numbered.position
from (
  select seq, nextval('event_positions') as position
  from (select seq from events where position is null order by seq) as unnumbered
) as numbered
where events.seq = numbered.seq`;
}

interface PostgresEventLogOptions {
  readonly schema: string;
  readonly writing: Pool;
  readonly watch: EventWatch;
  readonly prepare: <Row>(text: string) => Statement<Row>;
}

export class PostgresEventLog<Tables> implements EventLog<Tables> {
  readonly #options: PostgresEventLogOptions;
  readonly #numbering: string;
  readonly #unnumbered: Statement<unknown>;
  readonly #after: Statement<EventRow>;
  readonly #latest: Statement<{ cursor: string | null }>;
  readonly #at: Statement<EventRow>;
  readonly #appending = new WeakSet<Transaction<Tables>>();

  constructor(options: PostgresEventLogOptions) {
    this.#options = options;
    this.#numbering = numbering(options.schema);
    this.#unnumbered = options.prepare('select 1 from events where position is null limit 1');
    this.#after = options.prepare(
      `select name, account_id, case_id, time, detail, position::text as cursor
       from events where position > ?::bigint order by position limit ?`,
    );
    this.#latest = options.prepare('select max(position)::text as cursor from events');
    this.#at = options.prepare(
      `select name, account_id, case_id, time, detail, position::text as cursor
       from events where position = ?::bigint`,
    );
  }

  async append(transaction: Transaction<Tables>, event: NewEvent): Promise<void> {
    const { name, accountId, caseId, time, detail } = event;
    await insertEvent.change(transaction, name, accountId, caseId, time, JSON.stringify(detail));
    this.#appending.add(transaction);
  }

  async after(cursor: string | null, limit: number): Promise<StoredEvent[]> {
    await this.#number();
    const rows = await this.#after.all(cursor ?? '0', limit);
    return rows.map(readEvent);
  }

  async latest(): Promise<string | null> {
    await this.#number();
    const [row] = await this.#latest.all();
    return row?.cursor ?? null;
  }

  async at(cursor: string): Promise<StoredEvent | null> {
    const [row] = isCursor(cursor) ? await this.#at.all(cursor) : [];
    return row ? readEvent(row) : null;
  }

  async forget(transaction: Transaction<Tables>, time: number, limit: number): Promise<number> {
    return await forgetEvents.change(transaction, time, limit);
  }

  onAppended(listener: () => void): () => void {
    return this.#options.watch.add(listener);
  }

  /** After each commit. */
  committed(transaction: Transaction<Tables>): void {
    if (this.#appending.has(transaction)) this.#options.watch.tell();
  }

  async #number(): Promise<void> {
    const waiting = await this.#unnumbered.all();
    if (waiting.length > 0) await this.#options.writing.query(this.#numbering);
  }
}
