/**
 * What a person may see of which accounts, decided before anything is looked for. Whatever lists or counts
 * cases takes `scopesOf` (operations/search-for-cases.ts) and `seenSql`, and nothing else: the search, exports,
 * queues and figures. Single cases are cases/scope/case-scope.ts's to decide.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { Engine } from '../../../database/database.ts';
import { allOf, type Residual } from '../../../support/policy/case-condition.ts';
import { residualOf } from '../../../support/policy/evaluate.ts';
import type { Circumstances, Permissions } from '../../identity/permissions.ts';
import { caseConditionSql } from '../../store/case-condition-sql.ts';
import { type ScopedTable, searchedCases } from '../scope/attribute-sources.ts';

export interface AccountScope {
  readonly accountId: string;
  /** Which cases are there at all; never `false`. */
  readonly sees: Residual;
  /** Of which of these the messages may be read. */
  readonly reads: Residual;
}

/** Both: what AWS's console asks for its list, and what the API asks for what stands in it. */
export const searchActions = ['support:SearchForCases', 'support:DescribeCases'] as const;
const readAction = 'support:DescribeCommunications';

/** The action that is missing, or how far those go that are there. */
export async function scopeOf(
  permissions: Pick<Permissions, 'decide'>,
  circumstances: Circumstances,
  accountId: string,
): Promise<AccountScope | { readonly missing: string }> {
  const residuals: Residual[] = [];
  for (const action of searchActions) {
    const residual = residualOf(await permissions.decide(circumstances, accountId, action));
    if (residual === false) return { missing: action };
    residuals.push(residual);
  }
  const sees = allOf(residuals);
  if (sees === false) return { missing: searchActions[0] };
  const reads = residualOf(await permissions.decide(circumstances, accountId, readAction));
  return { accountId, sees, reads };
}

/**
 * The cases `c` that may be seen. Where accounts differ in nothing and are all that have any cases, one look at
 * these tells so, and no account is compared for each case.
 */
export function seenSql(scopes: readonly AccountScope[], engine: Engine): RawBuilder<SqlBool> {
  const [first, ...others] = scopes;
  const key = JSON.stringify(first?.sees);
  if (!first || others.some(({ sees }) => JSON.stringify(sees) !== key)) {
    return scopeSql(scopes, 'sees', engine);
  }
  const ids = scopes.map(({ accountId }) => accountId);
  const within = sql<SqlBool>`case when ${hasOthers(ids)} then ${searchedCases.isOf(ids)} else 1 = 1 end`;
  if (typeof first.sees === 'boolean') return within;
  return sql`(${within} and ${caseConditionSql(first.sees, searchedCases.sources, engine)})`;
}

/** Whether there are cases of other accounts than these. */
export function hasOthers(accountIds: readonly string[]): RawBuilder<SqlBool> {
  return sql`exists (select 1 from indexed_accounts a where a.account_id not in (${sql.join(accountIds)}))`;
}

/** The cases `c` of the table that may be seen, or whose messages may be read. */
export function scopeSql(
  scopes: readonly AccountScope[],
  part: 'sees' | 'reads',
  engine: Engine,
  table: ScopedTable = searchedCases,
): RawBuilder<SqlBool> {
  const groups = new Map<string, { accountIds: string[]; residual: Residual }>();
  for (const scope of scopes) {
    const residual = scope[part];
    if (residual === false) continue;
    const key = JSON.stringify(residual);
    const group = groups.get(key);
    if (group) group.accountIds.push(scope.accountId);
    else groups.set(key, { accountIds: [scope.accountId], residual });
  }
  if (groups.size === 0) return sql`1 = 0`;
  const parts = [...groups.values()].map(({ accountIds, residual }) => {
    const within = table.isOf(accountIds);
    if (typeof residual === 'boolean') return within;
    return sql`(${within} and ${caseConditionSql(residual, table.sources, engine)})`;
  });
  return sql`(${sql.join(parts, sql` or `)})`;
}
