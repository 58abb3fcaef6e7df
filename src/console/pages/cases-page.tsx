import { type LoaderFunctionArgs, useSearchParams } from 'react-router';

import { defaultPreferences } from '../../contract/center/preferences.ts';
import type { Session } from '../../contract/session.ts';
import { accountOf, isAllowed } from '../api/permissions.ts';
import { servicesQuery } from '../api/queries.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { searchQuery } from '../api/search-cases.ts';
import { searchInput } from '../api/search-input.ts';
import { useSession } from '../api/session.ts';
import { readCasesQuery } from '../cases-query.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { readChoices } from '../kept-choices.ts';
import { CreateCaseButton, ListScreen } from './cases/list-screen.tsx';

function usualSize(): number {
  return readChoices().pageSize ?? defaultPreferences.pageSize;
}

/** Those of the accounts that the address means whose cases the person may read. */
function readableOf(session: Session, account: string | undefined): readonly string[] {
  const meant = account === undefined ? session.accounts.map(({ accountId }) => accountId) : [account];
  return meant.filter((accountId) => isAllowed(session, accountId, 'support:DescribeCases'));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const query = readCasesQuery(new URL(request.url).searchParams);
  const readable = readableOf(session, query.account);
  // Begun here, shown by the component: the frame and the skeleton need no answer.
  if (readable.length > 0) {
    void queryClient.prefetchQuery(searchQuery(searchInput(query, query.size ?? usualSize())));
  }
  const catalogue = readable.find((accountId) => isAllowed(session, accountId, 'support:DescribeServices'));
  if (catalogue !== undefined) void queryClient.prefetchQuery(servicesQuery(catalogue));
  return null;
}

function NoCases({ account }: { readonly account: string | undefined }) {
  const text = useText();
  return (
    <Page title={text('cases.title')} actions={<CreateCaseButton account={account} />}>
      <NoPermission
        header={account === undefined ? 'denied.cases.all' : 'denied.cases'}
        explanation="denied.cases.text"
        action="support:DescribeCases"
      />
    </Page>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const [params] = useSearchParams();
  const query = readCasesQuery(params);
  const { account } = query;
  const isThere = account === undefined ? session.accounts.length > 0 : accountOf(session, account) !== null;
  if (isThere && readableOf(session, account).length === 0) return <NoCases account={account} />;
  if (isThere) return <ListScreen key={account} query={query} size={query.size ?? usualSize()} />;
  return (
    <Page title={text('cases.title')}>
      <NoAccount />
    </Page>
  );
}
