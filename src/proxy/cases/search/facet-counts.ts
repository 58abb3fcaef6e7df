/** How many of the hits have which value of a property, for several properties in one pass. */
import { type RawBuilder, sql } from 'kysely';

import type { Facet, FacetProperty } from '../../../contract/center/search-for-cases.ts';
import { noValue } from '../../../contract/center/search-rules.ts';
import type { AsideQuery, AsideRows } from '../../../database/aside.ts';
import type { Engine } from '../../../database/database.ts';
import { unreadTotal } from '../../companion/unread.ts';
import { turnOf, unreadSql } from './filter-sql.ts';
import { hasOthers } from './search-scope.ts';
import { fromCases } from './searched-cases.ts';
import { isWorkProperty, workCounts, workOfHits, workProperties, type WorkProperty } from './work-sql.ts';
import type { SearchInput } from './search-input.ts';
import { compiled, pageOf, type Reader, type SearchConditions } from './search-queries.ts';
import { sortJoin } from './sort-sql.ts';

const countsAtMost = 200;

/**
 * What stands in the case's own row. Whose turn it is follows from the status; what is unread and the work on
 * cases are counted by themselves, from what few cases have.
 */
type Counted = Exclude<FacetProperty, 'turn' | 'isUnread' | WorkProperty>;

const columns: Readonly<Record<Counted, RawBuilder<unknown>>> = {
  status: sql`c.status_no`,
  severityCode: sql`c.severity_no`,
  accountId: sql`c.account_no`,
  language: sql`c.language_no`,
  hasAttachment: sql`c.has_attachment`,
  serviceCode: sql`c.service_no`,
  categoryCode: sql`c.category_no`,
  submittedBy: sql`c.submitter_no`,
};

/**
 * Counted together: what has few values, and what hangs together, has few combinations. Taking values over
 * from SQLite is most of the work, so fewer and longer ones are faster; the two parts are counted at once, on
 * a thread each.
 */
const parts = [
  { name: 'few', groups: [['status', 'severityCode', 'accountId', 'language', 'hasAttachment']] },
  { name: 'many', groups: [['serviceCode', 'categoryCode'], ['submittedBy']] },
] as const satisfies readonly { name: string; groups: readonly (readonly Counted[])[] }[];

/** Between the numbers of a combination. */
const separator = ' ';

type Groups = readonly (readonly Counted[])[];

function wantedGroups(groups: Groups, facets: readonly FacetProperty[]): Counted[][] {
  const isWanted = (property: Counted) =>
    facets.includes(property) || (property === 'status' && facets.includes('turn'));
  return groups.map((group) => group.filter(isWanted)).filter((group) => group.length > 0);
}

/** Statements whose rows `readCounts` understands, to be asked at the same time. */
export function facetQueries(
  reader: Reader,
  { where }: SearchConditions,
  facets: readonly FacetProperty[],
): AsideQuery[] {
  const hits = sql`${fromCases(reader.engine)} where ${where}`;
  const wanted = parts
    .map(({ name, groups }) => ({ name, groups: wantedGroups(groups, facets) }))
    .filter(({ groups }) => groups.length > 0);
  if (wanted.length === 0) return [];
  if (reader.engine === 'postgres') return [groupedCounts(reader, wanted, hits)];
  return wanted.map(({ name, groups }) => {
    const lists = groups.map(
      (group) => sql`json_group_array(${joined(group.map((property) => columns[property]))})`,
    );
    return compiled(reader, sql`select tallies(${sql.join(lists)}) as ${sql.ref(name)} ${hits}`);
  });
}

/** `unread` and a column for each of the work's properties, where they are asked for. */
function besideCounts(
  { engine }: Reader,
  conditions: SearchConditions,
  facets: readonly FacetProperty[],
  userId: string,
): RawBuilder<unknown>[] {
  const counts = facets
    .filter(isWorkProperty)
    .map((property) => sql`${workCounts(property, conditions, engine)} as ${sql.ref(property)}`);
  if (facets.includes('isUnread')) counts.push(sql`${unreadCount(conditions, userId, engine)} as unread`);
  return counts;
}

/** The columns above; null where none is asked for. */
export function besideQuery(
  reader: Reader,
  conditions: SearchConditions,
  facets: readonly FacetProperty[],
  userId: string,
): AsideQuery | null {
  const counts = besideCounts(reader, conditions, facets, userId);
  if (counts.length === 0) return null;
  // Where all are asked for, none of these is looked at but by who may not see all accounts.
  const kept = sql.raw(conditions.isAll ? 'not materialized' : 'materialized');
  return compiled(
    reader,
    sql`with hits as ${kept} (select c.case_no, ${workOfHits} ${fromCases(reader.engine)} where ${conditions.where})
      select ${sql.join(counts)}`,
  );
}

/** `page` as `pageQuery` has it, and the columns above: of one pass over what is found. */
export function pageAndBesideQuery(
  reader: Reader,
  conditions: SearchConditions,
  { input, userId }: { readonly input: SearchInput; readonly userId: string },
): AsideQuery {
  const { engine } = reader;
  const { named, numbers } = pageOf(conditions, input, engine);
  const counts = besideCounts(reader, conditions, input.facets, userId);
  return compiled(
    reader,
    sql`with hits as materialized (select c.case_no, ${workOfHits}, ${named}
        ${fromCases(engine)} ${sortJoin(input, engine)} where ${conditions.where})
      select ${sql.join([sql`(${numbers(sql`hits`)}) as page`, ...counts])}`,
  );
}

function unreadCount(
  { isAll, accountIds }: SearchConditions,
  userId: string,
  engine: Engine,
): RawBuilder<unknown> {
  const counted = sql`(select count(*) from hits c where ${unreadSql(userId, engine)})`;
  if (!isAll) return counted;
  // Of all cases that there are nothing is compared.
  return sql`case when ${hasOthers(accountIds)} then ${counted}
    else ${unreadTotal(userId, engine)} end`;
}

/** `total`. */
export function totalQuery(
  reader: Reader,
  { where, counted, accountIds }: Pick<SearchConditions, 'where' | 'counted' | 'accountIds'>,
): AsideQuery {
  const total = sql`select count(*) as total ${fromCases(reader.engine)} where ${where}`;
  if (counted === null) return compiled(reader, total);
  return compiled(
    reader,
    sql`select case when ${hasOthers(accountIds)} then (${total}) else ${counted} end as total`,
  );
}

function joined(values: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const [only] = values;
  return only && values.length === 1 ? only : sql`concat_ws(${sql.lit(separator)}, ${sql.join(values)})`;
}

/** On PostgreSQL one pass serves all groups, so that whatever the conditions take, they take it once. */
function groupedCounts(
  reader: Reader,
  wanted: readonly { readonly name: string; readonly groups: Groups }[],
  hits: RawBuilder<unknown>,
): AsideQuery {
  const sets = wanted.flatMap(({ groups }) => groups);
  const names = new Map(sets.flat().map((property) => [property, sql.ref(property.toLowerCase())]));
  const named = [...names].map(([property, name]) => sql`${columns[property]} as ${name}`);
  const namesOf = (group: readonly Counted[]) => group.flatMap((property) => names.get(property) ?? []);
  // A value of a set's first property says that the row is the set's; nothing that is counted is null.
  const listOf = (group: readonly Counted[]) => sql`(select json_agg(json_build_array(
    ${joined(namesOf(group))}, count)) from counted where ${namesOf(group)[0]} is not null)`;
  const lists = wanted.map(
    ({ name, groups }) => sql`json_build_array(${sql.join(groups.map(listOf))})::text as ${sql.ref(name)}`,
  );
  return compiled(
    reader,
    sql`with counted as materialized (
        select ${sql.join([...names.values()])}, count(*) as count from (select ${sql.join(named)} ${hits}) h
        group by grouping sets (${sql.join(sets.map((group) => sql`(${sql.join(namesOf(group))})`))}))
      select ${sql.join(lists)}`,
  );
}

type Counts = Map<string, number>;

function add(counts: Counts, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

/** What was counted, of texts by their numbers. */
export interface CountedFacets {
  readonly total: number;
  readonly counts: ReadonlyMap<FacetProperty, Counts>;
}

/** What the row tells. */
export function readCounts(
  facets: readonly FacetProperty[],
  row: Readonly<Record<string, unknown>>,
): CountedFacets {
  const found = new Map<FacetProperty, Counts>();
  let total = Number(row['total'] ?? 0);
  for (const { name, groups } of parts) {
    const json = row[name];
    // Made by the query above: for each group combinations and their numbers, or null where nothing was found.
    const lists =
      typeof json === 'string' ? (JSON.parse(json) as ([string | number, number][] | null)[]) : [];
    for (const [index, group] of wantedGroups(groups, facets).entries()) {
      const combined = lists[index] ?? [];
      total = combined.reduce((sum, [, count]) => sum + count, 0);
      for (const [property, counts] of separated(group, combined)) found.set(property, most(counts));
    }
  }
  const unread = Number(row['unread'] ?? 0);
  const truths = [
    ['true', unread],
    ['false', total - unread],
  ] as const;
  found.set('isUnread', new Map(truths.filter(([, count]) => count > 0)));
  for (const property of workProperties) found.set(property, workCountsIn(row, property, total));
  return { total, counts: found };
}

function separated(group: readonly Counted[], combined: readonly [string | number, number][]) {
  const own = group.map((property): [Counted, Counts] => [property, new Map()]);
  for (const [values, count] of combined) {
    for (const [place, value] of String(values).split(separator).entries()) {
      const [, counts] = own[place] ?? [];
      if (counts) add(counts, value, count);
    }
  }
  return own;
}

function most(counts: Counts): Counts {
  return new Map([...counts].sort(([, left], [, right]) => right - left).slice(0, countsAtMost));
}

const isNumbered = (property: FacetProperty): boolean => property in columns && property !== 'hasAttachment';

/** `value_no` and `value` of the texts whose numbers were counted. */
export function valuesQuery(reader: Reader, { counts }: CountedFacets): AsideQuery {
  const numbers = [...counts].flatMap(([property, own]) => (isNumbered(property) ? [...own.keys()] : []));
  // One parameter, however many there are.
  const known = JSON.stringify([...new Set(numbers.map(Number))]);
  const list =
    reader.engine === 'sqlite'
      ? sql`select value from json_each(${known})`
      : sql`select value::integer from json_array_elements_text(${known}::json)`;
  return compiled(reader, sql`select value_no, value from searched_values where value_no in (${list})`);
}

/** The facets as they were asked for; `values`: the rows of the query above. */
export function facetsOf(
  facets: readonly FacetProperty[],
  { counts }: CountedFacets,
  values: AsideRows[number],
): Facet[] {
  const texts = new Map(values.map(({ value_no, value }) => [String(value_no), String(value)]));
  const named = new Map(
    [...counts].map(([property, own]): [FacetProperty, Counts] => [property, textsOf(property, own, texts)]),
  );
  const turns: Counts = new Map();
  for (const [status, count] of named.get('status') ?? []) add(turns, turnOf(status), count);
  named.set('turn', turns);
  return facets.map((property) => ({ property, counts: sorted(named.get(property)) }));
}

function textsOf(property: FacetProperty, counts: Counts, texts: ReadonlyMap<string, string>): Counts {
  if (property === 'hasAttachment') {
    return new Map([...counts].map(([value, count]) => [String(value === '1'), count]));
  }
  if (!isNumbered(property)) return counts;
  return new Map([...counts].map(([value, count]) => [texts.get(value) ?? '', count]));
}

/** An owner and a team each case has one of at most: what is left over has none. */
function workCountsIn(row: Readonly<Record<string, unknown>>, property: WorkProperty, total: number): Counts {
  const json = row[property];
  // As `workCounts` makes it; null where nothing was found.
  const counts = new Map(typeof json === 'string' ? (JSON.parse(json) as [string, number][]) : []);
  const others = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  return property === 'label' || others === 0 ? counts : counts.set(noValue, others);
}

function sorted(counts: ReadonlyMap<string, number> = new Map()): Facet['counts'] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
    .slice(0, countsAtMost);
}
