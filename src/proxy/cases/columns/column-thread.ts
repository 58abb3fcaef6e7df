import { sql } from 'kysely';
import type { Logger } from 'pino';

import { DatabaseClosed } from '../../../database/errors.ts';
import { type CenterReads, changesSince, goesBack, type Known, rowsOf } from './changed-cases.ts';
import { type ColumnWorker, startColumns } from './column-worker.ts';

/** Cases that are read at once: some milliseconds of a thread for reading, and of the event loop one at most. */
const rowsAtOnce = 1_000;

/**
 * All cases in the memory of a thread of their own, as columns of numbers, for whoever filters, sorts or counts
 * cases.
 *
 * Context: a look at each of 100,000 rows takes either engine 20 to 50 ms, and longer for what no index has.
 * Choice: the thread is told what changed before each question, so that it answers from what is committed; a
 * question then takes some milliseconds on either engine. The databases find words and what stands on a page.
 * Rejected: a table of short rows with indexes for each order, which needs its own plan for every kind of question.
 * Cost: 100 to 200 MB for 100,000 cases, and a second of another thread to read these after a start. A case is always
 * seen whole; of a transaction that changed more than a thousand, one half may be seen before the other.
 */
export class ColumnThread {
  readonly #database: CenterReads;
  readonly #log: Logger;
  readonly #start: typeof startColumns;
  #worker: ColumnWorker | null = null;
  /** By the worker. */
  #known: Known = null;
  #isClosed = false;
  #taking: Promise<ColumnWorker> | null = null;
  #next: Promise<ColumnWorker> | null = null;

  constructor(database: CenterReads, log: Logger, start: typeof startColumns = startColumns) {
    this.#database = database;
    this.#log = log;
    this.#start = start;
  }

  /** After a start: reads the cases that there are, so that the first question need not wait for that. */
  async prepare(): Promise<void> {
    try {
      const { rows } = await sql`select 1 from case_changes limit 1`.execute(this.#database.read);
      if (rows.length > 0) await this.upToDate();
    } catch (failure) {
      if (!this.#isClosed) this.#log.error({ err: failure }, 'Cases could not be read into memory.');
    }
  }

  /** The columns with all that was committed before the call. */
  upToDate(): Promise<ColumnWorker> {
    // What is under way may have begun before; whoever comes meanwhile shares the next.
    this.#next ??= this.#afterThis();
    return this.#next;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled([this.#taking, this.#next]);
    await this.#worker?.end();
  }

  async #afterThis(): Promise<ColumnWorker> {
    await this.#taking?.catch(() => {});
    this.#taking = this.#next;
    this.#next = null;
    return await this.#takeChanges();
  }

  async #takeChanges(): Promise<ColumnWorker> {
    if (this.#isClosed) throw new DatabaseClosed();
    const worker = (this.#worker ??= this.#startWorker());
    const { caseNumbers, known } = await changesSince(this.#database, this.#known);
    if (goesBack(this.#known, known)) {
      // It may have what was never committed, as this database sees it.
      await worker.end();
      return await this.#takeChanges();
    }
    for (let from = 0; from < caseNumbers.length; from += rowsAtOnce) {
      const rows = await rowsOf(this.#database, caseNumbers.slice(from, from + rowsAtOnce));
      if (this.#isClosed) throw new DatabaseClosed();
      worker.put(rows);
    }
    if (worker === this.#worker) this.#known = known;
    return worker;
  }

  #startWorker(): ColumnWorker {
    return this.#start((failure) => {
      // The next question starts another one, which reads everything anew.
      this.#worker = null;
      this.#known = null;
      if (failure !== null) this.#log.error({ err: failure }, 'The thread of cases in memory has ended.');
    });
  }
}
