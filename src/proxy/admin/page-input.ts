import { type Expression, sql, type SqlBool } from 'kysely';
import { z } from 'zod';

const wholeNumber = z.int('must be a whole number');

/** Which rows of a list: a piece of what they are called, and a stretch of what is left. */
export const pageShape = {
  search: z.string().max(256, 'must have at most 256 characters').optional(),
  offset: wholeNumber.min(0, 'must not be negative').optional(),
  maxResults: wholeNumber.min(1, 'must be 1 to 100').max(100, 'must be 1 to 100').optional(),
};

export const pageAtMost = 100;

/**
 * Whether one of the columns (as SQL names them) holds the piece of text, whatever its case. SQLite folds
 * ASCII only, so that what is written just so is found too.
 */
export function holds(columns: readonly string[], search: string): Expression<SqlBool> {
  const [folded, exact] = [patternOf(search.toLowerCase()), patternOf(search)];
  const tests = columns.map((name) => {
    const column = sql.ref(name);
    return sql<SqlBool>`(lower(${column}) like ${folded} escape '!' or ${column} like ${exact} escape '!')`;
  });
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`;
}

/** The characters that mean something to LIKE stand for themselves. */
function patternOf(search: string): string {
  return `%${search.trim().replaceAll(/[!%_]/g, '!$&')}%`;
}
