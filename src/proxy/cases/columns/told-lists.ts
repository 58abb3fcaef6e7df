/** What no column has: what is asked of the database for a question. */
import { type RawBuilder, sql } from 'kysely';

import { ownValue } from '../../../contract/center/search-rules.ts';
import type { Engine } from '../../../database/database.ts';
import { compiled } from '../search/compiled.ts';
import type { SearchInput, SearchInputToken } from '../search/search-input.ts';
import type { AccountScope } from '../search/search-scope.ts';
import { readTextQuery, type TextQuery } from '../search/text-query.ts';
import { casesWith, preferIndexes, subjectsWith } from '../search/word-index.ts';
import type { CenterReads } from './changed-cases.ts';
import { type Asker, type Beside, type FoundByText, idKey, type RowFilter } from './question.ts';

/** Who asks, and of whose cases. */
export interface Who extends Omit<Asker, 'beside'> {
  readonly signal?: AbortSignal | undefined;
}

/** What is asked for, as far as it needs what no column has. */
export type Wish = Pick<SearchInput, 'tokens'> & Partial<Pick<SearchInput, 'text' | 'sort' | 'facets'>>;

export interface Told {
  readonly asker: Asker;
  /** For each wish, in order. */
  readonly found: readonly Pick<RowFilter, 'text' | 'ids'>[];
}

type Lists = Record<string, RawBuilder<unknown>>;

/** One look at the database for all wishes together. */
export async function tellLists(
  database: CenterReads,
  { userId, now, scopes, signal }: Who,
  wishes: readonly Wish[],
): Promise<Told> {
  const { engine } = database;
  const lists: Lists = besideLists(userId, wishes, engine);
  const queries = wishes.map(({ text = '' }) => readTextQuery(text));
  for (const [index, { tokens, sort }] of wishes.entries()) {
    for (const token of tokens) Object.assign(lists, idLists(token, engine));
    Object.assign(lists, textLists(scopes, { query: queries[index] ?? null, sort, index }, engine));
  }
  const told = await ask(
    database,
    lists,
    queries.some((query) => query !== null),
    signal,
  );
  // Texts by the queries; null or missing where nothing was found.
  const list = (name: string): string => (told.get(name) as string | null | undefined) ?? '[]';
  const ids = Object.fromEntries(
    wishes.flatMap(({ tokens }) => tokens.filter(isId).map((token) => [idKey(token), list(idKey(token))])),
  );
  return {
    asker: { userId, now, scopes, beside: besideOf(told) },
    found: queries.map((query, index) => ({ ids, text: query && foundIn(list, index) })),
  };
}

async function ask(
  database: CenterReads,
  lists: Lists,
  hasWords: boolean,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, unknown>> {
  const names = Object.keys(lists);
  if (names.length === 0) return new Map();
  const columns = Object.values(lists).map((list, index) => sql`(${list}) as ${sql.ref(`l${index}`)}`);
  const query = compiled(database, sql`select ${sql.join(columns)}`);
  const prepared = hasWords && database.engine === 'postgres' ? [preferIndexes] : [];
  const row = (await database.readAside([...prepared, query], signal)).at(-1)?.[0] ?? {};
  return new Map(names.map((name, index) => [name, row[`l${index}`]]));
}

function besideOf(told: ReadonlyMap<string, unknown>): Beside {
  const known = besideNames.filter((name) => (told.get(name) ?? null) !== null);
  return Object.fromEntries(known.map((name) => [name, told.get(name)]));
}

function listOf(value: RawBuilder<unknown>, engine: Engine): RawBuilder<unknown> {
  return engine === 'sqlite' ? sql`json_group_array(${value})` : sql`json_agg(${value})::text`;
}

function pairsOf(first: RawBuilder<unknown>, second: RawBuilder<unknown>, engine: Engine) {
  const pair = sql.raw(engine === 'sqlite' ? 'json_array' : 'json_build_array');
  return listOf(sql`${pair}(${first}, ${second})`, engine);
}

const besideNames = ['createdAt', 'reads', 'followed', 'ownTeams'] as const;
type BesideName = (typeof besideNames)[number];

function besideLists(userId: string, wishes: readonly Wish[], engine: Engine): Lists {
  const lists: Record<BesideName, RawBuilder<unknown>> = {
    createdAt: sql`select created_at from users where user_id = ${userId}`,
    reads: sql`select ${pairsOf(sql`case_id`, sql`read_at`, engine)} from case_reads where user_id = ${userId}`,
    followed: sql`select ${listOf(sql`case_id`, engine)} from case_followers where user_id = ${userId}`,
    ownTeams: sql`select ${listOf(sql`group_id`, engine)} from group_members where user_id = ${userId}`,
  };
  const needed = new Set(wishes.flatMap(neededFor));
  return Object.fromEntries([...needed].map((name) => [name, lists[name]]));
}

const neededBy: Readonly<Record<string, readonly BesideName[]>> = {
  isUnread: ['createdAt', 'reads'],
  isFollowed: ['followed'],
  team: ['ownTeams'],
};

function neededFor({ tokens, facets = [] }: Wish): readonly BesideName[] {
  const asked = tokens.filter(({ property, value }) => property !== 'team' || value === ownValue);
  const counted = facets.filter((property) => property === 'isUnread');
  return [...asked.map(({ property }) => property), ...counted].flatMap(
    (property) => neededBy[property] ?? [],
  );
}

const idColumns: Readonly<Record<string, string>> = { caseId: 'case_id', displayId: 'display_id' };

function isId({ property }: SearchInputToken): boolean {
  return property in idColumns;
}

function idLists(token: SearchInputToken, engine: Engine): Lists {
  const column = idColumns[token.property];
  if (column === undefined) return {};
  const found = sql`from indexed_cases where ${sql.ref(column)} = ${token.value}`;
  return { [idKey(token)]: sql`select ${listOf(sql`case_no`, engine)} ${found}` };
}

interface TextWish extends Pick<Wish, 'sort'> {
  readonly query: TextQuery | null;
  /** Of the wish. */
  readonly index: number;
}

/** Words in subjects are looked for where it makes a difference that they stand there. */
function textLists(scopes: readonly AccountScope[], { query, sort, index }: TextWish, engine: Engine): Lists {
  if (query === null) return {};
  const { phrases, id } = query;
  const numbers = (found: RawBuilder<unknown>) =>
    sql`select ${listOf(sql`t.case_no`, engine)} from (${found}) t`;
  const asksSubjects = sort === 'relevance' || scopes.some(({ reads }) => reads !== true);
  return {
    ...(phrases.length > 0 && { [`${index} everywhere`]: numbers(casesWith(phrases, engine)) }),
    ...(phrases.length > 0 &&
      asksSubjects && { [`${index} subject`]: numbers(subjectsWith(phrases, engine)) }),
    ...(id !== null && {
      [`${index} id`]: numbers(
        sql`select case_no from indexed_cases where case_id = ${id} or display_id = ${id}`,
      ),
    }),
  };
}

function foundIn(list: (name: string) => string, index: number): FoundByText {
  return {
    everywhere: list(`${index} everywhere`),
    inSubject: list(`${index} subject`),
    byId: list(`${index} id`),
  };
}
