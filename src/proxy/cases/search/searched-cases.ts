/** The table that searches go through, which calls texts by numbers (store/searched-migrations.ts). */
import { type RawBuilder, sql } from 'kysely';

import type { Engine } from '../../../database/database.ts';

/**
 * The cases `c`. SQLite would rather walk the usual order and look each case up, which takes the longer the
 * fewer there are to be found: it is told to go through the table, except where all are. PostgreSQL knows by itself.
 */
export function fromCases(engine: Engine, path: 'table' | 'order' = 'table'): RawBuilder<unknown> {
  const isTold = engine === 'sqlite' && path === 'table';
  return sql`from searched_cases c${sql.raw(isTold ? ' not indexed' : '')}`;
}

/** The number of a text; 0, which no case has, where it is unknown. */
export function valueNo(value: string): RawBuilder<number> {
  return sql`coalesce((select value_no from searched_values where value = ${value}), 0)`;
}

/** The text of a number. */
export function valueOf(number: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(select v.value from searched_values v where v.value_no = ${number})`;
}
