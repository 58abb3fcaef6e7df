import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { AttributeSource, AttributeSources } from '../../store/case-condition-sql.ts';

/** Where a query finds what permissions speak of, in the table that it calls `c`. */
export interface ScopedTable {
  readonly sources: AttributeSources;
  isOf(accountIds: readonly string[]): RawBuilder<SqlBool>;
}

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

export const indexedCases: ScopedTable = {
  sources: caseAttributeSources,
  isOf: (accountIds) => sql`c.account_id in (${sql.join(accountIds)})`,
};

/** There, the values or the cases that pass are looked for once, and each case compares numbers. */
export const searchedCases: ScopedTable = {
  sources: {
    SubmittedBy: numbered('submitter_no'),
    ServiceCode: numbered('service_no'),
    OpenedBy: rows(
      sql`p.value`,
      (passes) =>
        sql`c.case_no in (select k.case_no from indexed_cases k where k.case_id in (${openers(passes)}))`,
    ),
    Label: rows(
      sql`l.label`,
      (passes) => sql`c.case_no in (select l.case_no from case_labels l where ${passes})`,
    ),
    Team: rows(sql`g.name`, (passes) => sql`c.case_no in (select w.case_no from ${teams} where ${passes})`),
  },
  isOf: (accountIds) => isAmong('account_no', sql`k.value in (${sql.join(accountIds)})`),
};

function numbered(column: string): AttributeSource {
  return rows(sql`k.value`, (passes) => isAmong(column, sql`k.value <> '' and ${passes}`));
}

function isAmong(column: string, passes: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`${sql.ref(`c.${column}`)} in (select k.value_no from searched_values k where ${passes})`;
}

function exists(from: RawBuilder<unknown>, passes: unknown): RawBuilder<SqlBool> {
  return sql`exists (select 1 from ${from} and ${passes})`;
}

function rows(value: RawBuilder<string>, finds: (passes: unknown) => RawBuilder<SqlBool>): AttributeSource {
  return { kind: 'rows', value, exists: finds };
}
