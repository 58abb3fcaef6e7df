import type { Pool } from 'pg';

import type { AsideQuery, AsideRows } from '../aside.ts';
import { checkedQueries } from '../checked-queries.ts';

/** One after the other in a transaction, which sees one moment: the server does the work. */
export async function readAside(
  pool: Pool,
  queries: readonly AsideQuery[],
  signal?: AbortSignal,
): Promise<AsideRows> {
  const checked = checkedQueries(queries);
  // By itself a statement sees one moment, too, and goes there and back once instead of three times.
  const isAlone = checked.length === 1;
  const client = await pool.connect();
  let isWhole = false;
  try {
    signal?.throwIfAborted();
    if (!isAlone) await client.query('begin');
    const rows = [];
    for (const { sql, parameters } of checked) {
      signal?.throwIfAborted();
      rows.push((await client.query<Record<string, unknown>>(sql, [...parameters])).rows);
    }
    if (!isAlone) await client.query('commit');
    isWhole = true;
    return rows;
  } finally {
    // A connection that may still be in a transaction is of no more use.
    client.release(!isWhole);
  }
}
