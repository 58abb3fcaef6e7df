import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';

import { useMedia } from '../hooks/use-media.ts';
import { useText } from '../hooks/use-text.ts';
import { ProblemAlert } from './problem-alert.tsx';

export interface RowColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Pixels, where the words of a cell would not stay together otherwise. */
  readonly minWidth?: number;
  readonly cell: (row: Row) => ReactNode;
}

export interface RowPaging {
  readonly total: number | undefined;
  readonly filter: ReactNode;
  readonly pagination: ReactNode;
}

export interface RowTableProps<Row> {
  readonly title: string;
  readonly columns: readonly RowColumn<Row>[];
  /** Undefined until they are known. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  readonly empty: string;
  readonly actions?: ReactNode;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  /** Whether there are more rows than are shown, and nobody knows how many. */
  readonly hasMore?: boolean;
  /** Where the rows are one page of more: how many there are, and the way to the others. */
  readonly paging?: RowPaging;
  readonly error?: unknown;
  readonly onRetry?: () => void;
}

/** On a narrow screen a row is one cell, with a line for each column. */
function NarrowCell<Row>({ row, columns }: { row: Row; columns: readonly RowColumn<Row>[] }) {
  return (
    <Box padding={{ vertical: 'xxs' }}>
      {columns.map(({ id, header, cell }, index) => (
        <div key={id} className="sc-anywhere">
          {index > 0 && header !== '' && (
            <Box variant="span" color="text-body-secondary">
              {header}:{' '}
            </Box>
          )}
          {cell(row)}
        </div>
      ))}
    </Box>
  );
}

function narrowColumns<Row>(columns: readonly RowColumn<Row>[]): RowColumn<Row>[] {
  return [
    {
      id: 'row',
      header: columns[0]?.header ?? '',
      cell: (row: Row) => <NarrowCell row={row} columns={columns} />,
    },
  ];
}

/** A plain table with its states: loading, failed, empty, there. */
export function RowTable<Row>({
  title,
  columns,
  rows,
  rowId,
  empty,
  actions,
  description,
  footer,
  hasMore = false,
  paging,
  error,
  onRetry,
}: RowTableProps<Row>) {
  const text = useText();
  const isNarrow = useMedia('(width < 768px)');
  const shown = isNarrow ? narrowColumns(columns) : columns;
  const problem = <ProblemAlert error={error} activity={rows ? 'stale' : 'read'} onRetry={onRetry} />;
  if (error && !rows) return problem;
  return (
    <>
      {Boolean(error) && problem}
      <Table
        variant={isNarrow ? 'borderless' : 'container'}
        header={
          <Header
            variant="h2"
            counter={rows && `(${paging?.total ?? rows.length}${hasMore ? '+' : ''})`}
            actions={actions}
            description={description}
          >
            {title}
          </Header>
        }
        columnDefinitions={shown.map((column, index) => ({ ...column, isRowHeader: index === 0 }))}
        items={rows ?? []}
        trackBy={rowId}
        loading={rows === undefined}
        loadingText={text('loading')}
        wrapLines
        cellVerticalAlign="top"
        ariaLabels={{ tableLabel: title }}
        empty={<Box textAlign="center">{empty}</Box>}
        footer={footer}
        filter={paging?.filter}
        pagination={paging?.pagination}
      />
    </>
  );
}
