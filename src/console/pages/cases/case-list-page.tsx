import './cases.css';

import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

import { useSession } from '../../api/session.ts';
import type { SearchRequest } from '../../../contract/center/search-for-cases.ts';
import type { CaseOrder, CasesQuery, ReadCasesQuery } from '../../cases-query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { AccountStates, ScopeNote } from './account-states.tsx';
import type { Names } from './case-columns.tsx';
import { CaseFilterPlace } from './case-filter-place.tsx';
import { CaseTable } from './case-table.tsx';
import { ExportPlace } from './export-place.tsx';
import { FreshCases } from './fresh-cases.tsx';
import { ListPreferencesPlace } from './list-preferences-place.tsx';
import { useCaseList } from './use-case-list.ts';
import { useAdopt, useSelection } from './use-list-hands.ts';
import { useListActions } from './use-list-actions.tsx';
import { useLiveList } from './use-live-list.ts';
import { useNames } from './use-names.ts';

export interface CaseListPageProps {
  readonly title: string;
  readonly query: ReadCasesQuery;
  /** What is asked for, and how many rows of it a page has. */
  readonly input: SearchRequest;
  readonly size: number;
  readonly order: CaseOrder;
  readonly tableName: (names: Names) => string;
  /** Whether one of several filters may be enough. */
  readonly offersAny?: boolean;
  /** Stands last among the actions. */
  readonly action: ReactNode;
  /** The way to other cases; what is new on this page stands among it. */
  readonly renderHead: (fresh: ReactNode) => ReactNode;
  readonly renderEmpty: (total: number) => ReactNode;
  readonly onGo: (change: CasesQuery) => void;
}

/** A list of cases with all that can be done with it, whichever cases these are. */
export function CaseListPage(props: CaseListPageProps) {
  const { title, query, input, size, order, action, offersAny = false, onGo } = props;
  const { account, page } = query;
  const session = useSession();
  const names = useNames(account);
  const list = useCaseList(input);
  useLiveList(account);
  const { selected, select } = useSelection(JSON.stringify(input), list);
  const { area, adopt } = useAdopt(list);
  const { menu, work } = useListActions({ selected, accountOf: names.accountOf, onSelect: select });
  const isOfAll = account === undefined && session.accounts.length > 1;
  return (
    <Page
      title={title}
      actions={
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <ViewAge fetchedAt={list.fetchedAt} isFetching={list.isFetching} onRefresh={list.refetch} />
          <ExportPlace request={input} total={list.total} />
          {menu}
          {action}
        </SpaceBetween>
      }
    >
      {props.renderHead(<FreshCases list={list} onAdopt={adopt} />)}
      {work}
      <ProblemAlert error={list.error} activity={list.rows ? 'stale' : 'read'} onRetry={list.refetch} />
      <AccountStates accounts={list.accounts} accountOf={names.accountOf} />
      {(list.rows || !list.error) && (
        <div ref={area}>
          <CaseTable
            name={props.tableName(names)}
            isOfAll={isOfAll}
            names={names}
            list={list}
            order={order}
            page={page}
            size={size}
            selected={selected}
            filter={
              <CaseFilterPlace
                filtered={query}
                names={names}
                total={list.total}
                view={query.view}
                account={account}
                offersAny={offersAny}
                onFilter={({ words, filters, isAny }) => onGo({ words, filters, isAny })}
              />
            }
            preferences={
              <ListPreferencesPlace
                size={size}
                isOfAll={isOfAll}
                order={order}
                onSize={() => onGo({ size: undefined })}
                onOrder={(chosen) => onGo({ order: chosen })}
              />
            }
            empty={props.renderEmpty(list.total ?? 0)}
            onSelect={select}
            onOrder={(chosen) => onGo({ order: chosen })}
            onPage={(chosen) => onGo({ page: chosen })}
          />
          <ScopeNote accounts={list.accounts} />
        </div>
      )}
    </Page>
  );
}
