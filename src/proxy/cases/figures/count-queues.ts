import { sql } from 'kysely';

import type { AsideQuery } from '../../../database/aside.ts';
import { totalQuery } from '../search/facet-counts.ts';
import { filterSql } from '../search/filter-sql.ts';
import { type CenterReads, conditionsOf, type Search } from '../search/search-cases.ts';
import type { SearchInput } from '../search/search-input.ts';
import { compiled } from '../search/search-queries.ts';
import { fromCases } from '../search/searched-cases.ts';
import { seenSql } from '../search/search-scope.ts';
import { searchedCases } from '../scope/attribute-sources.ts';
import { readTextQuery } from '../search/text-query.ts';
import { preferIndexes } from '../search/word-index.ts';

export interface QueueCount extends Omit<Search, 'input'> {
  readonly searches: readonly SearchInput[];
}

/**
 * How many cases each search has, in their order. What is in scope is decided once, and all that need no index
 * of words are counted in one pass over the cases.
 */
export async function countQueues(database: CenterReads, queues: QueueCount): Promise<number[]> {
  const { searches, scopes, signal } = queues;
  if (scopes.length === 0) return searches.map(() => 0);
  const worded = searches.filter(({ text }) => readTextQuery(text) !== null);
  const plain = searches.filter((search) => !worded.includes(search));
  const answers = await database.readAside(
    [
      ...(plain.length > 0 ? [plainQuery(database, queues, plain)] : []),
      ...(worded.length > 0 && database.engine === 'postgres' ? [preferIndexes] : []),
      ...worded.map((input) => wordedQuery(database, queues, input)),
    ],
    signal,
  );
  const [counts] = plain.length > 0 ? (answers[0] ?? []) : [];
  const totals = answers.slice(answers.length - worded.length).map(([row]) => Number(row?.['total'] ?? 0));
  return searches.map((search) => {
    const place = plain.indexOf(search);
    return place === -1 ? (totals[worded.indexOf(search)] ?? 0) : Number(counts?.[`q${place}`] ?? 0);
  });
}

function plainQuery(
  database: CenterReads,
  { scopes, userId, now }: QueueCount,
  searches: readonly SearchInput[],
): AsideQuery {
  const { engine } = database;
  const counts = searches.map((input, index) => {
    const filter = filterSql(input, { userId, now, engine });
    const { accountIds } = input;
    const condition = accountIds ? sql`${searchedCases.isOf(accountIds)} and ${filter}` : filter;
    return sql`count(*) filter (where ${condition}) as ${sql.ref(`q${index}`)}`;
  });
  return compiled(
    database,
    sql`select ${sql.join(counts)} ${fromCases(engine)} where ${seenSql(scopes, engine)}`,
  );
}

function wordedQuery(database: CenterReads, queues: QueueCount, input: SearchInput): AsideQuery {
  const { accountIds } = input;
  const scopes = queues.scopes.filter(({ accountId }) => accountIds?.includes(accountId) ?? true);
  if (scopes.length === 0) return compiled(database, sql`select 0 as total`);
  const search = { ...queues, input, scopes };
  return totalQuery(database, conditionsOf(database, search, readTextQuery(input.text)));
}
