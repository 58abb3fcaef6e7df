import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { advisorOverviewQuery } from '../../../api/advisor/figures.ts';
import { accountOf } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { paths } from '../../../paths.ts';
import { accountRows, checkRows } from './matrix.ts';
import {
  filterAccounts,
  filterCheckRows,
  type OverviewQuery,
  readOverviewQuery,
  writeOverviewQuery,
} from './overview-query.ts';

/** What the address asks to see of all accounts, and the way to ask for something else. */
export function useOverviewQuery() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = useMemo(() => readOverviewQuery(params), [params]);
  const change = (wanted: Partial<OverviewQuery>) => {
    const to = paths.trustedAdvisor(writeOverviewQuery({ ...query, page: 1, ...wanted }));
    void navigate(to, { replace: wanted.text !== undefined, preventScrollReset: true });
  };
  return { query, change };
}

/** How all accounts stand, and what the address leaves of them. */
export function useOverview(query: OverviewQuery) {
  const session = useSession();
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(advisorOverviewQuery(null));
  const nameOf = useCallback(
    (accountId: string) => accountOf(session, accountId)?.name ?? accountId,
    [session],
  );
  const accounts = useMemo(() => data && accountRows(data, nameOf), [data, nameOf]);
  const checks = useMemo(() => data && checkRows(data), [data]);
  const found = useMemo(
    () => ({
      accounts: accounts && filterAccounts(accounts, query),
      checks: checks && filterCheckRows(checks, query),
    }),
    [accounts, checks, query],
  );
  const retry = () => void refetch();
  return { accounts, found, nameOf, error, fetchedAt: dataUpdatedAt, isFetching, retry };
}
