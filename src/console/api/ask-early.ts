import { centerTarget } from '../../contract/center/center-target.ts';
import { defaultPreferences } from '../../contract/center/preferences.ts';
import type { Session } from '../../contract/session.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import { supportTarget } from '../../support/operations.ts';
import { readChoices } from '../kept-choices.ts';
import { readCasesQuery } from '../cases-query.ts';
import { caseIdOf, paths } from '../paths.ts';
import { centerAddress, sessionAddress, signInAddress, supportAddress } from './addresses.ts';
import { caseInput } from './case-input.ts';
import { sendEarly } from './early-requests.ts';
import { isAllowed } from './permissions.ts';
import { searchInput } from './search-input.ts';
import { usualAccount } from './usual-account.ts';

/** Whether the person may read cases of an account, or of any. Of what they may not there is no refusal to provoke. */
type Readable = (accountId: string | undefined) => boolean | Promise<boolean>;

function isAmong(accounts: readonly string[], accountId: string | undefined): boolean {
  return accountId === undefined ? accounts.length > 0 : accounts.includes(accountId);
}

async function sessionIn(answer: Promise<Response>): Promise<Session | null> {
  // The application reads the answer as well.
  const response = (await answer).clone();
  // Our own proxy answers from the same type.
  return response.ok ? ((await response.json()) as Session) : null;
}

function readableOf(session: Session | null): readonly string[] {
  const ids = session?.accounts.map(({ accountId }) => accountId) ?? [];
  return ids.filter((accountId) => session && isAllowed(session, accountId, 'support:DescribeCases'));
}

/** As the last visit kept it; on the first one the session's answer tells, long before the application is here. */
function readable(session: Promise<Session | null>): Readable {
  const { accounts } = readChoices();
  if (accounts) return (accountId) => isAmong(accounts, accountId);
  return async (accountId) => isAmong(readableOf(await session), accountId);
}

function postEarly(address: string, target: string, input: object, isReadable: boolean | Promise<boolean>) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body: JSON.stringify(input),
  };
  void sendEarly(`${address}/`, init, isReadable);
}

function describeCase(caseId: string, isReadable: Readable): void {
  const accountId = accountOfCaseId(caseId);
  if (!accountId) return;
  const address = supportAddress(accountId);
  postEarly(address, `${supportTarget}.DescribeCases`, caseInput(caseId), isReadable(accountId));
}

function searchCases(search: string, isReadable: Readable): void {
  const { pageSize = defaultPreferences.pageSize } = readChoices();
  const query = readCasesQuery(new URLSearchParams(search));
  const input = searchInput(query, query.size ?? pageSize);
  postEarly(centerAddress, `${centerTarget}.SearchForCases`, input, isReadable(query.account));
}

/** The names of services, which would move what is read if they came after the rows. */
async function describeServices(told: Promise<Session | null>, account: string | null): Promise<void> {
  const session = await told;
  const readableIds = readableOf(session).filter((id) => account === null || id === account);
  const first = readableIds.find((id) => session && isAllowed(session, id, 'support:DescribeServices'));
  if (!first) return;
  postEarly(supportAddress(first), `${supportTarget}.DescribeServices`, { language: 'en' }, true);
}

/** What the form offers in the account that its address names, or that people usually look at. */
async function describeChoices(told: Promise<Session | null>, account: string | null): Promise<void> {
  const session = await told;
  const accountId = account ?? (session && usualAccount(session)?.accountId);
  if (!session || !accountId || !isAllowed(session, accountId, 'support:CreateCase')) return;
  for (const operation of ['DescribeServices', 'DescribeSeverityLevels'] as const) {
    if (!isAllowed(session, accountId, `support:${operation}`)) continue;
    postEarly(supportAddress(accountId), `${supportTarget}.${operation}`, { language: 'en' }, true);
  }
}

/** Sends what the page at this address will ask for first. */
export function askEarly({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  if (pathname === paths.signIn()) {
    void sendEarly(signInAddress);
    return;
  }
  const session = sessionIn(sendEarly(sessionAddress)).catch(() => null);
  const isReadable = readable(session);
  const account = new URLSearchParams(search).get('account');
  if (pathname === paths.home() || pathname === paths.cases()) {
    searchCases(search, isReadable);
    // Who has been here has the application at hand, and it asks in the same moment.
    if (!readChoices().accounts) void describeServices(session, account);
  }
  if (pathname === paths.newCase()) void describeChoices(session, account);
  const caseId = caseIdOf(pathname);
  if (caseId) describeCase(caseId, isReadable);
}
