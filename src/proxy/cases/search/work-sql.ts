/** What searches ask of the work on a case: who owns it, which team, its labels, and when somebody comes back. */
import { type RawBuilder, sql } from 'kysely';

import { noValue, ownValue } from '../../../contract/center/search-rules.ts';
import type { Engine } from '../../../database/database.ts';
import type { Asker, Condition } from './filter-sql.ts';
import type { SearchInputToken } from './search-input.ts';
import type { SearchConditions } from './search-queries.ts';
import { hasOthers } from './search-scope.ts';

export const workProperties = ['owner', 'team', 'label'] as const;
export type WorkProperty = (typeof workProperties)[number];

export function isWorkProperty(property: string): property is WorkProperty {
  return workProperties.some((known) => known === property);
}

const columns = { owner: sql`c.owner_no`, team: sql`c.team_no`, label: sql`c.label_no` } as const;

/** `property`: as the token has it. */
export function workSql(
  property: WorkProperty,
  { operator, value }: SearchInputToken,
  { userId }: Asker,
): Condition {
  const isEqual = operator === '=';
  if (value === noValue) return sql`${columns[property]} ${sql.raw(isEqual ? '=' : '<>')} 0`;
  const among = sql.raw(isEqual ? 'in' : 'not in');
  if (property === 'label') {
    return sql`(c.case_no ${among} (select case_no from case_labels where label = ${value}))`;
  }
  const found = numbersOf(property, value, value === ownValue ? userId : null);
  return sql`(${columns[property]} ${among} (${found}))`;
}

/** Of the owner or the team of that name; where a user is given, of this one and of the teams they are in. */
function numbersOf(property: 'owner' | 'team', name: string, userId: string | null): RawBuilder<unknown> {
  const found = (from: RawBuilder<unknown>) => sql`select v.value_no from searched_values v ${from}`;
  if (property === 'owner') {
    if (userId !== null) return found(sql`where v.value = ${userId}`);
    return found(sql`join users u on u.user_id = v.value where u.user_name = ${name}`);
  }
  if (userId !== null) {
    return found(sql`join group_members m on m.group_id = v.value where m.user_id = ${userId}`);
  }
  return found(sql`join user_groups g on g.group_id = v.value where g.name = ${name}`);
}

/**
 * Days are compared as texts, in which form they sort. A case without one is neither before nor after, and
 * not on any day.
 */
export function followUpSql({ operator, value }: SearchInputToken): Condition {
  if (value === noValue) return sql`(c.follow_up_on is ${sql.raw(operator === '=' ? '' : 'not')} null)`;
  if (operator === '!=') return sql`(coalesce(c.follow_up_on, '') <> ${value})`;
  return sql`coalesce(c.follow_up_on ${sql.raw(operator)} ${value}, false)`;
}

/** Of each case that has work, what is counted of it. */
export const workOfHits = sql`c.owner_no, c.team_no, c.label_no`;

/** `value` and `count` over the `hits`, which have the columns above, without those that have no value. */
function countsOfHits(property: WorkProperty, engine: Engine): RawBuilder<unknown> {
  const column = columns[property];
  if (property === 'label') {
    // SQLite takes a cross join in the order in which it is written: here from what is few.
    const join = sql.raw(engine === 'sqlite' ? 'cross join' : 'join');
    return sql`select l.label as value, count(*) as count from hits c ${join} case_labels l
      on l.case_no = c.case_no where ${column} <> 0 group by l.label`;
  }
  const named =
    property === 'owner'
      ? sql`select u.user_name as value, t.count from t join searched_values v on v.value_no = t.number
          join users u on u.user_id = v.value`
      : sql`select g.name as value, t.count from t join searched_values v on v.value_no = t.number
          join user_groups g on g.group_id = v.value`;
  return sql`with t as materialized (select ${column} as number, count(*) as count from hits c
    where ${column} <> 0 group by ${column}) ${named}`;
}

const kept = {
  owner: {
    value: sql`w.owner_id`,
    from: sql`case_work w where w.owner_id is not null`,
    named: sql`select u.user_name as value, t.count from t join users u on u.user_id = t.value`,
  },
  team: {
    value: sql`w.team`,
    from: sql`case_work w where w.team is not null`,
    named: sql`select g.name as value, t.count from t join user_groups g on g.group_id = t.value`,
  },
  label: {
    value: sql`w.label`,
    from: sql`case_labels w where 1 = 1`,
    named: sql`select t.value, t.count from t`,
  },
} as const;

/** The same of all cases. Where there are no others, an index has all that is counted. */
function countsOfAll(property: WorkProperty, accountIds: readonly string[]): RawBuilder<unknown> {
  const { value, from, named } = kept[property];
  const counted = (condition: RawBuilder<unknown>) =>
    sql`select ${value} as value, count(*) as count from ${from} and ${condition} group by ${value}`;
  const others = hasOthers(accountIds);
  return sql`with t as materialized (${counted(sql`not ${others}`)}
    union all ${counted(sql`${others} and w.account_id in (${sql.join(accountIds)})`)}) ${named}`;
}

/**
 * JSON of `[[value, count], …]` over the `hits`, without those that have no value. Where all cases are asked for,
 * from what few have of it and not from the cases.
 */
export function workCounts(
  property: WorkProperty,
  { isAll, accountIds }: Pick<SearchConditions, 'isAll' | 'accountIds'>,
  engine: Engine,
): RawBuilder<unknown> {
  const counted = isAll ? countsOfAll(property, accountIds) : countsOfHits(property, engine);
  return engine === 'sqlite'
    ? sql`(select json_group_array(json_array(value, count)) from (${counted}) w)`
    : sql`(select json_agg(json_build_array(value, count))::text from (${counted}) w)`;
}

/** What a page tells of the work on the case `c`; needs `workJoins`. */
export function workColumns(engine: Engine): RawBuilder<unknown> {
  const list = sql.raw(engine === 'sqlite' ? 'json_group_array(label)' : 'json_agg(label)::text');
  return sql`w.owner_id, owner.user_name as owner, w.team as team_id, team.name as team, w.follow_up_on, w.version as work_version,
    (select ${list} from (select label from case_labels where case_no = c.case_no order by label) l) as labels`;
}

export const workJoins = sql`left join case_work w on w.case_no = c.case_no
  left join users owner on owner.user_id = w.owner_id left join user_groups team on team.group_id = w.team`;

/** The columns above. */
export interface WorkColumns {
  readonly owner_id: string | null;
  readonly owner: string | null;
  readonly team_id: string | null;
  readonly team: string | null;
  readonly follow_up_on: string | null;
  readonly work_version: number | null;
  /** JSON, a list; null or empty without any. */
  readonly labels: string | null;
}
