/** The conditions of a search on the case `c`. No part of them is ever null. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { SearchProperty } from '../../../contract/center/search-for-cases.ts';
import { noValue, ownValue } from '../../../contract/center/search-rules.ts';
import type { Engine } from '../../../database/database.ts';
import { foldCase } from '../../../support/policy/wildcard.ts';
import { unreadCaseNumbers } from '../../companion/unread.ts';
import { measureSql } from './measure-sql.ts';
import type { SearchInput, SearchInputToken } from './search-input.ts';
import { valueNo } from './searched-cases.ts';
import { followUpSql, isWorkProperty, workSql } from './work-sql.ts';

export type Condition = RawBuilder<SqlBool>;

/** Who asks, when (epoch milliseconds), and of which engine. */
export interface Asker {
  readonly userId: string;
  readonly now: number;
  readonly engine: Engine;
}

const column = (name: string): RawBuilder<number> => sql.ref(`c.${name}`);

/** Whom a case of this status waits for; all others wait for AWS. */
const turns: Readonly<Record<string, string>> = { 'pending-customer-action': 'customer', resolved: 'nobody' };

export function turnOf(status: string): string {
  return turns[status] ?? 'aws';
}

/** The texts of these are numbered. */
const numbers: Partial<Record<SearchProperty, RawBuilder<number>>> = {
  accountId: column('account_no'),
  status: column('status_no'),
  severityCode: column('severity_no'),
  serviceCode: column('service_no'),
  categoryCode: column('category_no'),
  issueType: column('issue_type_no'),
  language: column('language_no'),
  submittedBy: column('submitter_no'),
};

/** Looked up by their indexes. */
const ids: Partial<Record<SearchProperty, string>> = { caseId: 'case_id', displayId: 'display_id' };

const times: Partial<Record<SearchProperty, RawBuilder<unknown>>> = {
  timeCreated: column('time_created'),
  timeUpdated: column('time_updated'),
  timeResolved: column('time_resolved'),
  firstResponseDue: column('first_response_due'),
  timeReopened: column('reopened_at'),
  timeRated: column('rated_at'),
  timeClosed: column('closed_at'),
};

export function filterSql(
  { tokens, operation }: Pick<SearchInput, 'tokens' | 'operation'>,
  asker: Asker,
): Condition {
  const conditions = tokens.map((token) => ({ token, condition: tokenSql(token, asker) }));
  if (conditions.length === 0) return sql`1 = 1`;
  if (operation === 'or') return any(conditions.map(({ condition }) => condition));
  const equal = Map.groupBy(
    conditions.filter(({ token }) => token.operator === '='),
    ({ token }) => token.property,
  );
  const alternatives = [...equal.values()].map((group) => any(group.map(({ condition }) => condition)));
  const others = conditions.filter(({ token }) => token.operator !== '=').map(({ condition }) => condition);
  return sql`(${sql.join([...alternatives, ...others], sql` and `)})`;
}

/** Of filters that all hold, those that bound the order by creation or else by the last change. */
export function boundsSql({ tokens, operation, sort }: SearchInput, asker: Asker): Condition {
  const properties = sort === 'timeCreated' ? ['timeCreated'] : ['timeUpdated', 'silentDays'];
  const bounds = tokens.filter(({ property }) => operation === 'and' && properties.includes(property));
  return filterSql({ tokens: bounds, operation }, asker);
}

function any(conditions: readonly Condition[]): Condition {
  return sql`(${sql.join(conditions, sql` or `)})`;
}

function tokenSql(token: SearchInputToken, asker: Asker): Condition {
  const { property, value } = token;
  const number = numbers[property];
  if (number) return numberSql(number, token, asker.engine);
  const id = ids[property];
  if (id) return idSql(id, token);
  if (property === 'subject') return subjectSql(token, asker.engine);
  if (property === 'turn') return turnSql(token);
  const time = times[property];
  if (time) return timeSql(time, token);
  const measure = measureSql(token, asker.now);
  if (measure) return measure;
  if (isWorkProperty(property)) return workSql(property, token, asker);
  if (property === 'followUpOn') return followUpSql(token);
  if (property === 'openedBy') return openerSql(token, asker);
  const condition = truthSql(property, asker);
  return value === 'true' ? condition : sql`(not ${condition})`;
}

function numberSql(number: RawBuilder<number>, token: SearchInputToken, engine: Engine): Condition {
  const { operator, value } = token;
  if (operator === '=') return sql`${number} = ${valueNo(value)}`;
  if (operator === '!=') return sql`${number} <> ${valueNo(value)}`;
  // Those that hold the text are few, whatever the question is.
  const among = sql.raw(operator === ':' ? 'in' : 'not in');
  const found = holds(sql`lower(k.value)`, value, engine);
  return sql`(${number} ${among} (select k.value_no from searched_values k where ${found}))`;
}

function idSql(id: string, { operator, value }: SearchInputToken): Condition {
  const found = sql`(select k.case_no from indexed_cases k where ${sql.ref(`k.${id}`)} = ${value})`;
  return operator === '=' ? sql`(c.case_no in ${found})` : sql`(c.case_no not in ${found})`;
}

function turnSql({ operator, value }: SearchInputToken): Condition {
  const named = Object.keys(turns).filter((status) => value === 'aws' || turns[status] === value);
  const isAmong = sql<SqlBool>`c.status_no in (${sql.join(named.map(valueNo))})`;
  return (operator === '=') === (value === 'aws') ? sql`(not ${isAmong})` : isAmong;
}

/** Folded, so that most need no second look. */
function subjectSql({ operator, value }: SearchInputToken, engine: Engine): Condition {
  const folded = sql`c.folded_subject`;
  const isIt =
    operator === '=' || operator === '!='
      ? sql<SqlBool>`(${folded} = ${foldCase(value)} and exists (select 1 from indexed_cases k
          where k.case_no = c.case_no and k.subject = ${value}))`
      : holds(folded, value, engine);
  return operator.startsWith('!') ? sql`(not ${isIt})` : isIt;
}

/** ASCII letters are folded, no others: `folded` is so already. */
function holds(folded: RawBuilder<unknown>, value: string, engine: Engine): Condition {
  return sql`${sql.raw(engine === 'sqlite' ? 'instr' : 'strpos')}(${folded}, ${foldCase(value)}) > 0`;
}

const day = 86_400_000;

/** A date without a time is the whole day, UTC. What has no time is neither before nor after. */
function timeSql(time: RawBuilder<unknown>, { property, operator, value }: SearchInputToken): Condition {
  const from = Date.parse(value);
  const isKnown = property === 'timeCreated' || property === 'timeUpdated';
  if (operator === '>=' || operator === '<') {
    const compared = sql<SqlBool>`${time} ${sql.raw(operator)} ${from}`;
    // An index leads to what is compared and nothing else.
    return isKnown ? compared : sql`coalesce(${compared}, false)`;
  }
  const length = value.includes('T') ? 1 : day;
  const within = sql<SqlBool>`(${time} >= ${from} and ${time} < ${from + length})`;
  return operator === '=' ? within : sql`(not ${within})`;
}

function openerSql({ operator, value }: SearchInputToken, { userId }: Asker): Condition {
  const among = sql.raw((operator === '=') === (value === noValue) ? 'not in' : 'in');
  return sql`(c.case_no ${among} (select k.case_no from case_openers o
    join indexed_cases k on k.case_id = o.case_id where ${isOpener(value, userId)}))`;
}

function isOpener(value: string, userId: string): Condition {
  if (value === noValue) return sql`1 = 1`;
  if (value === ownValue) return sql`o.user_id = ${userId}`;
  return sql`o.user_id in (select user_id from users where user_name = ${value})`;
}

function truthSql(property: SearchProperty, { userId, engine }: Asker): Condition {
  if (property === 'hasAttachment') return sql`c.has_attachment = 1`;
  if (property === 'isReopened') return sql`c.reopened > 0`;
  if (property === 'isRated') return sql`c.rated_at is not null`;
  if (property === 'isUnread') return unreadSql(userId, engine);
  return sql`(c.case_no in (select k.case_no from case_followers f
    join indexed_cases k on k.case_id = f.case_id where f.user_id = ${userId}))`;
}

export function unreadSql(userId: string, engine: Engine): Condition {
  return sql`(c.case_no in ${unreadCaseNumbers(userId, engine)})`;
}
