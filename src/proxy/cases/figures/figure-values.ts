/** By which value of a case `c` a figure is split. */
import { type RawBuilder, sql } from 'kysely';

import { noValue } from '../../../contract/center/search-rules.ts';
import { figures, type FigureName, type FigureSplit } from '../../../contract/center/figures.ts';
import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';
import { valueOf } from '../search/searched-cases.ts';

const minute = 60_000;
const day = 86_400_000;

const columns: Partial<Record<FigureSplit, RawBuilder<unknown>>> = {
  accountId: sql`c.account_no`,
  team: sql`w.team`,
  serviceCode: sql`c.service_no`,
  categoryCode: sql`c.category_no`,
  severityCode: sql`c.severity_no`,
  rating: sql`coalesce(c.rating, 0)`,
  resolution: sql`c.worked_time / ${sql.lit(minute)}`,
  firstResponse: sql`(c.first_response_at - c.time_created) / ${sql.lit(minute)}`,
};

const moments = {
  timeCreated: sql`c.time_created`,
  timeClosed: sql`c.closed_at`,
  timeReopened: sql`c.reopened_at`,
  timeRated: sql`c.rated_at`,
} as const;

export interface Calendar {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly offsets: readonly ZoneOffset[];
}

export function valueSql(figure: FigureName, by: FigureSplit, calendar: Calendar): RawBuilder<unknown> {
  if (by === 'age') return sql`(${sql.lit(calendar.now)} - c.time_created) / ${sql.lit(day)}`;
  if (by === 'day') {
    const { time } = figures[figure];
    return time === null ? sql`0` : localDaySql(moments[time], calendar.offsets);
  }
  return columns[by] ?? sql`''`;
}

const numbered: ReadonlySet<FigureSplit> = new Set([
  'accountId',
  'serviceCode',
  'categoryCode',
  'severityCode',
]);

/** What is told of a value; the same, but for numbers that stand for texts. */
export function nameSql(by: FigureSplit | undefined, value: RawBuilder<unknown>): RawBuilder<unknown> {
  if (by === 'team') {
    return sql`coalesce((select g.name from user_groups g where g.group_id = ${value}), ${noValue})`;
  }
  return by !== undefined && numbered.has(by) ? valueOf(value) : value;
}

/** What stands beside the cases `c` where the value is looked for. */
export function valueJoin(by: FigureSplit | undefined): RawBuilder<unknown> {
  return by === 'team' ? sql`left join case_work w on w.case_no = c.case_no` : sql``;
}

/** Days since 1970-01-01 by the clocks of the zone. */
export function dayOf(time: number, offsets: readonly ZoneOffset[]): number {
  const { offset = 0 } = offsets.findLast((one) => one.from <= time) ?? offsets[0] ?? {};
  return Math.floor((time + offset) / day);
}

/** The same, of a moment of the case. */
export function localDaySql(time: RawBuilder<unknown>, offsets: readonly ZoneOffset[]): RawBuilder<unknown> {
  const [first, ...later] = offsets;
  const newestFirst = later.toReversed();
  const cases = newestFirst.map(
    ({ from, offset }) => sql`when (${time}) >= ${sql.lit(from)} then ${sql.lit(offset)}`,
  );
  const offset =
    cases.length === 0
      ? sql.lit(first?.offset ?? 0)
      : sql`case ${sql.join(cases, sql` `)} else ${sql.lit(first?.offset ?? 0)} end`;
  return sql`((${time}) + ${offset}) / ${sql.lit(day)}`;
}
