import { sql } from 'kysely';

import { caseWorkLimits } from '../../../contract/center/case-work.ts';
import { readInput } from '../../admin/read-input.ts';
import { caseAttributeSources } from '../../cases/scope/attribute-sources.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { caseConditionSql } from '../../store/case-condition-sql.ts';
import type { OwnOperation } from '../own-operation.ts';

/** Of the cases alone that the person may see: a label tells what it is on. */
export const listLabels: OwnOperation = async ({ database }, input, call) => {
  readInput({}, input);
  const { permission } = call;
  const visible =
    permission.kind === 'cases'
      ? caseConditionSql(permission.condition, caseAttributeSources, database.engine)
      : sql<boolean>`1 = 1`;
  const rows = await sql<{ label: string }>`select l.label from case_labels l
    join indexed_cases c on c.case_no = l.case_no where c.account_id = ${accountOf(call)} and ${visible}
    group by l.label order by count(*) desc, l.label limit ${caseWorkLimits.choices}`.execute(database.read);
  return { output: { labels: rows.rows.map(({ label }) => label) } };
};
