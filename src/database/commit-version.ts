import type { Database } from './database.ts';

/**
 * A number that differs from an earlier one when anything was committed in between, by this process or
 * another: what was read before the same number is still what a read would give. Null on PostgreSQL,
 * where finding out costs a round trip, as much as reading.
 */
export function commitVersion<Tables>(database: Database<Tables>): (() => Promise<number>) | null {
  if (database.engine !== 'sqlite') return null;
  // The number is the reading connection's own, so all reads that are compared must go through it, as
  // all statements outside of read transactions do.
  const pragma = database.prepare<{ data_version: number }>('pragma data_version');
  return async () => (await pragma.all())[0]?.data_version ?? Number.NaN;
}
