/**
 * An archive holds the cases that its maker may see while it is made. Which these are is noted with each of its
 * segments, and whoever fetches the file must still see every one of them: a label, a team or a policy may have
 * changed since, and bytes can't be left out of a file. Rejected: a file without these cases, made at the download,
 * which could not go on where it broke off.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { Database, Engine } from '../../../database/database.ts';
import type { CaseCondition } from '../../../support/policy/case-condition.ts';
import { caseAttributeSources } from '../../cases/scope/attribute-sources.ts';
import { compiled } from '../../cases/search/compiled.ts';
import type { Permission } from '../../gateway/call.ts';
import { caseConditionSql } from '../../store/case-condition-sql.ts';
import type { CenterTables } from '../../store/schema.ts';

/** As it is kept; null: every case. */
export function conditionText(permission: Permission): string | null {
  return permission.kind === 'full' ? null : JSON.stringify(permission.condition);
}

/** The cases `c` that belong into the archive. */
export function inScopeOf(condition: string | null, engine: Engine): RawBuilder<SqlBool> {
  if (condition === null) return sql`1 = 1`;
  // Written by `conditionText` alone.
  return caseConditionSql(JSON.parse(condition) as CaseCondition, caseAttributeSources, engine);
}

type Reader = Pick<Database<CenterTables>, 'engine' | 'read' | 'readAside'>;

/** Those of the exports that hold a case which the permission does not leave, or of which nobody knows what they hold. */
export async function beyondScope(
  reader: Reader,
  exportIds: readonly string[],
  permission: Permission,
): Promise<ReadonlySet<string>> {
  if (permission.kind === 'full' || exportIds.length === 0) return new Set();
  const { engine } = reader;
  const numbers =
    engine === 'sqlite'
      ? sql`json_each(s.cases) n`
      : sql`lateral json_array_elements_text(s.cases::json) as n (value)`;
  const number = engine === 'sqlite' ? sql`n.value` : sql`n.value::bigint`;
  const seen = caseConditionSql(permission.condition, caseAttributeSources, engine);
  const query = sql`select distinct s.export_id from archive_export_segments s
    where s.export_id in (${sql.join(exportIds)}) and (s.cases is null or exists (
      select 1 from ${numbers} join indexed_cases c on c.case_no = ${number} where not ${seen}))`;
  const [rows = []] = await reader.readAside([compiled(reader, query)]);
  return new Set(rows.map(({ export_id }) => String(export_id)));
}
