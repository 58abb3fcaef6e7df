import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';

import type { FoundCase, SortProperty } from '../../../contract/center/search-for-cases.ts';
import { sortProperties } from '../../../contract/center/search-rules.ts';
import type { CaseOrder } from '../../cases-query.ts';
import { useText } from '../../hooks/use-text.ts';
import { caseColumns, narrowColumns, type Names } from './case-columns.tsx';
import { useShownColumns } from './case-layout.ts';
import type { CaseList } from './use-case-list.ts';
import { usePrefetchedCase } from './use-prefetched-case.ts';
import { pagerOf } from '../../components/pager.ts';
import { useRowKeys } from '../../components/use-row-keys.ts';

export interface CaseTableProps {
  readonly name: string;
  readonly isOfAll: boolean;
  readonly names: Names;
  readonly list: CaseList;
  readonly order: CaseOrder;
  readonly page: number;
  readonly size: number;
  readonly selected: readonly FoundCase[];
  readonly filter: ReactNode;
  readonly preferences: ReactNode;
  readonly empty: ReactNode;
  readonly onSelect: (selected: readonly FoundCase[]) => void;
  readonly onOrder: (order: CaseOrder) => void;
  readonly onPage: (page: number) => void;
}

function Pages({ list, page, size, onPage }: Pick<CaseTableProps, 'list' | 'page' | 'size' | 'onPage'>) {
  const text = useText();
  const pages = list.total === undefined ? undefined : Math.ceil(list.total / size);
  const { current, count, meant } = pagerOf(page, pages);
  return (
    <Pagination
      currentPageIndex={current}
      pagesCount={count}
      disabled={list.rows === undefined}
      ariaLabels={{
        paginationLabel: text('cases.pagination'),
        nextPageLabel: text('cases.pagination.next'),
        previousPageLabel: text('cases.pagination.previous'),
        pageLabel: (number) => text('cases.pagination.page', { page: number }),
      }}
      onChange={({ detail }) => onPage(meant(detail.currentPageIndex))}
    />
  );
}

function sortPropertyOf(field: string | undefined): SortProperty | undefined {
  return sortProperties.find((known) => known === field);
}

/** As many as a window shows. */
const firstRows = 10;

/** Where there were none, those that a window shows come first, and the others right after that. */
function useArriving(rows: CaseList['rows']): readonly FoundCase[] {
  const drawn = useDeferredValue(rows);
  return (drawn ? rows : rows?.slice(0, firstRows)) ?? [];
}

/** One page of cases. What was there stays, dimmed, while the next arrives. */
export function CaseTable(props: CaseTableProps) {
  const { name, isOfAll, names, list, order, page, size, selected, filter, preferences, empty } = props;
  const text = useText();
  const shown = useShownColumns(isOfAll);
  const columns = useMemo(
    () => (shown ? caseColumns(shown, text, names, isOfAll) : narrowColumns(text, names, isOfAll)),
    [shown, text, names, isOfAll],
  );
  const items = useArriving(list.rows);
  const area = useRef<HTMLDivElement>(null);
  const toggle = (caseId: string) => {
    const others = selected.filter((found) => found.caseId !== caseId);
    const found = list.rows?.find((row) => row.caseId === caseId);
    props.onSelect(others.length < selected.length || !found ? others : [...others, found]);
  };
  useRowKeys(area, toggle);
  const prefetch = usePrefetchedCase();
  const subjectOf = ({ subject, caseId }: FoundCase) => subject.trim() || caseId;
  return (
    <div
      ref={area}
      className={list.isBehind ? 'sc-cases sc-behind' : 'sc-cases'}
      aria-busy={list.isFetching}
      {...prefetch}
    >
      <Table
        variant={shown ? 'container' : 'borderless'}
        trackBy="caseId"
        items={items}
        columnDefinitions={columns}
        loading={list.rows === undefined}
        loadingText={text('cases.loading')}
        skeleton={{ totalRows: 10 }}
        wrapLines
        cellVerticalAlign="top"
        stickyHeader={shown !== null}
        enableKeyboardNavigation
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => props.onSelect(detail.selectedItems)}
        sortingColumn={{ sortingField: order.by }}
        sortingDescending={order.descending}
        onSortingChange={({ detail }) => {
          const by = sortPropertyOf(detail.sortingColumn.sortingField);
          if (by) props.onOrder({ by, descending: detail.isDescending ?? false });
        }}
        ariaLabels={{
          tableLabel: name,
          selectionGroupLabel: text('cases.actions'),
          allItemsSelectionLabel: () => text('cases.select.all'),
          itemSelectionLabel: (_data, found) => text('cases.select.one', { subject: subjectOf(found) }),
        }}
        empty={empty}
        filter={filter}
        preferences={preferences}
        pagination={<Pages list={list} page={page} size={size} onPage={props.onPage} />}
      />
    </div>
  );
}
