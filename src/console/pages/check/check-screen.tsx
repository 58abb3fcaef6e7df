import type { TrustedAdvisorCheckDescription } from '@aws-sdk/client-support';
import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { SessionAccount } from '../../../contract/session.ts';
import { keptResultQuery } from '../../api/advisor/kept-result.ts';
import { checkResultQuery } from '../../api/check-result.ts';
import { type Crumb, Page } from '../../components/page.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { useText } from '../../hooks/use-text.ts';
import { AdvisorProblem } from '../trusted-advisor/advisor-problem.tsx';
import { RefreshProgress } from '../trusted-advisor/refresh/refresh-progress.tsx';
import { RefreshingContext, useRefreshing } from '../trusted-advisor/refresh/use-refreshing.ts';
import { AboutCheck } from './about-check.tsx';
import { NextRefresh, RefreshCheck } from './check-refresh.tsx';
import { CheckResources } from './check-resources.tsx';
import { CheckSummary } from './check-summary.tsx';

export interface CheckScreenProps {
  readonly account: SessionAccount;
  readonly check: TrustedAdvisorCheckDescription;
  readonly crumbs: readonly Crumb[];
}

export function CheckScreen({ account, check, crumbs }: CheckScreenProps) {
  const text = useText();
  const { accountId } = account;
  const { id: checkId = '', name = '' } = check;
  const query = useQuery(checkResultQuery(accountId, checkId));
  const { error } = query;
  // What the product saw last, where the account does not answer and nothing is known in this tab.
  const { data: kept } = useQuery({
    ...keptResultQuery(accountId, checkId),
    enabled: error !== null && query.data === undefined,
  });
  const result = query.data ?? kept?.result ?? query.data;
  const named = useMemo(() => [{ id: checkId, name }], [checkId, name]);
  const refreshing = useRefreshing(accountId, named);
  const again = () => void query.refetch();
  return (
    <RefreshingContext value={refreshing}>
      <Page
        title={name}
        crumbs={crumbs}
        description={text('check.of', { account: account.name, checkId })}
        actions={
          <SpaceBetween direction="horizontal" size="s" alignItems="center">
            <ViewAge fetchedAt={query.dataUpdatedAt} isFetching={query.isFetching} onRefresh={again} />
            <RefreshCheck checkId={checkId} refreshing={refreshing} />
          </SpaceBetween>
        }
      >
        {result && query.data === undefined && kept?.takenAt !== undefined && (
          <Alert type="info" header={text('check.kept')}>
            {text('check.kept.text')} <TimeAgo time={kept.takenAt} />
          </Alert>
        )}
        {error && (
          <AdvisorProblem
            accountId={accountId}
            error={error}
            isStale={result !== undefined}
            onRetry={again}
          />
        )}
        <RefreshProgress accountId={accountId} refreshing={refreshing} checks={named} />
        <CheckSummary
          check={check}
          result={result}
          refreshed={<NextRefresh checkId={checkId} refreshing={refreshing} />}
        />
        <AboutCheck description={check.description ?? ''} />
        {(result !== undefined || !error) && (
          <CheckResources accountId={accountId} check={check} result={result} refreshing={refreshing} />
        )}
      </Page>
    </RefreshingContext>
  );
}
