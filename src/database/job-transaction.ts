import { type DatabaseConnection, type Dialect, type Kysely, Transaction } from 'kysely';

/**
 * Builds the transactions that jobs are given. Begin and commit are ours (a group of jobs shares them
 * on SQLite, a lost deadlock repeats them on PostgreSQL), so Kysely's own builder is passed by.
 */
export function jobTransactions<Tables>(read: Kysely<Tables>, dialect: Dialect) {
  const config = { dialect };
  const driver = dialect.createDriver();
  const executor = read.getExecutor();
  return (connection: DatabaseConnection): Transaction<Tables> =>
    new Transaction<Tables>({
      config,
      dialect,
      driver,
      executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
    });
}
