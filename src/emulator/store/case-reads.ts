/**
 * Pages of cases, newest first, by raw prepared statements: this is what nearly every request asks.
 *
 * A page starts at a row (its time and id) and goes to older ones, so cases that are opened in between
 * change no page. Each case brings its five newest communications, already rendered, in the same row.
 */
import type { Database, Statement } from '../../database/database.ts';
import { historyStart } from '../../support/case-rules.ts';
import { apiLimits } from '../../support/limits.ts';
import type { CaseRow, EmulatorTables } from './schema.ts';

export interface CaseFilter {
  readonly accountId: string;
  readonly now: number;
  readonly caseIds?: readonly string[] | undefined;
  readonly displayId?: string | undefined;
  /** Created at this time or later, epoch milliseconds. */
  readonly after?: number | undefined;
  /** Created before this time. */
  readonly before?: number | undefined;
  readonly language?: string | undefined;
  readonly includeResolved: boolean;
  readonly includeCommunications: boolean;
}

export interface CasePosition {
  readonly createdAt: number;
  readonly caseId: string;
}

export interface CaseWithRecent extends CaseRow {
  /** Rendered communications, newest first, joined by commas; null when they were not asked for. */
  recent: string | null;
  /** The time of the newest one that is not among them; null when there is none. */
  earlier: number | null;
}

const recentColumns = `
  (select string_agg(json, ',' order by created_at desc) from
    (select json, created_at from communications where case_id = c.case_id
     order by created_at desc limit ${apiLimits.recentCommunications}) as newest) as recent,
  (select created_at from communications where case_id = c.case_id
   order by created_at desc limit 1 offset ${apiLimits.recentCommunications}) as earlier`;

interface Query {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** One, ten or a hundred ids, the last one repeated, so that few texts are compiled. */
function padIds(ids: readonly string[]): string[] {
  const size = [1, 10].find((each) => ids.length <= each) ?? apiLimits.caseIdList;
  return Array.from({ length: size }, (_, index) => ids[index] ?? ids.at(-1) ?? '');
}

function casesQuery(filter: CaseFilter, start: CasePosition | null, limit: number): Query {
  const conditions = ['c.account_id = ?', 'c.created_at >= ?'];
  const oldest = Math.max(historyStart(filter.now), filter.after ?? 0);
  const parameters: (string | number)[] = [filter.accountId, oldest];
  const where = (condition: string, ...values: readonly (string | number)[]): void => {
    conditions.push(condition);
    parameters.push(...values);
  };
  if (filter.before !== undefined) where('c.created_at < ?', filter.before);
  if (start) where('(c.created_at, c.case_id) <= (?, ?)', start.createdAt, start.caseId);
  if (filter.language !== undefined) where('c.language = ?', filter.language);
  if (filter.displayId !== undefined) where('c.display_id = ?', filter.displayId);
  if (filter.caseIds) {
    const ids = padIds(filter.caseIds);
    where(`c.case_id in (${ids.map(() => '?').join(',')})`, ...ids);
  }
  if (!filter.includeResolved) {
    where("c.status <> 'resolved' and (c.closes_at is null or c.closes_at > ?)", filter.now);
  }
  const recent = filter.includeCommunications ? recentColumns : 'null as recent, null as earlier';
  const sql = `select c.*, ${recent} from cases c where ${conditions.join(' and ')}
    order by c.created_at desc, c.case_id desc limit ?`;
  return { sql, parameters: [...parameters, limit] };
}

/** A handful of filters: the number of texts is small. */
export class CaseReads {
  readonly #database: Database<EmulatorTables>;
  readonly #statements = new Map<string, Statement<CaseWithRecent>>();

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
  }

  /** At most `limit` cases from `start` on (null: the newest), newest first. */
  page(filter: CaseFilter, start: CasePosition | null, limit: number): Promise<CaseWithRecent[]> {
    const { sql, parameters } = casesQuery(filter, start, limit);
    const statement = this.#statements.get(sql) ?? this.#database.prepare<CaseWithRecent>(sql);
    this.#statements.set(sql, statement);
    return statement.all(...parameters);
  }
}
