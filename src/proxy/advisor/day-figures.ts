/** An account's checks by status and category, kept for each day as they stood last. */
import type { Transaction } from 'kysely';

import type { AdvisorDayRow } from '../store/advisor-schema.ts';
import type { CenterTables } from '../store/schema.ts';

type Figures = Omit<AdvisorDayRow, 'account_id' | 'day'>;

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Part of the job that changes the account's states. `now`: epoch milliseconds. */
export async function keepDay(
  transaction: Transaction<CenterTables>,
  accountId: string,
  now: number,
): Promise<void> {
  const states = await transaction
    .selectFrom('advisor_states as s')
    .innerJoin('advisor_checks as c', 'c.check_id', 's.check_id')
    .select(['s.status', 's.suppressed', 's.savings', 's.refreshed_at', 'c.category'])
    .where('s.account_id', '=', accountId)
    .execute();
  if (states.length === 0) return;
  // The upstream's clock may be ahead of ours, as the emulator's is when somebody moves it: the day is its.
  const time = states.reduce((latest, { refreshed_at }) => Math.max(latest, refreshed_at ?? 0), now);
  const day = dayOf(time);
  const figures = new Map<string, Figures>();
  for (const { category, status, suppressed, savings } of states) {
    const one = figures.get(category) ?? nothingIn(category);
    const key = status === 'not_available' ? 'not_available' : countedAs(status);
    figures.set(category, {
      ...one,
      [key]: one[key] + 1,
      suppressed: one.suppressed + (suppressed > 0 ? 1 : 0),
      savings: one.savings + savings,
    });
  }
  await transaction
    .deleteFrom('advisor_days')
    .where('account_id', '=', accountId)
    .where('day', '=', day)
    .execute();
  const rows = [...figures.values()].map((one) => ({ account_id: accountId, day, ...one }));
  await transaction.insertInto('advisor_days').values(rows).execute();
}

function countedAs(status: string): 'ok' | 'warning' | 'error' {
  return status === 'error' || status === 'warning' ? status : 'ok';
}

function nothingIn(category: string): Figures {
  return { category, ok: 0, warning: 0, error: 0, not_available: 0, suppressed: 0, savings: 0 };
}
