/**
 * The proxy's database with a short memory for what nearly every request asks: who is signed in, what
 * that person may do.
 *
 * Choice: such a read is remembered for 400 ms and until anything is written here, so that a person who
 * is shut out is out at once in this process and within a second in every other. Rejected: a version that
 * all replicas ask for, which costs a round trip a request, as much as the read itself. Cost: whatever
 * changes permissions must go through `write`.
 */
import type { Database, Statement } from '../../database/database.ts';
import type { CenterTables } from './schema.ts';

/** Milliseconds. With the read itself and a slow database this stays under a second. */
export const rememberFor = 400;
const remembersAtMost = 5_000;

export interface CenterDatabase extends Database<CenterTables> {
  /** Compiles a read whose answer may be as old as `rememberFor` where another process has written. */
  prepareRecent<Row>(sql: string): Statement<Row>;
}

export function centerDatabase(database: Database<CenterTables>): CenterDatabase {
  let version = 0;
  return {
    engine: database.engine,
    read: database.read,
    events: database.events,
    blobs: database.blobs,
    keys: database.keys,
    derived: database.derived,
    readAside: (queries, signal) => database.readAside(queries, signal),
    prepare: (sql) => database.prepare(sql),
    prepareRecent: <Row>(sql: string) => recentStatement<Row>(database.prepare<Row>(sql), () => version),
    version: () => database.version(),
    lock: (transaction, key) => database.lock(transaction, key),
    async write(job, options) {
      try {
        return await database.write(job, options);
      } finally {
        // Whether it failed or not: on PostgreSQL a commit may have happened whose answer was lost.
        if (!options?.isAside) version += 1;
      }
    },
    close: () => database.close(),
  };
}

interface Remembered<Row> {
  readonly rows: Row[];
  readonly version: number;
  /** Monotonic milliseconds, from before the read. */
  readonly readAt: number;
}

/** Callers share the rows and must not change them. */
function recentStatement<Row>(statement: Statement<Row>, versionNow: () => number): Statement<Row> {
  const memory = new Map<string, Remembered<Row>>();
  return {
    async all(...parameters) {
      const [first] = parameters;
      const key = parameters.length === 1 && typeof first === 'string' ? first : JSON.stringify(parameters);
      const [version, readAt] = [versionNow(), performance.now()];
      const known = memory.get(key);
      if (known && known.version === version && readAt - known.readAt < rememberFor) return known.rows;
      const rows = await statement.all(...parameters);
      if (memory.size >= remembersAtMost) memory.clear();
      memory.set(key, { rows, version, readAt });
      return rows;
    },
  };
}
