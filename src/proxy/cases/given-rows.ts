import type { Engine } from '../../database/database.ts';

export type ColumnTypes = Readonly<Record<string, 'text' | 'bigint'>>;

/**
 * A table `given` in a `from` clause, whose rows come as one parameter, JSON of a list of records. One
 * statement then serves any number of rows, on PostgreSQL in one round trip, and stays compiled.
 */
export function givenRows(engine: Engine, columns: ColumnTypes): string {
  const names = Object.keys(columns);
  if (engine === 'sqlite') {
    const values = names.map((name) => `value ->> '$.${name}' as ${name}`);
    return `(select ${values.join(', ')} from json_each(?)) as given`;
  }
  const typed = names.map((name) => `${name} ${columns[name]}`);
  return `json_to_recordset(?::json) as given (${typed.join(', ')})`;
}
