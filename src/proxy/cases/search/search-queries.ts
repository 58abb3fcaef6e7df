/** The statements of a search, as text and parameters: they run where the event loop is not held. */
import { type RawBuilder, sql } from 'kysely';

import type { AsideQuery } from '../../../database/aside.ts';
import type { Database, Engine } from '../../../database/database.ts';
import { unreadFlag } from '../../companion/unread.ts';
import type { CenterTables } from '../../store/schema.ts';
import type { Condition } from './filter-sql.ts';
import type { SearchInput } from './search-input.ts';
import type { AccountScope } from './search-scope.ts';
import { scopeSql } from './search-scope.ts';
import { fromCases, valueOf } from './searched-cases.ts';
import { casesInOrder, headOf, isDescending, sortJoin, sortKeys } from './sort-sql.ts';
import { workColumns, workJoins } from './work-sql.ts';

export type Reader = Pick<Database<CenterTables>, 'engine' | 'read'>;

/** What is searched for, as conditions on the case `c`. */
export interface SearchConditions {
  /** All together: what may be seen, what was filtered, what was asked for. */
  readonly where: Condition;
  /** Whether the words stand in the subject; null without words. */
  readonly isInSubject: Condition | null;
  /** The same for few cases, each of which is looked at; null: nothing is faster than the above. */
  readonly whereEach: Condition | null;
  /** What of it bounds the order's own index. */
  readonly within: Condition;
  /** Their number told sooner than by counting, if there are no other accounts' cases; null: nothing tells it. */
  readonly counted: RawBuilder<unknown> | null;
  /** Whether that is all cases, or whose numbers are kept. */
  readonly isAll: boolean;
  readonly accountIds: readonly string[];
}

export function compiled(reader: Reader, query: RawBuilder<unknown>): AsideQuery {
  return query.compile(reader.read);
}

/**
 * `total` and `page`, JSON of the page's case numbers in order: of one pass over all cases, whose hits are kept
 * where the page is not among the first ones.
 */
export function hitsQuery(reader: Reader, conditions: SearchConditions, input: SearchInput): AsideQuery {
  const { engine } = reader;
  const { named, numbers } = pageOf(conditions, input, engine);
  const all = sql`${fromCases(engine)} ${sortJoin(input, engine)} where ${conditions.where}`;
  const hits = sql`hits as materialized (select c.case_no, ${named} ${all})`;
  const near = nearSql(conditions, input, engine);
  if (near === null) {
    const page = numbers(sql`hits`);
    return compiled(reader, sql`with ${hits} select (select count(*) from hits) as total, (${page}) as page`);
  }
  const { isFull, page, nearPage } = soughtNear(conditions, input, engine, near);
  return compiled(
    reader,
    sql`with ${nearPage}, ${hits}
      select case when ${isFull} then (select count(*) ${all}) else (select count(*) from hits) end as total,
        case when ${isFull} then ${page} else (${numbers(sql`hits`)}) end as page`,
  );
}

/** What is sorted by, to stand beside the number of a case, and of such rows the page's numbers. */
export function pageOf({ isInSubject }: SearchConditions, input: SearchInput, engine: Engine) {
  const keys = sortKeys(input, isInSubject, engine);
  const named = keys.map(({ value }, index) => sql`${value} as ${sql.ref(`k${index}`)}`);
  const order = keys.map(({ descending }, index) => sql`${sql.ref(`k${index}`)} ${direction(descending)}`);
  const listed = (found: RawBuilder<unknown>) =>
    sql`(select case_no from ${found} order by ${sql.join(order)} limit ${input.size} offset ${input.from}) p`;
  const numbers = (found: RawBuilder<unknown>) => sql`select ${listOf(engine)} from ${listed(found)}`;
  return { named: sql.join(named), listed, numbers };
}

/** `page` alone, as above. Where all cases are asked for, their order's index gives it. */
export function pageQuery(reader: Reader, conditions: SearchConditions, input: SearchInput): AsideQuery {
  const { engine } = reader;
  const { named, numbers } = pageOf(conditions, input, engine);
  const rows = (cases: RawBuilder<unknown>) =>
    sql`select c.case_no, ${named} ${cases} where ${conditions.where}`;
  if (conditions.isAll && headOf(input) === null && input.sort !== 'firstResponseDue') {
    const found = sql`(${rows(casesInOrder(input, engine))}) h`;
    return compiled(reader, sql`select (${numbers(found)}) as page`);
  }
  const found = rows(sql`${fromCases(engine)} ${sortJoin(input, engine)}`);
  const all = numbers(fenced(found, engine));
  const near = nearSql(conditions, input, engine);
  if (near === null) return compiled(reader, sql`select (${all}) as page`);
  const { isFull, page, nearPage } = soughtNear(conditions, input, engine, near);
  return compiled(
    reader,
    sql`with ${nearPage} select case when ${isFull} then ${page} else (${all}) end as page`,
  );
}

/**
 * Keeps PostgreSQL from planning for the first few rows: it would walk an index to the end, which takes four times
 * as long as a scan, or go through a list for each row.
 */
function fenced(rows: RawBuilder<unknown>, engine: Engine): RawBuilder<unknown> {
  return sql`(${rows} ${sql.raw(engine === 'sqlite' ? '' : 'offset 0')}) h`;
}

/** The page as it is among the cases of `near`, and whether it is as long as the one that is asked for. */
function soughtNear(
  conditions: SearchConditions,
  input: SearchInput,
  engine: Engine,
  near: RawBuilder<unknown>,
) {
  const { named, listed } = pageOf(conditions, input, engine);
  const found = listed(fenced(sql`select c.case_no, ${named} ${near}`, engine));
  return {
    nearPage: sql`near as materialized (select ${listOf(engine)} as page, count(*) as length from ${found})`,
    isFull: sql`(select length from near) = ${input.size}`,
    page: sql`(select page from near)`,
  };
}

/** Cases at the head of an order among which a page is looked for first, and how far into it that page may be. */
const nearAtMost = 2_000;
const nearPlaces = 200;
/** Words are looked at for longer, and words that few cases have are found at once by their index. */
const nearWithWords = 400;
/** What is sorted by, where an index has it; cases without it come last. */
const nearColumns: Partial<Record<NonNullable<SearchInput['sort']>, string>> = {
  timeUpdated: 'time_updated',
  relevance: 'time_updated',
  timeCreated: 'time_created',
  firstResponseDue: 'first_response_due',
};

/** Those of the cases `c` that come before all others, if any are known to; null: none are. */
function nearSql(
  { isInSubject, where, whereEach, within }: SearchConditions,
  input: SearchInput,
  engine: Engine,
): RawBuilder<unknown> | null {
  const { sort = 'timeUpdated', from, size } = input;
  const hasWords = isInSubject !== null;
  const head = headOf(input);
  if (head !== null && !hasWords) {
    return sql`${fromCases(engine)} ${sortJoin(input, engine)} where ${head} and ${where}`;
  }
  // To look words up twice takes longer.
  if (hasWords && (whereEach === null || sort === 'relevance')) return null;
  const column = nearColumns[sort];
  if (column === undefined || from + size > nearPlaces) return null;
  return sql`from (select * from searched_cases c where ${within} and ${sql.ref(column)} is not null
    order by ${sql.ref(column)} ${direction(isDescending(input))}, case_no
    limit ${sql.lit(hasWords ? nearWithWords : nearAtMost)}) c where ${whereEach ?? where}`;
}

/** `hits`, the numbers of all cases that are found, for `amongHits`; for SQLite. */
export function allHitsQuery(reader: Reader, { where }: SearchConditions): AsideQuery {
  return compiled(
    reader,
    sql`select json_group_array(c.case_no) as hits ${fromCases(reader.engine)} where ${where}`,
  );
}

/** Whether the case `c` is among them; `hits`: what the query above told. */
export function amongHits(hits: unknown): Condition {
  return sql`c.case_no in (select value from json_each(${hits}))`;
}

/** JSON of the numbers, as text. */
function listOf(engine: Engine): RawBuilder<unknown> {
  return sql.raw(engine === 'sqlite' ? 'json_group_array(case_no)' : 'json_agg(case_no)::text');
}

export function direction(descending: boolean): RawBuilder<unknown> {
  return descending ? sql`desc` : sql`asc`;
}

/** What stands at the places of a page, in any order. */
export function rowsQuery(reader: Reader, caseNumbers: readonly number[], userId: string): AsideQuery {
  return compiled(
    reader,
    sql`select c.*, d.cc_email_addresses,
        ${unreadFlag(userId)} as is_unread,
        case when exists (select 1 from case_followers f
          where f.user_id = ${userId} and f.case_id = c.case_id) then 1 else 0 end as is_followed,
        ${workColumns(reader.engine)}
      from indexed_cases c left join indexed_case_contacts d on d.case_no = c.case_no ${workJoins}
      where c.case_no in (${sql.join(caseNumbers)})`,
  );
}

export function accountsQuery(reader: Reader, scopes: readonly AccountScope[]): AsideQuery {
  const ids = scopes.map(({ accountId }) => accountId);
  return compiled(reader, sql`select * from indexed_accounts where account_id in (${sql.join(ids)})`);
}

/** How many cases there are for somebody who may not see all of an account. */
export function visibleQuery(reader: Reader, scopes: readonly AccountScope[]): AsideQuery {
  if (scopes.length === 0) return compiled(reader, sql`select 1 where 1 = 0`);
  return compiled(
    reader,
    sql`select ${valueOf(sql`account_no`)} as account_id, cases from (
      select c.account_no, count(*) as cases ${fromCases(reader.engine)}
      where ${scopeSql(scopes, 'sees', reader.engine)} group by c.account_no) t`,
  );
}

const messagesEach = 3;

/** Of the cases that are `readable`, the messages in which most of the words stand, newest first among equals. */
export function messagesQuery(
  reader: Reader,
  caseNumbers: readonly number[],
  spellings: readonly (readonly string[])[],
  readable: Condition,
): AsideQuery {
  const find = sql.raw(reader.engine === 'sqlite' ? 'instr' : 'strpos');
  const scores = spellings.map((variants) => {
    const tests = variants.map((text) => sql`${find}(lower(m.body), ${text}) > 0`);
    return sql`case when ${sql.join(tests, sql` or `)} then 1 else 0 end`;
  });
  const score = scores.length > 0 ? sql.join(scores, sql` + `) : sql.lit(0);
  return compiled(
    reader,
    sql`select case_no, sent_at, body from (
        select m.case_no, m.sent_at, m.body, row_number() over
          (partition by m.case_no order by ${score} desc, m.sent_at desc) as place
        from indexed_cases c join indexed_communications m on m.case_no = c.case_no
        where c.case_no in (${sql.join(caseNumbers)}) and ${readable}) t
      where place <= ${sql.lit(messagesEach)} order by case_no, place`,
  );
}
