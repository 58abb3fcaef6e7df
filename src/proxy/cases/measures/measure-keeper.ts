import { setTimeout as pause } from 'node:timers/promises';

import type { Transaction } from 'kysely';
import type { Logger } from 'pino';

import { JobStatement } from '../../../database/job-statement.ts';
import type { Origin } from '../../../support/origin.ts';
import type { Database } from '../../../database/database.ts';
import type { CenterTables } from '../../store/schema.ts';
import { measuresFrom } from './case-measures.ts';
import { countCase } from './count-case.ts';

interface Uncounted {
  readonly case_no: number;
  readonly case_id: string;
  readonly status: string;
  readonly is_whole: number;
  readonly time_created: number;
  readonly time_updated: number;
  readonly time_resolved: number | null;
}

/** Milliseconds between two looks, and after a failure. */
const lookEvery = 500;
const afterFailure = 10_000;
/** Cases in one commit, which holds the event loop meanwhile. */
const atOnce = 25;

const findSome = new JobStatement<Uncounted>(`
  select case_no, case_id, status, is_whole, time_created, time_updated, time_resolved
  from indexed_cases where counted_to is null and account_id = ? order by case_no limit ${atOnce}`);
const findMessages = new JobStatement<{ sent_at: number; origin: Origin }>(
  'select sent_at, origin from indexed_communications where case_no = ? and sent_at >= ? order by sent_at',
);
const findStatuses = new JobStatement<{ changed_at: number; detail: string }>(
  `select changed_at, detail from case_history where case_id = ? and kind = 'status' order by changed_at`,
);
const keep = new JobStatement(`
  update indexed_cases set waiting_since = ?, next_responses = ?, next_response_time = ?, worked_time = ?,
    paused_time = ?, reopened = ?, reopened_at = ?, counted_to = ? where case_no = ?`);

/**
 * Counts what cases took where taking in could not go on counting: cases of before there were measures, long
 * ones that come in pieces, and those of which something earlier turns up.
 */
export class MeasureKeeper {
  readonly #database: Database<CenterTables>;
  readonly #log: Logger;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;

  constructor(database: Database<CenterTables>, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Finishes what it has begun. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Settles when every case is counted. */
  async catchUp(): Promise<void> {
    while ((await this.#countSome()) > 0 && !this.#stop.signal.aborted);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      let wait = lookEvery;
      try {
        await this.catchUp();
      } catch (failure) {
        this.#log.error({ err: failure }, 'What cases took could not be counted; figures lack some.');
        wait = afterFailure;
      }
      await pause(wait, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async #countSome(): Promise<number> {
    const first = await this.#database.read
      .selectFrom('indexed_cases')
      .select('account_id')
      .where('counted_to', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (!first) return 0;
    return await this.#database.write(
      async (transaction) => {
        // As whoever takes cases of the account in does, so that neither overwrites the other.
        await this.#database.lock(transaction, `case index ${first.account_id}`);
        const cases = await findSome.all(transaction, first.account_id);
        for (const one of cases) await this.#count(transaction, one);
        return cases.length;
      },
      { isAside: true },
    );
  }

  async #count(transaction: Transaction<CenterTables>, one: Uncounted): Promise<void> {
    const messages = await findMessages.all(transaction, one.case_no, one.time_created);
    const statuses = await findStatuses.all(transaction, one.case_id);
    const count = countCase(one.time_created, {
      messages: messages.map(({ sent_at, origin }) => ({ sentAt: sent_at, origin })),
      statuses: statuses.map(({ changed_at, detail }) => ({ at: changed_at, status: detail })),
      now: one.is_whole === 1 ? { status: one.status, at: one.time_resolved ?? one.time_updated } : null,
    });
    const measures = measuresFrom(count);
    await keep.change(
      transaction,
      measures.waiting_since,
      measures.next_responses,
      measures.next_response_time,
      measures.worked_time,
      measures.paused_time,
      measures.reopened,
      measures.reopened_at,
      measures.counted_to,
      one.case_no,
    );
  }
}
