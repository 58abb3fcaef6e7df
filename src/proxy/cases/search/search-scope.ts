/**
 * What a person may see of which accounts, decided before anything is looked for. Whatever lists or counts
 * cases takes `scopesOf` (operations/search-for-cases.ts) and asks the columns with it (columns/row-scope.ts), and
 * nothing else: the search, exports, queues and figures. Single cases are cases/scope/case-scope.ts's to decide.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { Engine } from '../../../database/database.ts';
import { allOf, type Residual } from '../../../support/policy/case-condition.ts';
import { residualOf } from '../../../support/policy/evaluate.ts';
import type { Circumstances, Permissions } from '../../identity/permissions.ts';
import { caseConditionSql } from '../../store/case-condition-sql.ts';
import { caseAttributeSources } from '../scope/attribute-sources.ts';

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

/** Whether the case `c` of `indexed_cases` may be seen, or its messages be read: for cases that are looked up. */
export function scopeSql(
  scopes: readonly AccountScope[],
  part: 'sees' | 'reads',
  engine: Engine,
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
    const within = sql<SqlBool>`c.account_id in (${sql.join(accountIds)})`;
    if (typeof residual === 'boolean') return within;
    return sql`(${within} and ${caseConditionSql(residual, caseAttributeSources, engine)})`;
  });
  return sql`(${sql.join(parts, sql` or `)})`;
}
