import { createHash } from 'node:crypto';

import type { Pool, QueryResultRow } from 'pg';

import type { Statement } from '../database.ts';
import { checkParameters } from '../parameters.ts';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Few: each is written down in the program. */
const named = new Map<string, NamedText>();

/** Each connection compiles the text once, under a name of its own. */
export function namedText(sql: string): NamedText {
  const known = named.get(sql);
  if (known) return known;
  const text = numberParameters(sql);
  const made = { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
  named.set(sql, made);
  return made;
}

export function namedStatement<Row>(pool: Pool, sql: string): Statement<Row> {
  const statement = namedText(sql);
  return {
    all: async (...values) => {
      checkParameters(values);
      const { rows } = await pool.query<QueryResultRow>({ ...statement, values: [...values] });
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
