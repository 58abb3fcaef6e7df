/**
 * The record of calls that came straight to the emulator (the proxy keeps its own).
 *
 * Choice: calls are gathered for a moment and written together, after the answers, as CloudTrail itself
 * delivers late and in files. A record in each call's way would make every read a durable write.
 */
import { randomUUID } from 'node:crypto';

import type { Logger } from 'pino';

import type { Database } from '../../database/database.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { writeTrailFile } from './trail-file.ts';
import type { TrailCall } from './trail-record.ts';

const delay = 250;
/** More would be a stall of the event loop that the next answers feel; fewer, a sync of the disk more often. */
const most = 1_000;

export class Trail {
  readonly #database: Database<EmulatorTables>;
  readonly #log: Logger;
  #waiting: TrailCall[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database<EmulatorTables>, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  add(call: TrailCall): void {
    this.#waiting.push(call);
    if (this.#waiting.length >= most) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), delay);
  }

  /** Settles when everything added so far is written. A failure is logged: nobody waits for it. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const calls = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#writing.then(() => this.#write(calls));
    await this.#writing;
  }

  async #write(calls: readonly TrailCall[]): Promise<void> {
    const files = Map.groupBy(calls, ({ caller }) => caller.account.accountId);
    const rows = [...files].map(([account_id, each]) => ({
      file_id: randomUUID(),
      account_id,
      time: each.at(-1)?.facts.now ?? 0,
      records: writeTrailFile(each),
    }));
    if (rows.length === 0) return;
    try {
      await this.#database.write(
        async (transaction) => {
          await transaction.insertInto('trail_files').values(rows).execute();
        },
        // Nobody's answer depends on the trail: what is kept in memory stays right.
        { isAside: true },
      );
    } catch (error) {
      this.#log.error({ err: error, records: calls.length }, 'Trail records could not be written');
    }
  }
}
