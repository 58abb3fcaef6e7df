import type { Transaction } from 'kysely';

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
import { Listeners } from '../listeners.ts';

interface Reads {
  prepare<Row>(text: string): Statement<Row>;
}

/** One writer at a time: the row's number is the order of commits. */
export class SqliteEventLog<Tables> implements EventLog<Tables> {
  readonly #reads: Reads;
  /** By limit, which stands in the text: SQLite plans a statement anew when a limit is bound. */
  readonly #after = new Map<number, Statement<EventRow>>();
  readonly #latest: Statement<{ cursor: string | null }>;
  readonly #at: Statement<EventRow>;
  readonly #listeners = new Listeners();
  #appended = false;

  constructor(reads: Reads) {
    this.#reads = reads;
    this.#latest = reads.prepare('select cast(max(seq) as text) as cursor from events');
    this.#at = reads.prepare(
      `select name, account_id, case_id, time, detail, cast(seq as text) as cursor
       from events where seq = cast(? as integer)`,
    );
  }

  async append(transaction: Transaction<Tables>, event: NewEvent): Promise<void> {
    const { name, accountId, caseId, time, detail } = event;
    await insertEvent.change(transaction, name, accountId, caseId, time, JSON.stringify(detail));
    this.#appended = true;
  }

  async after(cursor: string | null, limit: number): Promise<StoredEvent[]> {
    const rows = await this.#statement(limit).all(cursor ?? '0');
    return rows.map(readEvent);
  }

  #statement(limit: number): Statement<EventRow> {
    // In the text, so nothing but a number may get there.
    const rows = Math.max(0, Math.trunc(limit));
    const known = this.#after.get(rows);
    if (known) return known;
    const statement = this.#reads.prepare<EventRow>(
      `select name, account_id, case_id, time, detail, cast(seq as text) as cursor
       from events where seq > cast(? as integer) order by seq limit ${rows}`,
    );
    this.#after.set(rows, statement);
    return statement;
  }

  async latest(): Promise<string | null> {
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
    return this.#listeners.add(listener);
  }

  /** After each commit; a job that was undone may cause a call too many, never one too few. */
  committed(): void {
    if (!this.#appended) return;
    this.#appended = false;
    this.#listeners.call();
  }
}
