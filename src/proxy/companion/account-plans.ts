import type { Database } from '../../database/database.ts';
import type { Plan } from '../../support/plans.ts';
import { isPlan } from '../../support/support-level.ts';
import type { CenterTables } from '../store/schema.ts';

/** The plans that an account can be on, as far as its Support API has told; none where it was not asked yet. */
export async function accountPlans(
  { read }: Database<CenterTables>,
  accountId: string,
): Promise<readonly Plan[]> {
  const row = await read
    .selectFrom('account_facts')
    .select('plans')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  // Written from a list of plans and from nothing else.
  return row?.plans ? (JSON.parse(row.plans) as string[]).filter(isPlan) : [];
}
