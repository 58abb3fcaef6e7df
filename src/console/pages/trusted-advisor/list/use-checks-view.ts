import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { defaultPreferences } from '../../../../contract/center/preferences.ts';
import { preferencesQuery, usePutPreferences } from '../../../api/preferences.ts';
import { paths } from '../../../paths.ts';
import {
  type CheckColumn,
  checkColumnIds,
  type CheckFilter,
  type CheckOrder,
  type ChecksQuery,
  orderOf,
  orderText,
  readChecksQuery,
  writeChecksQuery,
} from '../checks-query.ts';

/** The name under which the person's columns and order are kept. */
const listName = 'trusted-advisor-checks';

export interface ChecksView {
  readonly query: ChecksQuery;
  /** Null: the worst first. */
  readonly order: CheckOrder | null;
  readonly size: number;
  /** In order; the check itself is always there. */
  readonly columns: readonly CheckColumn[];
  readonly filter: (filter: CheckFilter) => void;
  readonly sort: (order: CheckOrder) => void;
  readonly turnTo: (page: number) => void;
  readonly choose: (size: number, columns: readonly CheckColumn[]) => void;
}

function knownColumns(names: readonly string[] | undefined): readonly CheckColumn[] {
  const known = (names ?? []).flatMap((name) => checkColumnIds.find((id) => id === name) ?? []);
  return known.length === 0 ? checkColumnIds : ['check', ...known.filter((id) => id !== 'check')];
}

/** What the address asks to see of the list, and what it leaves to the person's own habits. */
export function useChecksView(accountId: string): ChecksView {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = useMemo(() => readChecksQuery(params), [params]);
  const { data = defaultPreferences } = useQuery(preferencesQuery());
  const put = usePutPreferences();
  const columns = useMemo(() => knownColumns(data.columns?.[listName]), [data]);
  const go = (change: Partial<ChecksQuery>, replace: boolean) => {
    const to = paths.trustedAdvisor({ account: accountId, ...writeChecksQuery({ ...query, ...change }) });
    void navigate(to, { replace, preventScrollReset: true });
  };
  return {
    query,
    order: query.order ?? orderOf(data.sorting?.[listName]),
    size: data.pageSize,
    columns,
    // While one types, every pause is no step to go back to.
    filter: (filter) => go({ ...filter, page: 1 }, filter.text !== query.text),
    sort: (order) => {
      put.mutate({ sorting: { ...data.sorting, [listName]: orderText(order) } });
      go({ order, page: 1 }, true);
    },
    turnTo: (page) => go({ page }, false),
    choose: (size, shown) => {
      put.mutate({ pageSize: size, columns: { ...data.columns, [listName]: [...shown] } });
      if (size !== data.pageSize) go({ page: 1 }, true);
    },
  };
}
