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
}

export interface CasePosition {
  readonly createdAt: number;
  readonly caseId: string;
}

/** What changes in a case: with the same version the same is rendered, its state aside. */
export type CaseVersion = Pick<
  CaseRow,
  'case_id' | 'created_at' | 'status' | 'status_since' | 'closes_at' | 'severity_code' | 'cc_email_addresses'
> & {
  /** The time of the newest communication: they are only ever added, each later than the one before. */
  newest: number | null;
};

export interface CaseWithRecent extends CaseRow, CaseVersion {
  /** Rendered communications, newest first, joined by commas. */
  recent: string | null;
  /** The time of the newest one that is not among them; null when there is none. */
  earlier: number | null;
}

const newestColumn = '(select max(created_at) from communications where case_id = c.case_id) as newest';

const recentColumns = `c.*, ${newestColumn},
  (select string_agg(json, ',' order by created_at desc) from
    (select json, created_at from communications where case_id = c.case_id
     order by created_at desc limit ${apiLimits.recentCommunications}) as newest) as recent,
  (select created_at from communications where case_id = c.case_id
   order by created_at desc limit 1 offset ${apiLimits.recentCommunications}) as earlier`;

/** What a page brings of each case. */
const columns = {
  case: 'c.*',
  version: `c.case_id, c.created_at, c.status, c.status_since, c.closes_at, c.severity_code,
    c.cc_email_addresses, ${newestColumn}`,
  recent: recentColumns,
} as const;

type Columns = keyof typeof columns;

/** Conditions that a page may have, in the order of their parameters. */
const conditions = {
  before: 'c.created_at < ?',
  start: '(c.created_at, c.case_id) <= (?, ?)',
  language: 'c.language = ?',
  displayId: 'c.display_id = ?',
  open: "c.status <> 'resolved' and (c.closes_at is null or c.closes_at > ?)",
} as const;

type Given = Readonly<Record<keyof typeof conditions, readonly (string | number)[] | null>>;

function givenBy(filter: CaseFilter, start: CasePosition | null): Given {
  const { before, language, displayId, includeResolved, now } = filter;
  return {
    before: before === undefined ? null : [before],
    start: start && [start.createdAt, start.caseId],
    language: language === undefined ? null : [language],
    displayId: displayId === undefined ? null : [displayId],
    open: includeResolved ? null : [now],
  };
}

// The keys of the table above, which has no others.
const conditionNames = Object.keys(conditions) as (keyof typeof conditions)[];

/** One, ten or a hundred ids, filled up with empty ones, so that few texts are compiled. */
function padIds(ids: readonly string[]): readonly string[] {
  if (ids.length === 1) return ids;
  const size = ids.length <= 10 ? 10 : apiLimits.caseIdList;
  return Array.from({ length: size }, (_, index) => ids[index] ?? '');
}

interface Shape {
  readonly ids: number;
  /** In the text: SQLite plans a statement anew whenever a limit that is a parameter is bound. */
  readonly limit: number;
  readonly columns: Columns;
}

/**
 * Ids come first and each is looked up by itself: SQLite keeps the order of a cross join. Asked with `in`
 * it walks the account's cases by time instead, to save the sorting.
 */
function pageText(names: readonly (keyof typeof conditions)[], shape: Shape): string {
  const { ids, limit } = shape;
  const table = ids > 0 ? `with ids(id) as (values ${Array(ids).fill('(?)').join(',')})` : '';
  const where = [
    ...(ids > 0 ? ['c.case_id = ids.id'] : []),
    'c.account_id = ?',
    'c.created_at >= ?',
    ...names.map((name) => conditions[name]),
  ];
  return `${table} select ${columns[shape.columns]}
    from ${ids > 0 ? 'ids cross join cases c' : 'cases c'} where ${where.join(' and ')}
    order by c.created_at desc, c.case_id desc limit ${limit}`;
}

export class CaseReads {
  readonly #database: Database<EmulatorTables>;
  /** By what is asked: building the text anew costs as much as running it. */
  readonly #statements = new Map<string, Statement<CaseWithRecent>>();

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
  }

  /** At most `limit` cases from `start` on (null: the newest), newest first. */
  page(filter: CaseFilter, start: CasePosition | null, limit: number): Promise<CaseRow[]> {
    return this.#page('case', filter, start, limit);
  }

  /** As `page`, with what is needed to render each case. */
  pageWithRecent(filter: CaseFilter, start: CasePosition | null, limit: number): Promise<CaseWithRecent[]> {
    return this.#page('recent', filter, start, limit);
  }

  /** As `page`, with what tells whether a case that was rendered before is still right. */
  pageOfVersions(filter: CaseFilter, start: CasePosition | null, limit: number): Promise<CaseVersion[]> {
    return this.#page('version', filter, start, limit);
  }

  /** The rows have all columns of `CaseWithRecent` or fewer: each caller above names those it asked for. */
  #page(
    kind: Columns,
    filter: CaseFilter,
    start: CasePosition | null,
    limit: number,
  ): Promise<CaseWithRecent[]> {
    const ids = filter.caseIds ? padIds(filter.caseIds) : [];
    const given = givenBy(filter, start);
    const parameters: (string | number)[] = [...ids, filter.accountId];
    parameters.push(Math.max(historyStart(filter.now), filter.after ?? 0));
    let key = `${kind} ${ids.length} ${limit} `;
    for (const name of conditionNames) {
      const values = given[name];
      if (!values) continue;
      key += name;
      parameters.push(...values);
    }
    return this.#statement(key, given, { ids: ids.length, limit, columns: kind }).all(...parameters);
  }

  #statement(key: string, given: Given, shape: Shape): Statement<CaseWithRecent> {
    const known = this.#statements.get(key);
    if (known) return known;
    const names = conditionNames.filter((name) => given[name] !== null);
    const statement = this.#database.prepare<CaseWithRecent>(pageText(names, shape));
    this.#statements.set(key, statement);
    return statement;
  }
}
