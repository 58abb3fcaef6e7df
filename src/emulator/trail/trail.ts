/**
 * The record of calls that came straight to the emulator (the proxy keeps its own).
 *
 * Choice: records are gathered for a moment and written together, after the answers, as CloudTrail itself
 * delivers late. A record in each call's way would make every read a durable write.
 */
import type { Logger } from 'pino';

import type { Database } from '../../database/database.ts';
import type { EmulatorTables, TrailRow } from '../store/schema.ts';

const delay = 250;
const batch = 200;

export class Trail {
  readonly #database: Database<EmulatorTables>;
  readonly #log: Logger;
  #waiting: TrailRow[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database<EmulatorTables>, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  add(row: TrailRow): void {
    this.#waiting.push(row);
    this.#timer ??= setTimeout(() => {
      void this.flush();
    }, delay);
  }

  /** Settles when everything added so far is written. A failure is logged: nobody waits for it. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const rows = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#writing.then(() => this.#write(rows));
    await this.#writing;
  }

  async #write(rows: TrailRow[]): Promise<void> {
    try {
      for (let start = 0; start < rows.length; start += batch) {
        const part = rows.slice(start, start + batch);
        await this.#database.write(async (transaction) => {
          await transaction.insertInto('trail').values(part).execute();
        });
      }
    } catch (error) {
      this.#log.error({ err: error, records: rows.length }, 'Trail records could not be written');
    }
  }

  /** Records of an account, newest first. */
  async list(accountId: string, limit: number): Promise<string[]> {
    const rows = await this.#database.read
      .selectFrom('trail')
      .select('record')
      .where('account_id', '=', accountId)
      .orderBy('time', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => row.record);
  }
}
