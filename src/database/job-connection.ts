import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

import { StatementFailed, TransactionOver } from './errors.ts';

/** One job's view of the connection that it runs on; holds jobs to the same rules on both engines. */
export abstract class JobConnection implements DatabaseConnection {
  #over = false;
  #failure: StatementFailed | null = null;

  protected abstract perform<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#over) throw new TransactionOver();
    if (this.#failure !== null) throw this.#failure;
    try {
      return await this.perform<Row>(query);
    } catch (failure) {
      this.#failure ??= new StatementFailed(failure);
      throw failure;
    }
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
}
