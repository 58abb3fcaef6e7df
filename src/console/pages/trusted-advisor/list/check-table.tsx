import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';

import { AppLink } from '../../../components/app-link.tsx';
import { useMedia } from '../../../hooks/use-media.ts';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import { type AdvisorCheck, batchesOf } from '../advisor-checks.ts';
import { orderOf } from '../checks-query.ts';
import { checkColumns, narrowCheckColumns } from './check-columns.tsx';
import { CheckPreferencesPlace } from './check-preferences-place.tsx';
import { sortChecks } from './sort-checks.ts';
import type { ChecksView } from './use-checks-view.ts';

export interface CheckTableProps {
  readonly account: { readonly accountId: string; readonly name: string };
  readonly view: ChecksView;
  /** What the filter leaves; null until it is known. */
  readonly checks: readonly AdvisorCheck[] | null;
  /** Of all checks. */
  readonly total: number;
  readonly filter: ReactNode;
}

const nothing: readonly AdvisorCheck[] = [];

function useColumns(accountId: string, columns: ChecksView['columns']) {
  const text = useText();
  const intl = useIntl();
  const isNarrow = useMedia('(width < 768px)');
  return useMemo(() => {
    const parts = { text, intl, accountId };
    if (isNarrow) return { isNarrow, definitions: narrowCheckColumns(parts) };
    const all = checkColumns(parts);
    return { isNarrow, definitions: columns.map((id) => all[id]) };
  }, [text, intl, accountId, isNarrow, columns]);
}

function usePages(checks: readonly AdvisorCheck[], { order, size, query }: ChecksView) {
  const by = order?.by;
  const descending = order?.descending ?? false;
  const pages = useMemo(
    () => batchesOf(sortChecks(checks, by ? { by, descending } : null), size),
    [checks, by, descending, size],
  );
  return { pages, page: Math.max(1, Math.min(query.page, pages.length)) };
}

export function CheckTable({ account, view, checks, total, filter }: CheckTableProps) {
  const text = useText();
  const { order } = view;
  const { isNarrow, definitions } = useColumns(account.accountId, view.columns);
  const { page, pages } = usePages(checks ?? nothing, view);
  const shown = checks?.length ?? 0;
  return (
    <Table
      variant={isNarrow ? 'borderless' : 'container'}
      header={
        <Header variant="h2" counter={checks ? text('advisor.count', { shown, total }) : undefined}>
          {text('advisor.checks')}
        </Header>
      }
      filter={filter}
      trackBy="id"
      items={pages[page - 1] ?? []}
      totalItemsCount={shown}
      columnDefinitions={definitions}
      {...(order && { sortingColumn: { sortingField: order.by } })}
      sortingDescending={order?.descending ?? false}
      onSortingChange={({ detail }) => {
        const by = orderOf(detail.sortingColumn.sortingField);
        if (by) view.sort({ ...by, descending: detail.isDescending ?? false });
      }}
      loading={checks === null}
      loadingText={text('advisor.loading')}
      skeleton={{ totalRows: 10 }}
      wrapLines
      cellVerticalAlign="top"
      ariaLabels={{ tableLabel: text('advisor.table', { account: account.name }) }}
      renderAriaLive={() => text('advisor.loaded', { shown })}
      empty={<Empty accountId={account.accountId} isFiltered={total > 0} />}
      pagination={pages.length > 1 && <Pages page={page} count={pages.length} onTurn={view.turnTo} />}
      preferences={
        !isNarrow && <CheckPreferencesPlace size={view.size} columns={view.columns} onChoose={view.choose} />
      }
    />
  );
}

interface PagesProps {
  readonly page: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
}

function Pages({ page, count, onTurn }: PagesProps) {
  const text = useText();
  return (
    <Pagination
      currentPageIndex={page}
      pagesCount={count}
      ariaLabels={{
        paginationLabel: text('advisor.pagination'),
        nextPageLabel: text('cases.pagination.next'),
        previousPageLabel: text('cases.pagination.previous'),
        pageLabel: (number) => text('cases.pagination.page', { page: number }),
      }}
      onChange={({ detail }) => onTurn(detail.currentPageIndex)}
    />
  );
}

function Empty({ accountId, isFiltered }: { readonly accountId: string; readonly isFiltered: boolean }) {
  const text = useText();
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }}>
      <Box variant="strong">{text(isFiltered ? 'advisor.noMatch' : 'advisor.empty')}</Box>
      {isFiltered ? (
        <Box>
          <AppLink to={paths.trustedAdvisor({ account: accountId })}>
            {text('advisor.noMatch.action')}
          </AppLink>
        </Box>
      ) : (
        <Box color="text-body-secondary">{text('advisor.empty.text')}</Box>
      )}
    </Box>
  );
}
