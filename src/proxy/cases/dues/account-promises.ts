import type { WorkCalendar } from '../../../support/clocks/business-time.ts';
import { countryCalendar } from './country-calendar.ts';
import { countsBusinessHours, firstResponseDue } from '../../../support/clocks/first-response-due.ts';
import type { Plan } from '../../../support/plans.ts';
import type { AccountDirectory } from '../../accounts/account-directory.ts';
import { factsOf, findAccountFacts } from '../../accounts/account-facts.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import type { CenterDatabase } from '../../store/center-database.ts';

/** What an account is promised, as its plan and its country say now. */
export interface AccountPromise {
  /** Another text where another promise may follow. */
  readonly basis: string;
  /** Epoch milliseconds, both; null: nothing is promised. */
  dueOf(told: { readonly severityCode: string; readonly timeCreated: number }): number | null;
}

export type FindPromise = (accountId: string) => Promise<AccountPromise | null>;

/** Null for accounts of which no plan is known yet. */
export function promiseFinder(database: CenterDatabase, directory: AccountDirectory): FindPromise {
  return async (accountId) => {
    const account = await directory.find(accountId);
    if (!account) return null;
    const rows = await findAccountFacts(database.read, [accountId]);
    return await promiseOf(account, factsOf(account, rows.get(accountId)));
  };
}

async function promiseOf(
  { accountId }: AccountEntry,
  { plans, country }: { readonly plans?: readonly Plan[]; readonly country?: string },
): Promise<AccountPromise | null> {
  if (plans === undefined || plans.length === 0) return null;
  const isLocal = countsBusinessHours(plans);
  const calendar: WorkCalendar | null = isLocal && country ? await countryCalendar(country) : null;
  return {
    basis: JSON.stringify([accountId, plans, isLocal ? (country ?? null) : null]),
    dueOf: ({ severityCode, timeCreated }) =>
      firstResponseDue({ plans, severityCode, timeCreated, calendar }),
  };
}
