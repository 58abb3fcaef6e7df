import { createHash } from 'node:crypto';

import type { Pool, QueryResultRow } from 'pg';

import type { Statement } from '../database.ts';
import { checkParameters } from '../parameters.ts';

/** Each connection compiles the text once, under a name of its own. */
export function namedStatement<Row>(pool: Pool, sql: string): Statement<Row> {
  const text = numberParameters(sql);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return {
    all: async (...values) => {
      checkParameters(values);
      const { rows } = await pool.query<QueryResultRow>({ name, text, values: [...values] });
      // The caller names the row's type together with its SQL; nothing can check one by the other.
      return rows as Row[];
    },
  };
}

/** `?` becomes `$1`, `$2` …, except inside text, quoted names and comments. */
export function numberParameters(sql: string): string {
  let count = 0;
  return sql.replaceAll(/'[^']*'|"[^"]*"|--[^\n]*|\?/g, (found) => {
    if (found !== '?') return found;
    count += 1;
    return `$${count}`;
  });
}
