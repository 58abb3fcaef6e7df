import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';

import { useMedia } from '../../hooks/use-media.ts';
import { useText } from '../../hooks/use-text.ts';
import { keptName, useChosenColumns } from './column-choice.ts';
import { narrowResourceColumns, resourceTableColumns } from './resource-columns.tsx';
import { ResourceFilters } from './resource-filters.tsx';
import type { ResourceRow } from './resource-rows.ts';
import { TablePreferences } from './table-preferences.tsx';
import { type CheckOfAccount, type ResourceList } from './use-resource-list.ts';

export interface ResourceTableProps extends CheckOfAccount {
  readonly list: ResourceList;
  readonly size: number;
  /** Nothing is known yet. */
  readonly isLoading: boolean;
  readonly selected: readonly ResourceRow[];
  readonly actions: ReactNode;
  readonly empty: ReactNode;
  readonly statusOf: (row: ResourceRow) => ReactNode;
  readonly onSelect: (rows: readonly ResourceRow[]) => void;
  readonly onPreferences: (chosen: { readonly size: number; readonly columns: readonly string[] }) => void;
}

/** The check's columns, and which of them are shown: the person's choice, or all. */
function useColumns({ list, check, statusOf }: Pick<ResourceTableProps, 'list' | 'check' | 'statusOf'>) {
  const text = useText();
  const intl = useIntl();
  const isNarrow = useMedia('(width < 768px)');
  const chosen = useChosenColumns(check.id ?? '');
  const { columns } = list.index;
  const all = useMemo(() => {
    const words = { text, intl, statusOf };
    return isNarrow ? narrowResourceColumns(columns, words) : resourceTableColumns(columns, words);
  }, [columns, text, intl, statusOf, isNarrow]);
  const ids = all.flatMap(({ id }) => id ?? []);
  const shown = new Set(
    chosen && !isNarrow ? ids.filter((id, index) => index < 2 || chosen.includes(keptName(id))) : ids,
  );
  return { isNarrow, all, shown };
}

function sortingOf(
  { view }: ResourceList,
  columns: readonly TableProps.ColumnDefinition<ResourceRow>[],
): Pick<TableProps<ResourceRow>, 'sortingColumn' | 'sortingDescending'> {
  const sorted = columns.find(({ id }) => id === view.order?.column);
  return { ...(sorted && { sortingColumn: sorted }), sortingDescending: view.order?.isDescending ?? false };
}

export function ResourceTable(props: ResourceTableProps) {
  const { check, list, size, isLoading, selected, actions, empty, onSelect, onPreferences } = props;
  const text = useText();
  const { isNarrow, all, shown } = useColumns(props);
  const { found, index } = list;
  return (
    <Table
      variant={isNarrow ? 'borderless' : 'container'}
      header={
        <Header
          variant="h2"
          counter={
            isLoading ? undefined : text('check.count', { shown: found.length, total: index.rows.length })
          }
          actions={actions}
        >
          {text('check.resources')}
        </Header>
      }
      filter={<ResourceFilters list={list} />}
      items={list.shown}
      trackBy="resourceId"
      selectionType="multi"
      selectedItems={selected}
      onSelectionChange={({ detail }) => onSelect(detail.selectedItems)}
      columnDefinitions={all.filter(({ id }) => shown.has(id ?? ''))}
      {...sortingOf(list, all)}
      onSortingChange={({ detail }) => {
        const column = detail.sortingColumn.sortingField ?? '';
        list.change({ order: { column, isDescending: detail.isDescending ?? false } });
      }}
      loading={isLoading}
      loadingText={text('check.loading')}
      skeleton={{ totalRows: 10 }}
      wrapLines
      cellVerticalAlign="top"
      stickyColumns={{ first: 1 }}
      ariaLabels={{
        tableLabel: text('check.table', { check: check.name ?? '' }),
        selectionGroupLabel: text('check.select'),
        allItemsSelectionLabel: () => text('check.select.page'),
        itemSelectionLabel: (_, row) => text('check.select.row', { name: row.name }),
      }}
      renderAriaLive={() => text('check.loaded', { count: found.length })}
      empty={<Box padding={{ vertical: 'l' }}>{empty}</Box>}
      footer={selected.length > 0 && <SelectAll list={list} selected={selected} onSelect={onSelect} />}
      pagination={list.pages > 1 && <Pages list={list} />}
      preferences={
        !isNarrow && (
          <TablePreferences
            size={size}
            columns={all.map(({ id = '', header }, place) => ({
              id,
              // Where the heading is more than words, the column is called by them.
              label: typeof header === 'string' ? header : id,
              isFixed: place < 2,
            }))}
            shown={shown}
            onChoose={onPreferences}
          />
        )
      }
    />
  );
}

function Pages({ list }: { readonly list: ResourceList }) {
  const text = useText();
  return (
    <Pagination
      currentPageIndex={list.page}
      pagesCount={list.pages}
      ariaLabels={{
        paginationLabel: text('check.pagination'),
        nextPageLabel: text('cases.pagination.next'),
        previousPageLabel: text('cases.pagination.previous'),
        pageLabel: (page) => text('cases.pagination.page', { page }),
      }}
      onChange={({ detail }) => list.change({ page: detail.currentPageIndex })}
    />
  );
}

type SelectAllProps = Pick<ResourceTableProps, 'list' | 'selected' | 'onSelect'>;

/** The box in the table's head is for the page; this is for everything that is found. */
function SelectAll({ list, selected, onSelect }: SelectAllProps) {
  const text = useText();
  const isAll = selected.length >= list.found.length;
  return (
    <Box textAlign="center">
      {text('check.selected', { count: selected.length })}{' '}
      {!isAll && (
        <Button variant="inline-link" onClick={() => onSelect(list.found)}>
          {text('check.select.all', { count: list.found.length })}
        </Button>
      )}{' '}
      <Button variant="inline-link" onClick={() => onSelect([])}>
        {text('check.select.none')}
      </Button>
    </Box>
  );
}
