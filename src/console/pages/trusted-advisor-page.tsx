import Alert from '@cloudscape-design/components/alert';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LoaderFunctionArgs, redirect, useNavigate, useSearchParams } from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { plans } from '../../support/plans.ts';
import { isAllowed } from '../api/permissions.ts';
import { checksQuery, severityLevelsQuery } from '../api/queries.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { useCurrentAccount, usualAccount } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { ViewAge } from '../components/view-age.tsx';
import { plansWith } from '../forms/plan-choices.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { filterChecks, readCheckFilter, writeCheckFilter } from './trusted-advisor/advisor-checks.ts';
import { CheckCounters } from './trusted-advisor/check-counters.tsx';
import { CheckFilters } from './trusted-advisor/check-filters.tsx';
import { CheckTable } from './trusted-advisor/check-table.tsx';
import { useAdvisorChecks } from './trusted-advisor/use-advisor-checks.ts';

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
    const account = usualAccount(session)?.accountId;
    return account ? redirect(paths.trustedAdvisor({ ...Object.fromEntries(searchParams), account })) : null;
  }
  if (isAllowed(session, accountId, needed[0])) void queryClient.prefetchQuery(checksQuery(accountId));
  return null;
}

/** The plans without the API have a part of the checks, and their severity levels give them away. */
function useHasAllChecks(accountId: string): boolean {
  const session = useSession();
  const enabled = isAllowed(session, accountId, 'support:DescribeSeverityLevels');
  const { data } = useQuery({ ...severityLevelsQuery(accountId), enabled });
  const candidates = plansWith(data?.flatMap(({ code }) => code ?? []) ?? null);
  return candidates.some((plan) => plans[plan].api);
}

function LimitedPlanNotice() {
  const text = useText();
  return (
    <Alert type="info" header={text('advisor.limitedPlan')}>
      {text('advisor.limitedPlan.text')}
    </Alert>
  );
}

function ChecksOfAccount({ account }: { readonly account: SessionAccount }) {
  const text = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { accountId } = account;
  const filter = readCheckFilter(params);
  const hasAllChecks = useHasAllChecks(accountId);
  const { checks, isFetching, fetchedAt, error, refetch } = useAdvisorChecks(accountId);
  const shown = useMemo(() => checks && filterChecks(checks, readCheckFilter(params)), [checks, params]);
  return (
    <Page
      title={text('advisor.title')}
      description={text('advisor.description', { account: account.name })}
      actions={<ViewAge fetchedAt={fetchedAt} isFetching={isFetching} onRefresh={refetch} />}
    >
      {error && <ProblemAlert error={error} activity={checks ? 'stale' : 'read'} onRetry={refetch} />}
      {!hasAllChecks && <LimitedPlanNotice />}
      <CheckCounters accountId={accountId} checks={checks} filter={filter} />
      {(checks || !error) && (
        <CheckTable
          filterKey={JSON.stringify(filter)}
          account={account}
          checks={shown}
          total={checks?.length ?? 0}
          filter={
            <CheckFilters
              filter={filter}
              count={shown?.length ?? 0}
              onChange={(change) => {
                const to = paths.trustedAdvisor({ account: accountId, ...writeCheckFilter(change) });
                void navigate(to, { replace: change.text !== filter.text, preventScrollReset: true });
              }}
            />
          }
        />
      )}
    </Page>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  const missing = account && needed.find((action) => !isAllowed(session, account.accountId, action));
  if (account && !missing) return <ChecksOfAccount key={account.accountId} account={account} />;
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
