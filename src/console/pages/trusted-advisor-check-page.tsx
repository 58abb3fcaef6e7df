import '../text/en/attachments.ts';
import '../text/en/check.ts';
import '../text/en/trusted-advisor.ts';

import Alert from '@cloudscape-design/components/alert';
import { useQuery } from '@tanstack/react-query';
import {
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useParams,
} from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { isAllowed } from '../api/permissions.ts';
import { checksQuery } from '../api/queries.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { usualAccount } from '../api/usual-account.ts';
import { AppLink } from '../components/app-link.tsx';
import { useCurrentAccount } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { CheckScreen } from './check/check-screen.tsx';
import { AdvisorProblem } from './trusted-advisor/advisor-problem.tsx';

const needed = ['support:DescribeTrustedAdvisorChecks', 'support:DescribeTrustedAdvisorCheckResult'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const { searchParams } = new URL(request.url);
  const accountId = searchParams.get('account');
  if (accountId === null) {
    const account = usualAccount(session)?.accountId;
    const query = { ...Object.fromEntries(searchParams), account };
    return account ? redirect(paths.trustedAdvisorCheck(params['checkId'] ?? '', query)) : null;
  }
  if (isAllowed(session, accountId, needed[0])) void queryClient.prefetchQuery(checksQuery(accountId));
  return null;
}

/** Order, filter and page of a check's resources are the screen's own affair. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const accountIn = ({ searchParams }: URL) => searchParams.get('account');
  return currentUrl.pathname !== nextUrl.pathname || accountIn(currentUrl) !== accountIn(nextUrl);
}

/** Retired, misspelt, or of another plan: AWS alone knows which. */
function UnknownCheck({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <Alert type="info" header={text('check.unknown')}>
      {text('check.unknown.text')}{' '}
      <AppLink to={paths.trustedAdvisor({ account: accountId })} variant="primary">
        {text('check.toList')}
      </AppLink>
    </Alert>
  );
}

function CheckOfAccount({
  account,
  checkId,
}: {
  readonly account: SessionAccount;
  readonly checkId: string;
}) {
  const text = useText();
  const { accountId } = account;
  const { data, error, refetch } = useQuery(checksQuery(accountId));
  const check = data?.find(({ id }) => id === checkId);
  const crumbs = [{ text: text('advisor.title'), to: paths.trustedAdvisor({ account: accountId }) }];
  if (check) return <CheckScreen account={account} check={check} crumbs={crumbs} />;
  return (
    <Page title={text('advisor.title')} crumbs={crumbs}>
      {error && (
        <AdvisorProblem accountId={accountId} error={error} isStale={false} onRetry={() => void refetch()} />
      )}
      {data && <UnknownCheck accountId={accountId} />}
    </Page>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  const { checkId = '' } = useParams();
  const missing = account && needed.find((action) => !isAllowed(session, account.accountId, action));
  if (account && !missing) {
    return <CheckOfAccount key={`${account.accountId}/${checkId}`} account={account} checkId={checkId} />;
  }
  return (
    <Page title={text('advisor.title')}>
      {missing ? (
        <NoPermission header="advisor.denied" explanation="advisor.denied.text" action={missing} />
      ) : (
        <NoAccount />
      )}
    </Page>
  );
}
