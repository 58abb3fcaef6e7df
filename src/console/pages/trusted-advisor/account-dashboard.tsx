import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { SessionAccount } from '../../../contract/session.ts';
import { plans } from '../../../support/plans.ts';
import { isAllowed } from '../../api/permissions.ts';
import { severityLevelsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { Page } from '../../components/page.tsx';
import { AppLink } from '../../components/app-link.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { plansWith } from '../../forms/plan-choices.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { type AdvisorCheck, filterChecks } from './advisor-checks.ts';
import { ExportChecks } from './export-checks.tsx';
import { AccountFigures } from './figures/account-figures.tsx';
import { type Changes, useChanges } from './figures/use-changes.ts';
import { LimitedPlanNotice } from './limited-plan-notice.tsx';
import { CheckFilters } from './list/check-filters.tsx';
import { CheckTable } from './list/check-table.tsx';
import { type ChecksView, useChecksView } from './list/use-checks-view.ts';
import { RefreshAll } from './refresh/refresh-all.tsx';
import { RefreshProgress } from './refresh/refresh-progress.tsx';
import { useRefreshOnVisit } from './refresh/use-refresh-on-visit.ts';
import { RefreshingContext, useRefreshing } from './refresh/use-refreshing.ts';
import { isSwitchedOff, SwitchedOff } from './switched-off.tsx';
import { useAdvisorChecks } from './use-advisor-checks.ts';

/** The plans without the API have a part of the checks, and their severity levels give them away. */
function useIsSmallPlan(accountId: string): boolean {
  const session = useSession();
  const enabled = isAllowed(session, accountId, 'support:DescribeSeverityLevels');
  const { data } = useQuery({ ...severityLevelsQuery(accountId), enabled });
  const candidates = plansWith(data?.flatMap(({ code }) => code ?? []) ?? null);
  return !candidates.some((plan) => plans[plan].api);
}

interface ChecksProps {
  readonly account: SessionAccount;
  readonly view: ChecksView;
  readonly checks: readonly AdvisorCheck[] | null;
  readonly changes: Changes;
}

/** The list with what filters it. */
function Checks({ account, view, checks, changes }: ChecksProps) {
  const { query } = view;
  const { changed } = changes;
  const shown = useMemo(() => checks && filterChecks(checks, query, changed), [checks, query, changed]);
  return (
    <div id="checks">
      <CheckTable
        account={account}
        view={view}
        checks={shown}
        total={checks?.length ?? 0}
        filter={
          <CheckFilters
            filter={query}
            count={shown?.length ?? 0}
            canFindChanges={changed !== null}
            onChange={view.filter}
          />
        }
      />
    </div>
  );
}

export function AccountDashboard({ account }: { readonly account: SessionAccount }) {
  const text = useText();
  const { accountId } = account;
  const view = useChecksView(accountId);
  const { checks, isKept, isFetching, fetchedAt, error, refetch } = useAdvisorChecks(accountId);
  const refreshing = useRefreshing(accountId, isKept ? null : checks);
  const isSmallPlan = useIsSmallPlan(accountId);
  useRefreshOnVisit({ accountId, checks, refreshing, isSmallPlan });
  const changes = useChanges(accountId);
  const parts = { accountId, checks, changes };
  const title = text('advisor.title');
  if (isSwitchedOff(error)) {
    return (
      <Page title={title}>
        <SwitchedOff accountId={accountId} onRetry={refetch} />
      </Page>
    );
  }
  return (
    <Page
      title={title}
      description={text('advisor.description', { account: account.name })}
      actions={
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          <AppLink to={paths.trustedAdvisorReports()}>{text('advisor.toReports')}</AppLink>
          <AppLink to={paths.advisorPreferences({ account: accountId })}>
            {text('advisor.toPreferences')}
          </AppLink>
          <ViewAge fetchedAt={fetchedAt} isFetching={isFetching} onRefresh={refetch} />
          <ExportChecks accountId={accountId} />
          <RefreshAll refreshing={refreshing} />
        </SpaceBetween>
      }
    >
      {error && <ProblemAlert error={error} activity={checks ? 'stale' : 'read'} onRetry={refetch} />}
      {isSmallPlan && <LimitedPlanNotice canRefresh={refreshing.missing === null} />}
      <RefreshProgress {...parts} refreshing={refreshing} />
      {(checks || !error) && (
        <SpaceBetween size="l">
          <AccountFigures {...parts} filter={view.query} />
          <RefreshingContext value={refreshing}>
            <Checks {...parts} account={account} view={view} />
          </RefreshingContext>
        </SpaceBetween>
      )}
    </Page>
  );
}
