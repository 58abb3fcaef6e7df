/** A search over the index: what may be seen, what was asked for, and what is answered of it. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { FoundCase, IndexedAccount, SearchAnswer } from '../../../contract/center/search-for-cases.ts';
import type { AsideQuery, AsideRows } from '../../../database/aside.ts';
import type { Database, Engine } from '../../../database/database.ts';
import { unreadTotal } from '../../companion/unread.ts';
import { indexedCases } from '../scope/attribute-sources.ts';
import type { IndexedAccountRow } from '../../store/case-schema.ts';
import type { CenterTables } from '../../store/schema.ts';
import { excerptsOf, messagesIn, spellingsOf } from './excerpts.ts';
import {
  besideQuery,
  facetQueries,
  facetsOf,
  pageAndBesideQuery,
  readCounts,
  totalQuery,
  valuesQuery,
} from './facet-counts.ts';
import { boundsSql, filterSql } from './filter-sql.ts';
import { type FoundRow, foundCase } from './found-case.ts';
import type { SearchInput } from './search-input.ts';
import {
  accountsQuery,
  allHitsQuery,
  amongHits,
  hitsQuery,
  messagesQuery,
  pageQuery,
  rowsQuery,
  type SearchConditions,
  visibleQuery,
} from './search-queries.ts';
import { type AccountScope, scopeSql, seenSql } from './search-scope.ts';
import { hasNoIndex } from './sort-sql.ts';
import { readTextQuery, type TextQuery } from './text-query.ts';
import {
  eachHasPhrases,
  hasPhrases,
  isAmong,
  isRow,
  preferIndexes,
  shareScans,
  subjectsWith,
  withWords,
} from './word-index.ts';

export interface Search {
  readonly input: SearchInput;
  /** Of all accounts that are searched. */
  readonly scopes: readonly AccountScope[];
  readonly userId: string;
  /** Epoch milliseconds; as of which clocks are told. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

export type CenterReads = Pick<Database<CenterTables>, 'engine' | 'read' | 'readAside'>;

export async function searchCases(database: CenterReads, search: Search): Promise<SearchAnswer> {
  const { input, scopes, signal } = search;
  const { facets } = input;
  if (scopes.length === 0) {
    return { cases: [], accounts: [], total: 0, facets: facetsOf(facets, readCounts(facets, {}), []) };
  }
  const query = readTextQuery(input.text);
  const hits = await keptHits(database, search, query);
  const prepared = hits ? [] : preparations(database, query, input);
  const conditions = hits ?? conditionsOf(database, search, query);
  const [first, ...beside] = hitQueries(database, search, conditions);
  const isPartly = scopes.filter(({ sees }) => sees !== true);
  const about = [accountsQuery(database, scopes), visibleQuery(database, isPartly)];
  // What takes longest goes on beside the others; it may see what was committed in between.
  const [answers, ...others] = await Promise.all(
    [[...prepared, ...about, ...(first ?? [])], ...beside.map((some) => [...prepared, ...some])].map(
      (queries) => database.readAside(queries, signal),
    ),
  );
  const [accounts = [], visible = [], ...counted] = (answers ?? []).slice(prepared.length);
  const known = isWhole(input) ? [{ total: wholeTotal(search, accounts, visible) }] : [];
  const rows = [known, ...counted, ...others.flat()].flatMap(([only]) => only ?? []);
  const row: Readonly<Record<string, unknown>> = Object.assign({}, ...rows);
  const counts = readCounts(facets, row);
  const [[values = []], cases] = await Promise.all([
    facets.length > 0 ? database.readAside([valuesQuery(database, counts)], signal) : [],
    casesAt(database, numbersIn(row['page']), search, query),
  ]);
  return {
    cases,
    accounts: scopes.map((scope) => accountOf(scope, accounts, visible)),
    total: counts.total,
    facets: facetsOf(facets, counts, values),
  };
}

/** What goes before a search, so that PostgreSQL plans it as it is. */
export function preparations(
  { engine }: CenterReads,
  query: TextQuery | null,
  { tokens, sort }: Pick<SearchInput, 'tokens' | 'sort'>,
) {
  if (engine === 'sqlite') return [];
  const isShared = looksIntoSubjects(tokens) || (query === null && hasNoIndex(sort));
  return [...(query === null ? [] : [preferIndexes]), ...(isShared ? [shareScans] : [])];
}

function looksIntoSubjects(tokens: SearchInput['tokens']): boolean {
  return tokens.some(({ property, operator }) => property === 'subject' && operator.endsWith(':'));
}

/** Whether it asks for all cases of its accounts, whose numbers are told with these. */
function isWhole({ tokens, text }: SearchInput): boolean {
  return tokens.length === 0 && text.trim() === '';
}

/** Likewise, and they may all be seen. */
function isAll({ input, scopes }: Search): boolean {
  return isWhole(input) && seesAll(scopes);
}

function seesAll(scopes: readonly AccountScope[]): boolean {
  return scopes.every(({ sees }) => sees === true);
}

/** How many cases are unread, or read, where nothing else is asked for: no case is looked at for that. */
function countedByUnread({ input, scopes, userId }: Search, engine: Engine): RawBuilder<unknown> | null {
  const [token, ...others] = input.tokens;
  if (token?.property !== 'isUnread' || others.length > 0 || !seesAll(scopes)) return null;
  const unread = unreadTotal(userId, engine);
  return token.value === 'true'
    ? unread
    : sql`((select coalesce(sum(cases), 0) from indexed_accounts) - ${unread})`;
}

function readsAll(scopes: readonly AccountScope[]): boolean {
  return scopes.every(({ reads }) => reads === true);
}

function wholeTotal({ scopes }: Search, accounts: AsideRows[number], visible: AsideRows[number]): number {
  const whole = new Set(scopes.filter(({ sees }) => sees === true).map(({ accountId }) => accountId));
  const rows = [...accounts.filter((row) => whole.has(String(row['account_id']))), ...visible];
  return rows.reduce((total, { cases }) => total + Number(cases), 0);
}

/**
 * One row each: together they say how many there are, the page's numbers and the counts of the facets. In
 * lists that can be asked at the same time.
 */
function hitQueries(
  database: CenterReads,
  { input, userId }: Search,
  conditions: SearchConditions,
): AsideQuery[][] {
  const { facets, size, tokens } = input;
  const hasWords = conditions.isInSubject !== null;
  // To look words up twice takes longer than to keep the hits until they are counted and sorted. A look into
  // each subject is shared out by PostgreSQL itself.
  const isLong = database.engine === 'sqlite' ? hasWords : !hasWords && looksIntoSubjects(tokens);
  if (isLong && facets.length === 0 && size > 0) {
    return [[hitsQuery(database, conditions, input)]];
  }
  const [first, ...others] = facetQueries(database, conditions, facets);
  if (hasWords && first !== undefined && size > 0 && database.engine === 'postgres') {
    return [[first], [pageAndBesideQuery(database, conditions, { input, userId })]];
  }
  const beside = besideQuery(database, conditions, facets, userId);
  const isCounted = first !== undefined || isWhole(input);
  const counts = [...(first ? [first] : []), ...(isCounted ? [] : [totalQuery(database, conditions)])];
  const page = size > 0 ? [pageQuery(database, conditions, input)] : [];
  // With the shorter list.
  (others.length > 0 ? counts : page).push(...(beside ? [beside] : []));
  return [counts, [...others, ...page]].filter(({ length }) => length > 0);
}

/**
 * Where SQLite would look words up for several questions, that is done once before all of them; null elsewhere.
 * PostgreSQL would plan a list of as many numbers longer than it looks words up.
 */
async function keptHits(
  database: CenterReads,
  search: Search,
  query: TextQuery | null,
): Promise<SearchConditions | null> {
  const { input, signal } = search;
  if (query === null || input.facets.length === 0 || database.engine !== 'sqlite') return null;
  const conditions = conditionsOf(database, search, query);
  const [[row] = []] = await database.readAside([allHitsQuery(database, conditions)], signal);
  return { ...conditions, where: amongHits(row?.['hits']) };
}

function numbersIn(json: unknown): number[] {
  // Made by the page's own query; null where nothing was found.
  return typeof json === 'string' ? (JSON.parse(json) as number[]) : [];
}

export function conditionsOf(
  { engine }: CenterReads,
  search: Search,
  query: TextQuery | null,
): SearchConditions {
  const { input, scopes, userId, now } = search;
  const asker = { userId, now, engine };
  const parts = [seenSql(scopes, engine), filterSql(input, asker)];
  const common = {
    within: boundsSql(input, asker),
    accountIds: scopes.map(({ accountId }) => accountId),
  };
  const and = sql` and `;
  if (!query) {
    return {
      ...common,
      where: sql<SqlBool>`${sql.join(parts, and)}`,
      whereEach: null,
      counted: countedByUnread(search, engine),
      isInSubject: null,
      isAll: isAll(search),
    };
  }
  const { phrases, id } = query;
  const isByWords = engine === 'postgres' && phrases.length > 0 && id === null && readsAll(scopes);
  const isCounted = isByWords && input.tokens.length === 0 && seesAll(scopes) && !phrases.some(isRow);
  const inSubject = subjectsWith(phrases, engine);
  return {
    ...common,
    where: sql`${sql.join([...parts, wordsSql(scopes, query, engine)], and)}`,
    whereEach: isByWords ? sql`${sql.join([...parts, eachHasPhrases(phrases)], and)}` : null,
    counted: isCounted ? sql`(select count(*) ${withWords(phrases)})` : null,
    isInSubject: sql`(c.case_no in (${inSubject}))`,
    isAll: false,
  };
}

/** Of cases whose messages may not be read, the subject alone is looked at. */
function wordsSql(scopes: readonly AccountScope[], { phrases, id }: TextQuery, engine: Engine) {
  const everywhere = hasPhrases(phrases, engine);
  if (readsAll(scopes) && id === null) return everywhere;
  const readable = readsAll(scopes)
    ? everywhere
    : sql`${scopeSql(scopes, 'reads', engine)} and ${everywhere}`;
  const found = [sql`select c.case_no from searched_cases c where ${readable}`];
  if (!readsAll(scopes)) found.push(sql`select s.case_no from (${subjectsWith(phrases, engine)}) s`);
  if (id !== null) {
    found.push(sql`select k.case_no from indexed_cases k where k.case_id = ${id} or k.display_id = ${id}`);
  }
  return isAmong(sql.join(found, sql` union all `), engine);
}

async function casesAt(
  database: CenterReads,
  numbers: readonly number[],
  { input, scopes, userId, now, signal }: Search,
  query: TextQuery | null,
): Promise<FoundCase[]> {
  if (numbers.length === 0) return [];
  const readable = scopeSql(scopes, 'reads', database.engine, indexedCases);
  const [rows = [], messages] = await database.readAside(
    [
      rowsQuery(database, numbers, userId),
      ...(query ? [messagesQuery(database, numbers, spellingsOf(query, input.text), readable)] : []),
    ],
    signal,
  );
  const excerpts = query ? await excerptsOf(messagesIn(messages), query) : null;
  // As the query names its columns.
  const byNumber = new Map((rows as unknown as readonly FoundRow[]).map((row) => [row.case_no, row]));
  return numbers.flatMap((number) => {
    const row = byNumber.get(number);
    return row ? [foundCase(row, query, excerpts?.get(number), now)] : [];
  });
}

function accountOf(
  scope: AccountScope,
  accounts: AsideRows[number],
  visible: AsideRows[number],
): IndexedAccount {
  const { accountId, sees } = scope;
  const isOwn = (row: AsideRows[number][number]): boolean => row['account_id'] === accountId;
  // As the query names its columns.
  const row = accounts.find(isOwn) as IndexedAccountRow | undefined;
  const cases = sees === true ? row?.cases : visible.find(isOwn)?.['cases'];
  return {
    accountId,
    state: row?.state ?? 'waiting',
    cases: Number(cases ?? 0),
    ...(typeof row?.up_to_date === 'number' && { upToDate: new Date(row.up_to_date).toISOString() }),
    ...(row?.problem && { problem: row.problem }),
    ...(row?.problem_detail && { problemDetail: row.problem_detail }),
    ...(sees !== true && { isNarrowed: true }),
  };
}
