import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { defaultPreferences } from '../../../../contract/center/preferences.ts';
import { preferencesQuery } from '../../../api/preferences.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { ViewAge } from '../../../components/view-age.tsx';
import { useMedia } from '../../../hooks/use-media.ts';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import { TrendPanel } from '../figures/trend-panel.tsx';
import { AccountTable } from './account-table.tsx';
import { CheckMatrix } from './check-matrix.tsx';
import { OverviewBar } from './overview-bar.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import type { OverviewQuery } from './overview-query.ts';
import { pageOf, Turn } from './turn.tsx';
import { useOverview, useOverviewQuery } from './use-overview.ts';

/** Accounts that stand beside each other with their names legible. */
const accountsBeside = 6;

const noAccounts: readonly never[] = [];

interface MatrixPartProps {
  readonly query: OverviewQuery;
  readonly overview: ReturnType<typeof useOverview>;
  readonly change: (wanted: Partial<OverviewQuery>) => void;
}

/** Which accounts stand beside each other, and the way to the others. */
function AccountPages({ query, overview, change }: MatrixPartProps) {
  const text = useText();
  const accounts = overview.accounts ?? noAccounts;
  const { accountPage } = query;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <span>
        {text('advisor.matrix.beside', {
          first: (accountPage - 1) * accountsBeside + 1,
          last: Math.min(accounts.length, accountPage * accountsBeside),
          total: accounts.length,
        })}
      </span>
      <Turn
        label={text('advisor.overview.accounts')}
        page={accountPage}
        total={accounts.length}
        size={accountsBeside}
        onTurn={(wanted) => change({ accountPage: wanted, page: query.page })}
      />
    </SpaceBetween>
  );
}

function MatrixHeader({
  total,
  actions,
}: {
  readonly total: number | undefined;
  readonly actions: ReactNode;
}) {
  const text = useText();
  return (
    <Header variant="h2" {...(total !== undefined && { counter: `(${total})` })} actions={actions}>
      {text(actions === null ? 'advisor.matrix.byCategory' : 'advisor.matrix.byCheck')}
    </Header>
  );
}

/** Accounts by category, or checks by account, a page at a time. */
function Matrix({ query, overview, change }: MatrixPartProps) {
  const text = useText();
  const isNarrow = useMedia('(width < 768px)');
  const { data: preferences = defaultPreferences } = useQuery(preferencesQuery());
  const { accounts = noAccounts, found, nameOf } = overview;
  const isByCheck = query.by === 'check';
  const size = preferences.pageSize;
  const total = (isByCheck ? found.checks : found.accounts)?.length;
  const pages = isNarrow ? false : <AccountPages query={query} overview={overview} change={change} />;
  const parts = {
    filter: <OverviewBar key={query.by} query={query} count={total ?? 0} onChange={change} />,
    pagination: (
      <Turn
        label={text('advisor.matrix.rows')}
        page={query.page}
        total={total ?? 0}
        size={size}
        onTurn={(page) => change({ page })}
      />
    ),
    header: <MatrixHeader total={total} actions={isByCheck ? pages : null} />,
  };
  if (!isByCheck) {
    return <AccountTable {...parts} rows={found.accounts && pageOf(found.accounts, query.page, size)} />;
  }
  return (
    <CheckMatrix
      {...parts}
      accounts={pageOf(accounts, query.accountPage, accountsBeside)}
      nameOf={nameOf}
      isKnown={accounts.some(({ account }) => account.checks.length > 0)}
      rows={found.checks && pageOf(found.checks, query.page, size)}
    />
  );
}

/** All accounts: which of them need somebody, in what, and what they could save. */
export function AdvisorOverview() {
  const text = useText();
  const { query, change } = useOverviewQuery();
  const overview = useOverview(query);
  const { accounts, error, fetchedAt, isFetching, retry } = overview;
  return (
    <Page
      title={text('advisor.title')}
      description={text('advisor.overview.description')}
      actions={
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          <AppLink to={paths.trustedAdvisorReports()}>{text('advisor.toReports')}</AppLink>
          <ViewAge fetchedAt={fetchedAt} isFetching={isFetching} onRefresh={retry} />
        </SpaceBetween>
      }
    >
      {error && <ProblemAlert error={error} activity={accounts ? 'stale' : 'read'} onRetry={retry} />}
      {(accounts || !error) && (
        <SpaceBetween size="l">
          <OverviewFigures rows={accounts} />
          <Matrix query={query} overview={overview} change={change} />
          <TrendPanel accountId={null} />
        </SpaceBetween>
      )}
    </Page>
  );
}
