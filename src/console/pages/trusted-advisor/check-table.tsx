import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';

import { AppLink } from '../../components/app-link.tsx';
import { useMedia } from '../../hooks/use-media.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { type AdvisorCheck, batchesOf } from './advisor-checks.ts';
import { checkColumns, narrowCheckColumns } from './check-columns.tsx';

export interface CheckTableProps {
  readonly account: { readonly accountId: string; readonly name: string };
  /** What the filter leaves; null until it is known. */
  readonly checks: readonly AdvisorCheck[] | null;
  /** Of all checks. */
  readonly total: number;
  readonly filter: ReactNode;
  /** Names what is filtered for: another filter begins on the first page. */
  readonly filterKey: string;
}

const pageSize = 50;

type Sorting = TableProps.SortingState<AdvisorCheck>;

function sorted(checks: readonly AdvisorCheck[], sorting: Sorting | null): readonly AdvisorCheck[] {
  const compare = sorting?.sortingColumn.sortingComparator;
  if (!compare) return checks;
  const direction = sorting.isDescending ? -1 : 1;
  return checks.toSorted((left, right) => direction * compare(left, right));
}

const nothing: readonly AdvisorCheck[] = [];

/** Sorted and cut into pages; another filter begins on the first. */
function usePages(checks: readonly AdvisorCheck[], filterKey: string) {
  const [turned, setTurned] = useState({ filterKey, page: 1 });
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const pages = useMemo(() => batchesOf(sorted(checks, sorting), pageSize), [checks, sorting]);
  return {
    page: turned.filterKey === filterKey ? Math.max(1, Math.min(turned.page, pages.length)) : 1,
    pages,
    sorting,
    turn: (page: number) => setTurned({ filterKey, page }),
    sort: setSorting,
  };
}

export function CheckTable({ account, checks, total, filter, filterKey }: CheckTableProps) {
  const text = useText();
  const intl = useIntl();
  const isNarrow = useMedia('(width < 768px)');
  const columns = useMemo(
    () => (isNarrow ? narrowCheckColumns : checkColumns)(text, intl),
    [isNarrow, text, intl],
  );
  const { page, pages, sorting, turn, sort } = usePages(checks ?? nothing, filterKey);
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
      columnDefinitions={columns}
      {...(sorting && { sortingColumn: sorting.sortingColumn })}
      sortingDescending={sorting?.isDescending ?? false}
      onSortingChange={({ detail }) => sort({ isDescending: false, ...detail })}
      loading={checks === null}
      loadingText={text('advisor.loading')}
      skeleton={{ totalRows: 10 }}
      wrapLines
      cellVerticalAlign="top"
      ariaLabels={{ tableLabel: text('advisor.table', { account: account.name }) }}
      renderAriaLive={() => text('advisor.loaded', { shown })}
      empty={<Empty accountId={account.accountId} isFiltered={total > 0} />}
      pagination={pages.length > 1 && <Pages page={page} count={pages.length} onTurn={turn} />}
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
