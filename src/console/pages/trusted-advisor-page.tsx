import '../text/en/attachments.ts';
import '../text/en/trusted-advisor.ts';

import { type LoaderFunctionArgs, redirect } from 'react-router';

import type { Session } from '../../contract/session.ts';
import { isAllowed } from '../api/permissions.ts';
import { checksQuery } from '../api/queries.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { usualAccount } from '../api/usual-account.ts';
import { useCurrentAccount, useIsOfAll } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { AccountDashboard } from './trusted-advisor/account-dashboard.tsx';
import { AdvisorOverview } from './trusted-advisor/overview/advisor-overview.tsx';

const needed = [
  'support:DescribeTrustedAdvisorChecks',
  'support:DescribeTrustedAdvisorCheckSummaries',
] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const { searchParams } = new URL(request.url);
  const accountId = searchParams.get('account');
  if (accountId === null) {
    if (session.accounts.length > 1) return null;
    const account = usualAccount(session)?.accountId;
    return account ? redirect(paths.trustedAdvisor({ ...Object.fromEntries(searchParams), account })) : null;
  }
  if (isAllowed(session, accountId, needed[0])) void queryClient.prefetchQuery(checksQuery(accountId));
  return null;
}

/** Of the accounts together: what the first lacks, where none may be looked at. */
function missingIn(session: Session, accounts: Session['accounts']) {
  const missing = accounts.map(({ accountId }) =>
    needed.find((action) => !isAllowed(session, accountId, action)),
  );
  return missing.every((action) => action !== undefined) ? missing[0] : undefined;
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  const isOfAll = useIsOfAll();
  const missing = missingIn(session, isOfAll ? session.accounts : account ? [account] : []);
  if (isOfAll && !missing) return <AdvisorOverview />;
  if (account && !missing) return <AccountDashboard key={account.accountId} account={account} />;
  return (
    <Page title={text('advisor.title')}>
      {missing ? (
        <NoPermission
          header={isOfAll ? 'advisor.denied.all' : 'advisor.denied'}
          explanation="advisor.denied.text"
          action={missing}
        />
      ) : (
        <NoAccount />
      )}
    </Page>
  );
}
