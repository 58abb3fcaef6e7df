import type { AsideQuery, CheckedQuery } from './aside.ts';
import { checkParameters } from './parameters.ts';

/** Throws a TypeError for parameters that the engines would not bind alike. */
export function checkedQueries(queries: readonly AsideQuery[]): CheckedQuery[] {
  return queries.map(({ sql, parameters }) => {
    checkParameters(parameters);
    return { sql, parameters };
  });
}
