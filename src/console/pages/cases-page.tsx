import SpaceBetween from '@cloudscape-design/components/space-between';
import { Link, type LoaderFunctionArgs, redirect, useNavigate, useSearchParams } from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { defaultPreferences } from '../../contract/center/preferences.ts';
import { isAllowed } from '../api/permissions.ts';
import { casesQuery, servicesQuery } from '../api/queries.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { AppButton } from '../components/app-button.tsx';
import { useCurrentAccount, usualAccount } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { ViewAge } from '../components/view-age.tsx';
import { useText } from '../hooks/use-text.ts';
import { readChoices } from '../kept-choices.ts';
import { type CasesQuery, type CaseView, paths, readCasesQuery } from '../paths.ts';
import { CaseTable } from './cases/case-table.tsx';
import { useCasesPage } from './cases/use-cases-page.ts';

function usualSize(): number {
  return readChoices().pageSize ?? defaultPreferences.pageSize;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const query = readCasesQuery(new URL(request.url).searchParams);
  const { account, view, size = usualSize() } = query;
  const usual = usualAccount(session)?.accountId;
  if (account === null) return usual ? redirect(paths.cases({ ...query, account: usual })) : null;
  // Begun here, shown by the component: the frame and the skeleton need no answer.
  if (isAllowed(session, account, 'support:DescribeCases')) {
    void queryClient.prefetchInfiniteQuery(casesQuery(account, view, size));
  }
  if (isAllowed(session, account, 'support:DescribeServices')) {
    void queryClient.prefetchQuery(servicesQuery(account));
  }
  return null;
}

/** Links, so that each view has an address and a browser's back button. */
function ViewSwitch({ query }: { readonly query: CasesQuery }) {
  const text = useText();
  const views: readonly CaseView[] = ['open', 'all'];
  return (
    <nav className="sc-views" aria-label={text('cases.view')}>
      {views.map((view) => (
        <Link
          key={view}
          to={paths.cases({ ...query, view, page: 1 })}
          aria-current={view === query.view ? 'page' : undefined}
        >
          {text(`cases.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}

interface OfAccount {
  readonly account: SessionAccount;
}

function CreateCaseButton({ account: { accountId } }: OfAccount) {
  const text = useText();
  const mayCreate = isAllowed(useSession(), accountId, 'support:CreateCase');
  return (
    <AppButton
      variant="primary"
      to={paths.newCase({ account: accountId })}
      disabled={!mayCreate}
      disabledReason={text('cases.create.denied')}
    >
      {text('cases.create')}
    </AppButton>
  );
}

function CasesOfAccount({ account }: OfAccount) {
  const text = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = { ...readCasesQuery(params), account: account.accountId };
  const cases = useCasesPage(account.accountId, { ...query, size: query.size ?? usualSize() });
  const age = <ViewAge fetchedAt={cases.fetchedAt} isFetching={cases.isFetching} onRefresh={cases.refetch} />;

  return (
    <Page
      title={text('cases.title')}
      actions={
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          {age}
          <CreateCaseButton account={account} />
        </SpaceBetween>
      }
    >
      <ProblemAlert error={cases.error} activity={cases.items ? 'stale' : 'read'} onRetry={cases.refetch} />
      {(cases.items || !cases.error) && (
        <CaseTable
          account={account}
          view={query.view}
          cases={cases}
          filter={<ViewSwitch query={query} />}
          onPage={(page) => void navigate(paths.cases({ ...query, page }))}
        />
      )}
    </Page>
  );
}

function NoCases({ account }: OfAccount) {
  const text = useText();
  return (
    <Page title={text('cases.title')} actions={<CreateCaseButton account={account} />}>
      <NoPermission header="denied.cases" explanation="denied.cases.text" action="support:DescribeCases" />
    </Page>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  if (account && isAllowed(session, account.accountId, 'support:DescribeCases')) {
    return <CasesOfAccount key={account.accountId} account={account} />;
  }
  if (account) return <NoCases account={account} />;
  return (
    <Page title={text('cases.title')}>
      <NoAccount />
    </Page>
  );
}
