/**
 * Figures: how many cases a search has, split by a value of theirs. Each is one pass over the small rows of the
 * index, as every search is; nothing is summed up beforehand, so that a figure is as current as the list and
 * counts what the person may see and nothing else. Cost: what a figure takes grows with the cases there are.
 */
import { type RawBuilder, sql } from 'kysely';

import {
  type FigureName,
  type FigureSpan,
  type FigureSplit,
  figureTokens,
} from '../../../contract/center/figures.ts';
import type { FigureAnswer } from '../../../contract/center/review.ts';
import { zoneOffsets } from '../../../support/clocks/zone-offsets.ts';
import { filterSql } from '../search/filter-sql.ts';
import type { CenterReads } from '../search/search-cases.ts';
import { compiled } from '../search/search-queries.ts';
import { fromCases } from '../search/searched-cases.ts';
import type { SearchInputToken } from '../search/search-input.ts';
import type { AccountScope } from '../search/search-scope.ts';
import { seenSql } from '../search/search-scope.ts';
import { backlogByDay, movesSql } from './backlog-by-day.ts';
import { figureAnswer, type ValueCounts } from './figure-answer.ts';
import { type Calendar, nameSql, valueJoin, valueSql } from './figure-values.ts';

export interface Figures extends FigureSpan {
  readonly figures: readonly { readonly figure: FigureName; readonly by?: FigureSplit | undefined }[];
  readonly tokens: SearchInputToken[];
  readonly timeZone: string;
  readonly scopes: readonly AccountScope[];
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal?: AbortSignal;
}

export async function readFigures(database: CenterReads, asked: Figures): Promise<FigureAnswer[]> {
  const calendar = { now: asked.now, offsets: zoneOffsets(asked.timeZone, asked.from, asked.to) };
  const rows =
    asked.scopes.length === 0
      ? []
      : await database.readAside(
          asked.figures.map((one) => compiled(database, countsSql(database, asked, one, calendar))),
          asked.signal,
        );
  return asked.figures.map((one, index) => {
    const counts = rows[index]?.[0]?.['counts'];
    return isByMoves(one) ? backlogByDay(counts, asked, calendar) : figureAnswer(countsIn(counts), one.by);
  });
}

type AskedFigure = Figures['figures'][number];

const isByMoves = ({ figure, by }: AskedFigure): boolean => figure === 'backlog' && by === 'day';

/** `counts`: JSON of `[[value, count], …]`, or of what came and went. */
function countsSql(
  { engine }: CenterReads,
  asked: Figures,
  one: AskedFigure,
  calendar: Calendar,
): RawBuilder<unknown> {
  const { figure, by } = one;
  const { tokens: common, scopes, userId, now } = asked;
  const asker = { userId, now, engine };
  const where = sql`${seenSql(scopes, engine)} and ${filterSql({ tokens: common, operation: 'and' }, asker)}`;
  const hits = sql`${fromCases(engine)} ${valueJoin(by)} where ${where}`;
  if (isByMoves(one)) return movesSql(hits, asked, calendar, engine);
  // Apart: of one property, what is common and what the figure asks for must both hold.
  const own = sql`${hits} and ${filterSql({ tokens: figureTokens(figure, asked), operation: 'and' }, asker)}`;
  const value = by === undefined ? sql`0` : valueSql(figure, by, calendar);
  if (engine === 'sqlite') {
    return sql`select json_group_array(json_array(${nameSql(by, sql`t.value ->> 0`)}, t.value ->> 1)) as counts
      from json_each((select tally(json_group_array(${value})) ${own})) t`;
  }
  return sql`select json_agg(json_build_array(${nameSql(by, sql`v`)}, n))::text as counts from
    (select ${value} as v, count(*) as n ${own} group by 1) t`;
}

function countsIn(json: unknown): ValueCounts {
  // Made by the query above; null where nothing was found.
  return typeof json === 'string' ? ((JSON.parse(json) as ValueCounts | null) ?? []) : [];
}
