import '../text/en/advisor-access.ts';
import '../text/en/administration.ts';
import '../text/en/attachments.ts';
import '../text/en/trusted-advisor.ts';
import './advisor-access/advisor-access.css';

import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect } from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { accountAccessQuery } from '../api/advisor/account-access.ts';
import { isAllowed } from '../api/permissions.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { usualAccount } from '../api/usual-account.ts';
import { useCurrentAccount } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { AdvisorSwitch } from './advisor-access/advisor-switch.tsx';
import { OwnCredentials } from './advisor-access/own-credentials.tsx';
import { RoleCard } from './advisor-access/role-card.tsx';

const needed = 'trustedadvisor:DescribeAccountAccess';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireSession(context.get(queryClientContext), request);
  const account = usualAccount(session)?.accountId;
  const isNamed = new URL(request.url).searchParams.has('account');
  return isNamed || !account ? null : redirect(paths.advisorPreferences({ account }));
}

/** Of an account of the emulator, which carries it out. */
function AccessOfAccount({ account }: { readonly account: SessionAccount }) {
  const text = useText();
  const { data, error, refetch } = useQuery(accountAccessQuery(account.accountId));
  const hasRole = data?.roles.some(
    ({ roleName, isPresent }) => isPresent && roleName === 'AWSServiceRoleForTrustedAdvisor',
  );
  return (
    <SpaceBetween size="l">
      <ProblemAlert error={error} activity={data ? 'stale' : 'read'} onRetry={() => void refetch()} />
      {!data && !error && (
        <Container>
          <StatusIndicator type="loading">{text('access.loading')}</StatusIndicator>
        </Container>
      )}
      {data && (
        <AdvisorSwitch account={account} isEnabled={data.isAdvisorEnabled} hasRole={hasRole ?? false} />
      )}
      {data?.roles.map((role) => (
        <RoleCard
          key={role.roleName}
          account={account}
          role={role}
          isAdvisorEnabled={data.isAdvisorEnabled}
        />
      ))}
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  const accountId = account?.accountId;
  const isOnAws = session.upstream === 'aws';
  const crumbs = [{ text: text('advisor.title'), to: paths.trustedAdvisor({ account: accountId }) }];
  if (!account) {
    return (
      <Page title={text('access.title')} crumbs={crumbs}>
        <NoAccount />
      </Page>
    );
  }
  const isDenied = !isAllowed(session, account.accountId, needed);
  return (
    <Page
      title={text('access.title')}
      crumbs={crumbs}
      description={text('access.description', { account: account.name })}
    >
      {isDenied && <NoPermission header="access.denied" explanation="access.denied.text" action={needed} />}
      {!isDenied && !isOnAws && <AccessOfAccount key={account.accountId} account={account} />}
      {!isDenied && <OwnCredentials isOpen={isOnAws} />}
    </Page>
  );
}
