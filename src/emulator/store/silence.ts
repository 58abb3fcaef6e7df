/**
 * Writes down which cases silence has resolved, each with its event, once. What a read tells does not wait
 * for it: the status is derived from the clock. Every replica does this; the case's lock makes it once.
 */
import type { Database, Statement } from '../../database/database.ts';
import { settledCase } from './cases.ts';
import type { EmulatorTables } from './schema.ts';

const batch = 100;

export class Silence {
  readonly #database: Database<EmulatorTables>;
  readonly #over: Statement<{ case_id: string }>;

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
    // As text: a status that is a parameter would not find the index of waiting cases.
    this.#over = database.prepare(
      `select case_id from cases where status = 'pending-customer-action' and closes_at <= ?
       order by closes_at limit ${batch}`,
    );
  }

  /** Settles when every case that was over at `now` is written down; the work grows with their number. */
  async settle(now: number): Promise<void> {
    for (;;) {
      const over = await this.#over.all(now);
      await Promise.all(over.map(({ case_id }) => this.#settleOne(case_id, now)));
      if (over.length < batch) return;
    }
  }

  async #settleOne(caseId: string, now: number): Promise<void> {
    await this.#database.write(async (transaction) => {
      await this.#database.lock(transaction, `case:${caseId}`);
      const row = await transaction
        .selectFrom('cases')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow();
      await settledCase(this.#database, transaction, row, now);
    });
  }
}
