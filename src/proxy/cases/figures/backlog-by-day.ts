/**
 * What was open when each day ended: it follows from what was open before the first day and from what came and
 * went on each, which one pass over the cases counts.
 */
import { type RawBuilder, sql } from 'kysely';

import type { FigureSpan } from '../../../contract/center/figures.ts';
import type { FigureAnswer, FigureCount } from '../../../contract/center/review.ts';
import type { Engine } from '../../../database/database.ts';
import { dateOf } from './figure-answer.ts';
import { type Calendar, dayOf, localDaySql } from './figure-values.ts';

/** `counts`: JSON of what came and of what went by days; null for the day of what came or goes at another time. */
export function movesSql(
  hits: RawBuilder<unknown>,
  { from, to }: FigureSpan,
  { offsets }: Calendar,
  engine: Engine,
): RawBuilder<unknown> {
  const [opened, closed] = [sql`c.time_created`, sql`c.closed_at`];
  const came = sql`case when ${opened} >= ${from} then ${localDaySql(opened, offsets)} end`;
  const went = sql`case when ${closed} < ${to} then ${localDaySql(closed, offsets)} end`;
  const moved = sql`${hits} and ${opened} < ${to} and (${closed} is null or ${closed} >= ${from})`;
  if (engine === 'sqlite') {
    return sql`select tallies(json_group_array(${came}), json_group_array(${went})) as counts ${moved}`;
  }
  const list = (day: string) =>
    sql`json_agg(json_build_array(${sql.ref(day)}, n)) filter (where ${sql.ref(`no_${day}`)} = 0)`;
  return sql`select json_build_array(${list('came')}, ${list('went')})::text as counts from (
    select came, went, grouping(came) as no_came, grouping(went) as no_went, count(*) as n
    from (select ${came} as came, ${went} as went ${moved}) m group by grouping sets ((came), (went))) t`;
}

type Counts = ReadonlyMap<number | null, number>;

function countsIn(json: unknown): Counts[] {
  // Made by the query above; a list is null where nothing was found.
  const lists = typeof json === 'string' ? (JSON.parse(json) as ([number | null, number][] | null)[]) : [];
  return lists.map((list) => new Map(list));
}

export function backlogByDay(counts: unknown, { from, to }: FigureSpan, { offsets }: Calendar): FigureAnswer {
  const [came = new Map(), went = new Map()]: Counts[] = countsIn(counts);
  let open = came.get(null) ?? 0;
  const days: FigureCount[] = [];
  for (let day = dayOf(from, offsets); day <= dayOf(to - 1, offsets); day += 1) {
    open += (came.get(day) ?? 0) - (went.get(day) ?? 0);
    days.push({ value: dateOf(day), count: open });
  }
  return { total: open, counts: days };
}
