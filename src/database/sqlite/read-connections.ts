import { SqliteConnection } from './connection.ts';

/** Connections of finished read transactions that wait for the next one. */
const IDLE_LIMIT = 4;

/** Read-only connections: one shared by all single statements, one for each open transaction. */
export class ReadConnections {
  readonly shared: SqliteConnection;
  readonly #file: string;
  readonly #idle: SqliteConnection[] = [];
  readonly #leased = new Set<SqliteConnection>();

  constructor(file: string) {
    this.#file = file;
    this.shared = new SqliteConnection(file, 'read');
  }

  lease(): SqliteConnection {
    const connection = this.#idle.pop() ?? new SqliteConnection(this.#file, 'read');
    this.#leased.add(connection);
    return connection;
  }

  release(connection: SqliteConnection): void {
    // Unknown here means closed already, together with all others.
    if (!this.#leased.delete(connection)) return;
    if (this.#idle.length < IDLE_LIMIT) this.#idle.push(connection);
    else connection.close();
  }

  close(): void {
    for (const connection of [...this.#idle, ...this.#leased, this.shared]) connection.close();
    this.#idle.length = 0;
    this.#leased.clear();
  }
}
