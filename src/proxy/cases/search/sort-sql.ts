import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { Engine } from '../../../database/database.ts';
import { caseStatuses } from '../../../support/case-status.ts';
import { severityCodes } from '../../../support/severities.ts';
import type { Condition } from './filter-sql.ts';
import type { SearchInput } from './search-input.ts';
import { waits } from './measure-sql.ts';
import { fromCases, valueNo } from './searched-cases.ts';

export interface SortKey {
  readonly value: RawBuilder<unknown>;
  readonly descending: boolean;
}

/** Without a wish: what has changed last comes first. */
export function isDescending({ sort, descending }: SearchInput): boolean {
  return descending ?? (sort === undefined || sort === 'relevance');
}

/** What the rows are ordered by; which is known longer decides where all else is equal. Needs `sortJoin`. */
export function sortKeys(input: SearchInput, isInSubject: Condition | null, engine: Engine): SortKey[] {
  const isDown = isDescending(input);
  const keys = keysOf[input.sort ?? 'timeUpdated']({ isDown, isInSubject, engine });
  return [
    ...keys.map((value) => ({ value, descending: isDown })),
    { value: sql`c.case_no`, descending: false },
  ];
}

const rank = (column: string, values: readonly string[]): RawBuilder<unknown> => {
  const cases = values.map((value, index) => sql`when ${valueNo(value)} then ${sql.lit(index)}`);
  return sql`case ${sql.ref(column)} ${sql.join(cases, sql` `)} else ${sql.lit(values.length)} end`;
};

const updated = sql`c.time_updated`;

const texts: Partial<Record<string, RawBuilder<unknown>>> = {
  serviceCode: sql`c.service_no`,
  accountId: sql`c.account_no`,
  submittedBy: sql`c.submitter_no`,
};

/** Numbers and names of what only some cases have. */
const names: Partial<Record<string, { column: RawBuilder<unknown>; named: RawBuilder<unknown> }>> = {
  owner: {
    column: sql`c.owner_no`,
    named: sql`select v.value_no, u.user_name as name from users u join searched_values v on v.value = u.user_id`,
  },
  team: {
    column: sql`c.team_no`,
    named: sql`select v.value_no, g.name from user_groups g join searched_values v on v.value = g.group_id`,
  },
  label: {
    column: sql`c.label_no`,
    // From each to the next by the index: there are few different ones.
    named: sql`with recursive l as (select min(label) as label from case_labels
        union all select (select min(k.label) from case_labels k where k.label > l.label) from l where l.label is not null)
      select v.value_no, v.value as name from l join searched_values v on v.value = l.label`,
  },
};

/** Which cases `c` have what is sorted by, and come before those that have not; null: they all have it. */
export function headOf({ sort = 'timeUpdated' }: SearchInput): RawBuilder<SqlBool> | null {
  const some = names[sort];
  if (some) return sql`${some.column} <> 0`;
  return sort === 'followUpOn' ? sql`c.follow_up_on is not null` : null;
}

const indexed: ReadonlySet<SearchInput['sort']> = new Set([
  undefined,
  'relevance',
  'timeUpdated',
  'timeCreated',
  'firstResponseDue',
  'subject',
  'displayId',
  'serviceCode',
  'accountId',
  'submittedBy',
] as const);

/** Whether PostgreSQL has to go through all cases for that order. */
export function hasNoIndex(sort: SearchInput['sort']): boolean {
  return !indexed.has(sort);
}

/** What stands beside the cases `c` where they are sorted. */
export function sortJoin({ sort = 'timeUpdated' }: SearchInput, engine: Engine): RawBuilder<unknown> {
  const some = names[sort];
  if (some) {
    // The few names are ordered once, and all cases by the places that these have.
    const order = sql.join(folded(sql`n.name`, engine));
    return sql`left join (select n.value_no, row_number() over (order by ${order}) as place
      from (${some.named}) n) s on s.value_no = ${some.column}`;
  }
  const number = texts[sort];
  if (!number) return sql``;
  // PostgreSQL may go through the values in their order; SQLite goes through the cases, and is told so.
  const join = sql.raw(engine === 'postgres' ? 'join' : 'left join');
  return sql`${join} searched_values s on s.value_no = ${number}`;
}

/** All cases `c` with what stands beside them: where an index has their order, on the way that it leads. */
export function casesInOrder(input: SearchInput, engine: Engine): RawBuilder<unknown> {
  const number = texts[input.sort ?? ''];
  if (engine === 'sqlite' && number) {
    return sql`from searched_values s cross join searched_cases c on ${number} = s.value_no`;
  }
  return sql`${fromCases(engine, 'order')} ${sortJoin(input, engine)}`;
}

interface Order {
  readonly isDown: boolean;
  readonly isInSubject: Condition | null;
  readonly engine: Engine;
}

/** Capitals make no difference where anything else does. Both engines have an index of just this. */
function folded(text: RawBuilder<unknown>, engine: Engine): RawBuilder<unknown>[] {
  return [engine === 'sqlite' ? sql`${text} collate nocase` : sql`lower(${text})`, text];
}

/** Those without a value come last, in either order. */
function lastWithout(value: RawBuilder<unknown>, { isDown }: Order): RawBuilder<unknown> {
  return sql`case when ${value} is null then ${sql.lit(isDown ? 0 : 1)} else ${sql.lit(isDown ? 1 : 0)} end`;
}

function byPlace(order: Order): RawBuilder<unknown>[] {
  return [lastWithout(sql`s.place`, order), sql`s.place`];
}

const keysOf: Readonly<
  Record<NonNullable<SearchInput['sort']>, (order: Order) => readonly RawBuilder<unknown>[]>
> = {
  timeCreated: () => [sql`c.time_created`],
  timeUpdated: () => [updated],
  subject: () => [sql`c.folded_subject`],
  displayId: () => [sql`length(c.display_id)`, sql`c.display_id`],
  status: () => [rank('c.status_no', caseStatuses)],
  severityCode: () => [rank('c.severity_no', severityCodes)],
  serviceCode: () => [sql`s.value`],
  accountId: () => [sql`s.value`],
  submittedBy: ({ engine }) => folded(sql`s.value`, engine),
  firstResponseDue: ({ isDown }) => [
    sql`coalesce(c.first_response_due, ${sql.lit(isDown ? -1 : Number.MAX_SAFE_INTEGER)})`,
  ],
  clock: () => [
    sql`case when ${waits} then 0 when c.waiting_since is null then 2 else 1 end`,
    sql`case when ${waits} then c.first_response_due else coalesce(c.waiting_since, 0) end`,
  ],
  followUpOn: (order) => [lastWithout(sql`c.follow_up_on`, order), sql`c.follow_up_on`],
  owner: byPlace,
  team: byPlace,
  label: byPlace,
  relevance: ({ isInSubject }) =>
    isInSubject ? [sql`case when ${isInSubject} then 1 else 0 end`, updated] : [updated],
};
