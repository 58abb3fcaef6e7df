/** Whose Trusted Advisor a person may see: decided for each account before anything is looked for. */
import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import { personArn } from '../audit/audit-identity.ts';
import { accessDenied } from '../gateway/refusal.ts';
import type { Circumstances, Permissions } from '../identity/permissions.ts';

/** What AWS asks for what the overview tells, and for resources besides. */
export const overviewActions = [
  'support:DescribeTrustedAdvisorChecks',
  'support:DescribeTrustedAdvisorCheckSummaries',
] as const;
export const resourceActions = [...overviewActions, 'support:DescribeTrustedAdvisorCheckResult'] as const;
/** AWS's own action for its reports, asked for in each account that is in one. */
export const reportActions = [...resourceActions, 'trustedadvisor:GenerateReport'] as const;

export interface ScopeParts {
  readonly directory: AccountDirectory;
  readonly permissions: Pick<Permissions, 'decide'>;
}

/**
 * The accounts that are named, or all in which the person may do all of it. A named one that is not allowed, or
 * not known, is denied.
 */
export async function advisorAccounts(
  { directory, permissions }: ScopeParts,
  circumstances: Circumstances,
  wanted: { readonly accountIds?: readonly string[] | undefined; readonly actions: readonly string[] },
): Promise<AccountEntry[]> {
  const named = wanted.accountIds && new Set(wanted.accountIds);
  const found: AccountEntry[] = [];
  for (const account of await directory.list()) {
    const { accountId } = account;
    if (named && !named.has(accountId)) continue;
    const missing = await missingOf(permissions, circumstances, accountId, wanted.actions);
    if (missing === null) found.push(account);
    else if (named) throw accessDenied(personArn(circumstances.person.userName), missing);
  }
  if (named && found.length < named.size) {
    throw accessDenied(personArn(circumstances.person.userName), wanted.actions[0] ?? '');
  }
  return found;
}

async function missingOf(
  permissions: ScopeParts['permissions'],
  circumstances: Circumstances,
  accountId: string,
  actions: readonly string[],
): Promise<string | null> {
  for (const action of actions) {
    if ((await permissions.decide(circumstances, accountId, action)).effect !== 'allow') return action;
  }
  return null;
}
