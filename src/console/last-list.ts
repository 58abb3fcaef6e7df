/** Where the person was last in the list of cases in this tab, so that the way back from a case leads there. */
import { readCasesQuery } from './cases-query.ts';
import { paths } from './paths.ts';

/** Goes when the person signs out, with all that the tab knows of them (api/forget-tab.ts). */
const nameFor = (userName: string) => `support-center.last-list.${userName}`;

/** `address`: of the list, with its view, filters and page. */
export function rememberList(userName: string, address: string): void {
  try {
    sessionStorage.setItem(nameFor(userName), address);
  } catch {
    // No room: the way back leads to the account's cases.
  }
}

/** A list in which the account's cases can't be is not the way back. */
export function wayBack(userName: string, accountId: string): string {
  const address = sessionStorage.getItem(nameFor(userName));
  const search = new URLSearchParams(address?.split('?', 2)[1]);
  const { account = accountId } = readCasesQuery(search);
  return address !== null && account === accountId ? address : paths.cases({ account: accountId });
}
