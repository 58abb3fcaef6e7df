import type { Kysely } from 'kysely';

import { countsBusinessHours } from '../../support/clocks/first-response-due.ts';
import type { CenterTables } from '../store/schema.ts';
import type { AccountDirectory } from './account-directory.ts';
import { findAccountFacts } from './account-facts.ts';

/**
 * What administrators have said of the countries of the emulator's accounts, as `countriesHeader` has it: where
 * it matters to a promise and is not what the accounts file says. A header has room for a thousand of them.
 */
export async function deskCountries(
  reader: Kysely<CenterTables>,
  directory: Pick<AccountDirectory, 'list'>,
): Promise<string> {
  const counting = (await directory.list()).filter(({ plan }) => plan && countsBusinessHours([plan]));
  const facts = await findAccountFacts(
    reader,
    counting.map(({ accountId }) => accountId),
  );
  return counting
    .flatMap(({ accountId, country }) => {
      const said = facts.get(accountId)?.country ?? country;
      return said === undefined || said === country ? [] : [`${accountId}=${said}`];
    })
    .join(',');
}
