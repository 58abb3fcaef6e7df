/** The conditions on what a case took, as of the moment of the question (epoch milliseconds). Never null. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { SearchProperty } from '../../../contract/center/search-for-cases.ts';
import { soonAlways, soonParts } from '../../../support/clocks/clock-of.ts';
import type { SearchInputToken } from './search-input.ts';
import { valueNo } from './searched-cases.ts';

const day = 86_400_000;
const hour = 3_600_000;

const due = sql`c.first_response_due`;
const answered = sql`c.first_response_at`;

/** A first response was promised and is not there; `waits`: and nobody has to be waited for before. */
const owed = sql`${answered} is null and ${due} is not null`;
export const waits = sql`${owed} and c.status_no not in (${valueNo('resolved')}, ${valueNo('pending-customer-action')})`;

/** The same as `clockOf`, each state by itself: engines compare numbers sooner than names of states. */
const clocks: Readonly<Record<string, (now: number) => RawBuilder<SqlBool>>> = {
  none: () => sql`(${due} is null or (${answered} is null and c.status_no = ${valueNo('resolved')}))`,
  met: () => sql`coalesce(${answered} <= ${due}, false)`,
  missed: () => sql`coalesce(${answered} > ${due}, false)`,
  paused: () => sql`(${owed} and c.status_no = ${valueNo('pending-customer-action')})`,
  late: (now) => sql`(${waits} and ${due} < ${now})`,
  soon: (now) => sql`(${waits} and ${due} >= ${now} and ${isSoon(now)})`,
  running: (now) => sql`(${waits} and ${due} >= ${now} and not ${isSoon(now)})`,
};

function isSoon(now: number): RawBuilder<SqlBool> {
  const left = sql`(${due} - ${now})`;
  return sql`(${left} < ${sql.lit(soonAlways)} or ${left} * ${sql.lit(soonParts)} < ${due} - c.time_created)`;
}

type Measure = (compare: RawBuilder<unknown>, token: SearchInputToken, now: number) => RawBuilder<SqlBool>;

const measures: Partial<Record<SearchProperty, Measure>> = {
  clock(_, { operator, value }, now) {
    const is = clocks[value]?.(now) ?? sql`false`;
    return operator === '=' ? is : sql`(not ${is})`;
  },
  rating: (compare, { value }) => sql`coalesce(c.rating, 0) ${compare} ${Number(value)}`,
  silentDays(_, { operator, value }, now) {
    const since = now - Number(value) * day;
    return operator === '<' ? sql`c.time_updated > ${since}` : sql`c.time_updated <= ${since}`;
  },
  resolutionHours: (compare, { value }) =>
    sql`(c.closed_at is not null and c.worked_time ${compare} ${Number(value) * hour})`,
  openAt(_, { value }) {
    const at = Date.parse(value);
    return sql`(c.time_created < ${at} and (c.closed_at is null or c.closed_at >= ${at}))`;
  },
};

/** Null: the token is about something else. */
export function measureSql(token: SearchInputToken, now: number): RawBuilder<SqlBool> | null {
  const { property, operator } = token;
  return measures[property]?.(sql.raw(operator === '!=' ? '<>' : operator), token, now) ?? null;
}
