import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';

import type { Engine } from '../../database/database.ts';
import type { CenterTables } from './schema.ts';

/**
 * Milliseconds without a further word of its owner after which a lease is over: longer than one question to a
 * feed takes, and than the longest pause between two writes of a fill under AWS's quota.
 */
export const leaseTime = 30_000;

/** What a row says whose work one process at a time does: `lease_owner`, and `lease_until` in epoch milliseconds. */
type Leased = 'event_feeds' | 'indexed_accounts' | 'archive_exports';

/** Whether `owner` may take the lease at `now`: nobody has it, or the owner itself, or it is over. */
export function isLeaseFree(engine: Engine, owner: string, now: number) {
  return (is: ExpressionBuilder<CenterTables, Leased>): Expression<SqlBool> => {
    // SQLite has one process: the lease of another one is a dead one's.
    if (engine === 'sqlite') return is.lit(true);
    return is.or([is('lease_owner', 'is', null), is('lease_owner', '=', owner), is('lease_until', '<', now)]);
  };
}
