import { type Dialect, type Kysely, type KyselyProps, Transaction } from 'kysely';

import type { JobConnection } from './job-connection.ts';

/** Kysely's transaction that knows its connection, for statements that pass Kysely by. */
class JobTransaction<Tables> extends Transaction<Tables> {
  readonly jobConnection: JobConnection;

  constructor(props: KyselyProps, connection: JobConnection) {
    super(props);
    this.jobConnection = connection;
  }
}

/**
 * Builds the transactions that jobs are given. Begin and commit are ours (a group of jobs shares them
 * on SQLite, a lost deadlock repeats them on PostgreSQL), so Kysely's own builder is passed by.
 */
export function jobTransactions<Tables>(read: Kysely<Tables>, dialect: Dialect) {
  const config = { dialect };
  const driver = dialect.createDriver();
  const executor = read.getExecutor();
  return (connection: JobConnection): Transaction<Tables> => {
    const provider = { provideConnection: <T>(use: (own: JobConnection) => Promise<T>) => use(connection) };
    const props = { config, dialect, driver, executor: executor.withConnectionProvider(provider) };
    return new JobTransaction<Tables>(props, connection);
  };
}

/** Throws a TypeError for a transaction that no job was given. */
export function connectionOf<Tables>(transaction: Transaction<Tables>): JobConnection {
  if (transaction instanceof JobTransaction) return transaction.jobConnection;
  throw new TypeError('Statements of jobs run in transactions that `write` has given.');
}
