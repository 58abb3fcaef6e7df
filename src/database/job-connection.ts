import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

import { StatementFailed, TransactionOver } from './errors.ts';
import type { JobStatement } from './job-statement.ts';

/** One job's view of the connection that it runs on; holds jobs to the same rules on both engines. */
export abstract class JobConnection implements DatabaseConnection {
  #over = false;
  #failure: StatementFailed | null = null;

  protected abstract perform<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;

  protected abstract performStatement<Row>(
    statement: JobStatement<Row>,
    parameters: readonly unknown[],
  ): Promise<QueryResult<Row>>;

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#guard(() => this.perform<Row>(query));
  }

  run<Row>(statement: JobStatement<Row>, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.#guard(() => this.performStatement(statement, parameters));
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  /** Takes no statements any more. */
  end(): void {
    this.#over = true;
  }

  /** Throws `StatementFailed` where the job swallowed a statement's error. */
  checkWhole(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  async #guard<Row>(perform: () => Promise<QueryResult<Row>>): Promise<QueryResult<Row>> {
    if (this.#over) throw new TransactionOver();
    if (this.#failure !== null) throw this.#failure;
    try {
      return await perform();
    } catch (failure) {
      this.#failure ??= new StatementFailed(failure);
      throw failure;
    }
  }
}
