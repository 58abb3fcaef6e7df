import { type Dialect, type Kysely, Transaction } from 'kysely';

import type { JobConnection } from './job-connection.ts';

/**
 * Builds the transactions that jobs are given. Begin and commit belong to the write queue, so Kysely's
 * own transaction builder, which would begin and commit once a job, is passed by.
 */
export function jobTransactions<Tables>(read: Kysely<Tables>, dialect: Dialect) {
  const config = { dialect };
  const driver = dialect.createDriver();
  const executor = read.getExecutor();
  return (connection: JobConnection): Transaction<Tables> =>
    new Transaction<Tables>({
      config,
      dialect,
      driver,
      executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) }),
    });
}
