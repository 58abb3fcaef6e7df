import type { Database } from '../../../database/database.ts';
import type { CaseAttributes, CaseKey } from '../../../support/policy/case-condition.ts';
import type { CenterTables } from '../../store/schema.ts';
import { givenRows } from '../given-rows.ts';

/** What is kept here of a case that policies may ask about. */
export interface KeptAttributes extends CaseAttributes {
  /** Whether the index knows the case, and so who submitted it and to which service. */
  readonly isIndexed: boolean;
}

/** Of cases of one account, by case id; one entry for each id that was asked for. */
export type FindKept = (
  accountId: string,
  caseIds: readonly string[],
) => Promise<ReadonlyMap<string, KeptAttributes>>;

export function keptAttributes(database: Database<CenterTables>): FindKept {
  const given = givenRows(database.engine, { account_id: 'text', case_id: 'text' });
  // One round trip for all of it; each key has rows of its own, as a label has several.
  const find = database.prepare<{ case_id: string; key: CaseKey; value: string }>(`
    with asked as (select given.account_id, given.case_id from ${given}),
    known as (
      select c.case_no, c.case_id, c.submitted_by, c.service_code
      from asked a join indexed_cases c on c.case_id = a.case_id and c.account_id = a.account_id),
    opened as (
      select o.case_id, u.user_id, u.user_name from asked a
      join case_openers o on o.case_id = a.case_id and o.account_id = a.account_id
      join users u on u.user_id = o.user_id)
    select case_id, 'SubmittedBy' as key, submitted_by as value from known
    union all select case_id, 'ServiceCode', service_code from known
    union all select case_id, 'OpenedBy', user_id from opened
    union all select case_id, 'OpenedBy', user_name from opened
    union all select k.case_id, 'Label', l.label from known k join case_labels l on l.case_no = k.case_no
    union all select k.case_id, 'Team', g.name
      from known k join case_work w on w.case_no = k.case_no join user_groups g on g.group_id = w.team`);
  return async (accountId, caseIds) => {
    const asked = caseIds.map((case_id) => ({ account_id: accountId, case_id }));
    const rows = await find.all(JSON.stringify(asked));
    const byCase = Map.groupBy(rows, ({ case_id }) => case_id);
    return new Map(caseIds.map((caseId) => [caseId, kept(byCase.get(caseId) ?? [])]));
  };
}

function kept(rows: readonly { readonly key: CaseKey; readonly value: string }[]): KeptAttributes {
  const valuesOf = (wanted: CaseKey): string[] =>
    rows.flatMap(({ key, value }) => (key === wanted && value !== '' ? [value] : []));
  return {
    isIndexed: rows.some(({ key }) => key === 'SubmittedBy'),
    SubmittedBy: valuesOf('SubmittedBy'),
    ServiceCode: valuesOf('ServiceCode'),
    OpenedBy: valuesOf('OpenedBy'),
    Label: valuesOf('Label'),
    Team: valuesOf('Team'),
  };
}
