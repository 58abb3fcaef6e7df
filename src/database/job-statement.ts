import type { Transaction } from 'kysely';

import { connectionOf } from './job-transaction.ts';
import type { Parameter } from './parameters.ts';

/**
 * A statement that jobs run often, written once as text; `?` marks a parameter on both engines. Composing
 * it with Kysely anew for each job costs more than running it.
 */
export class JobStatement<Row = never> {
  readonly sql: string;
  /** Whether it changes nothing. */
  readonly isRead: boolean;

  constructor(sql: string) {
    this.sql = sql;
    this.isRead = /^\s*select\b/i.test(sql);
  }

  /** The rows of a select. Rejects as each statement of the job does. */
  async all<Tables>(transaction: Transaction<Tables>, ...parameters: readonly Parameter[]): Promise<Row[]> {
    return (await connectionOf(transaction).run<Row>(this, parameters)).rows;
  }

  /** How many rows a change has changed. */
  async change<Tables>(
    transaction: Transaction<Tables>,
    ...parameters: readonly Parameter[]
  ): Promise<number> {
    return Number((await connectionOf(transaction).run<Row>(this, parameters)).numAffectedRows ?? 0);
  }
}
