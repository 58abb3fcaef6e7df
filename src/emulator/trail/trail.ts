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
import { TrailFile } from './trail-file.ts';
import type { TrailCall } from './trail-record.ts';

const delay = 250;
/** More would be a stall of the event loop that the next answers feel; fewer, a sync of the disk more often. */
const most = 2_000;

type Files = ReadonlyMap<string, TrailFile>;

export class Trail {
  readonly #database: Database<EmulatorTables>;
  readonly #log: Logger;
  /** By account. */
  #waiting = new Map<string, TrailFile>();
  #count = 0;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database<EmulatorTables>, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  add(call: TrailCall): void {
    this.#fileOf(call.caller.account.accountId).add(call);
    this.#count += 1;
    if (this.#count >= most) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), delay);
  }

  /** Settles when everything added so far is written. A failure is logged: nobody waits for it. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const files = this.#waiting;
    this.#waiting = new Map();
    this.#count = 0;
    this.#writing = this.#writing.then(() => this.#write(files));
    await this.#writing;
  }

  #fileOf(accountId: string): TrailFile {
    const known = this.#waiting.get(accountId);
    if (known) return known;
    const file = new TrailFile();
    this.#waiting.set(accountId, file);
    return file;
  }

  async #write(files: Files): Promise<void> {
    if (files.size === 0) return;
    const rows = [...files].map(([account_id, file]) => ({
      file_id: randomUUID(),
      account_id,
      time: file.time,
      records: file.text(),
    }));
    try {
      await this.#database.write(
        async (transaction) => {
          await transaction.insertInto('trail_files').values(rows).execute();
        },
        // Nobody's answer depends on the trail: what is kept in memory stays right.
        { isAside: true },
      );
    } catch (error) {
      this.#log.error({ err: error, accounts: rows.length }, 'Trail records could not be written');
    }
  }
}
