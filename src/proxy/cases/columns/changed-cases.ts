/** The cases that changed, and what they are now, for who keeps them in memory. */
import { type RawBuilder, sql } from 'kysely';

import type { Database, Engine } from '../../../database/database.ts';
import type { CenterTables } from '../../store/schema.ts';
import { compiled } from '../search/compiled.ts';
import { codeColumns, numberColumns, textColumns } from './case-row.ts';

export type CenterReads = Pick<Database<CenterTables>, 'engine' | 'read' | 'readAside'>;

/** Up to where changes are known: the engine's own word for it; null: nothing is. */
export type Known = string | null;

export interface Changes {
  readonly caseNumbers: readonly number[];
  readonly known: Known;
}

/** What is committed and was not when `known` was told. A case may be among them that has not changed. */
export async function changesSince(database: CenterReads, known: Known): Promise<Changes> {
  const query = database.engine === 'sqlite' ? sqliteChanges(known) : postgresChanges(known);
  const { cases, known: now } = await first(database, query);
  // A list of numbers by the query; null where there are none.
  return { caseNumbers: JSON.parse(cases ?? '[]') as number[], known: now ?? known };
}

function sqliteChanges(known: Known): RawBuilder<unknown> {
  return sql`select json_group_array(case_no order by case_no) as cases, cast(max(change_no) as text) as known from case_changes
    where change_no > ${Number(known ?? 0)}`;
}

/**
 * Those of transactions that the snapshot `known` did not see: later ones, and those that were under way. Numbers
 * beyond the newest are another server's, from before a restore: they are read at first and never again.
 */
function postgresChanges(known: Known): RawBuilder<unknown> {
  const { end, underWay } = snapshotIn(known);
  const isOurs = sql`changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;
  const unseen = [
    sql`changed_in >= ${sql.raw(String(end))} and ${known === null ? sql`true` : isOurs}`,
    ...underWay.map((transaction) => sql`changed_in = ${sql.raw(String(transaction))}`),
  ];
  const list = sql`select json_agg(case_no order by case_no)::text from case_changes where ${sql.join(unseen, sql` or `)}`;
  return sql`select (${list}) as cases, pg_current_snapshot()::text as known`;
}

/** Of PostgreSQL's text: which transactions were to come, and of the others those that were under way. */
function snapshotIn(known: Known): { readonly end: bigint; readonly underWay: readonly bigint[] } {
  const [, end = '0', underWay = ''] = known?.split(':') ?? [];
  const transactions = underWay.split(',').filter((transaction) => transaction !== '');
  return { end: BigInt(end), underWay: transactions.map(BigInt) };
}

/** Whether the database has gone back to an earlier state, as another server that takes over may have. */
export function goesBack(known: Known, now: Known): boolean {
  const isSnapshot = known?.includes(':') ?? false;
  return isSnapshot ? snapshotIn(now).end < snapshotIn(known).end : Number(now) < Number(known);
}

/** JSON, a list of `CaseRow` in the order of their numbers, in which equal ones are told: that is sorted sooner. */
export async function rowsOf(database: CenterReads, caseNumbers: readonly number[]): Promise<string> {
  const { engine } = database;
  const given = JSON.stringify(caseNumbers);
  const numbers =
    engine === 'sqlite'
      ? sql`select value from json_each(${given})`
      : sql`select value::bigint from json_array_elements_text(${given}::json)`;
  const query = sql`select ${rowOf(engine)} as found from indexed_cases c
    left join case_work w on w.case_no = c.case_no
    left join users u on u.user_id = w.owner_id left join user_groups g on g.group_id = w.team
    left join case_openers o on o.case_id = c.case_id left join users p on p.user_id = o.user_id
    where c.case_no in (${numbers})`;
  return (await first(database, query))['found'] ?? '[]';
}

/** The one row; queries here answer with texts. */
async function first(
  database: CenterReads,
  query: RawBuilder<unknown>,
): Promise<Readonly<Record<string, string | null>>> {
  const [[row] = []] = await database.readAside([compiled(database, query)]);
  return row as Readonly<Record<string, string | null>>;
}

const labels: Readonly<Record<Engine, string>> = {
  sqlite: `(select json_group_array(label) || '' from (select label from case_labels
    where case_no = c.case_no order by label) having count(*) > 0)`,
  postgres: '(select json_agg(label order by label)::text from case_labels where case_no = c.case_no)',
};

function rowOf(engine: Engine): RawBuilder<unknown> {
  const columns = { ...codeColumns, labels: labels[engine], ...numberColumns, ...textColumns };
  const values = sql.raw(Object.values(columns).join(', '));
  return engine === 'sqlite'
    ? sql`json_group_array(json_array(${values}) order by c.case_no)`
    : sql`json_agg(json_build_array(${values}) order by c.case_no)::text`;
}
