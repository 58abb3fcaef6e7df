import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { AttributeSource, AttributeSources } from '../../store/case-condition-sql.ts';

/** Few people pass, and each has opened few of all cases. */
const openers = (passes: unknown) => sql`select o.case_id from case_openers o where o.user_id in (
  select p.user_id from (select user_id, user_id as value from users
    union all select user_id, user_name from users) p where ${passes})`;

// Groups are teams; policies know them by their names.
const teams = sql`case_work w join user_groups g on g.group_id = w.team`;

/** Of `indexed_cases c`. */
export const caseAttributeSources: AttributeSources = {
  // What the upstream has left out is kept as an empty text.
  SubmittedBy: { kind: 'column', value: sql`nullif(c.submitted_by, '')` },
  ServiceCode: { kind: 'column', value: sql`nullif(c.service_code, '')` },
  OpenedBy: rows(sql`p.value`, (passes) => sql`c.case_id in (${openers(passes)})`),
  Label: rows(sql`l.label`, (passes) => exists(sql`case_labels l where l.case_no = c.case_no`, passes)),
  Team: rows(sql`g.name`, (passes) => exists(sql`${teams} where w.case_no = c.case_no`, passes)),
};

function exists(from: RawBuilder<unknown>, passes: unknown): RawBuilder<SqlBool> {
  return sql`exists (select 1 from ${from} and ${passes})`;
}

function rows(value: RawBuilder<string>, finds: (passes: unknown) => RawBuilder<SqlBool>): AttributeSource {
  return { kind: 'rows', value, exists: finds };
}
