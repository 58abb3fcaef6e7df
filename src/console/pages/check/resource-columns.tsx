import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import type { IntlShape } from 'react-intl';

import type { Text } from '../../hooks/use-text.ts';
import { regionColumn, statusColumn } from './resource-index.ts';
import type { ResourceColumn, ResourceRow } from './resource-rows.ts';

type Column = TableProps.ColumnDefinition<ResourceRow>;

export interface ColumnWords {
  readonly text: Text;
  readonly intl: IntlShape;
  /** What stands below a row's status: the way to its history, and what waits for a refresh. */
  readonly statusOf: (row: ResourceRow) => ReactNode;
}

/** Money and times as people write them here, everything else as AWS does. */
function shownCell({ kind, values }: ResourceColumn, cell: string, place: number, intl: IntlShape): string {
  const value = values?.[place];
  if (value === undefined || Number.isNaN(value)) return cell;
  if (kind === 'money') return intl.formatNumber(value, { style: 'currency', currency: 'USD' });
  if (kind === 'time') {
    const hasHours = cell.length > 10;
    return intl.formatDate(value, {
      dateStyle: 'medium',
      ...(hasHours ? { timeStyle: 'short' } : { timeZone: 'UTC' }),
    });
  }
  return cell;
}

function isFigure({ kind }: ResourceColumn): boolean {
  return kind !== 'text' && kind !== 'time';
}

/** Columns that the row's own Region would only repeat. */
function tellsRegion({ heading }: ResourceColumn): boolean {
  return /^Region\b|^Zone$/.test(heading);
}

export function cellWords(column: ResourceColumn, { place }: ResourceRow, intl: IntlShape): string {
  const cell = column.cells[place] ?? null;
  return cell === null ? '–' : shownCell(column, cell, place, intl);
}

function plainColumn(column: ResourceColumn, intl: IntlShape): Column {
  const words = (row: ResourceRow) => cellWords(column, row, intl);
  return {
    id: column.id,
    header: isFigure(column) ? <span className="sc-figure">{column.heading}</span> : column.heading,
    ariaLabel: () => column.heading,
    isRowHeader: column.isNaming,
    sortingField: column.id,
    minWidth: column.isNaming ? 220 : 110,
    cell: (row) =>
      isFigure(column) ? (
        <span className="sc-figure">{words(row)}</span>
      ) : (
        <span className="sc-anywhere">{words(row)}</span>
      ),
  };
}

/** What names the resource first, then its status, then what the check tells in the check's order. */
export function resourceTableColumns(
  columns: readonly ResourceColumn[],
  { text, intl, statusOf }: ColumnWords,
): Column[] {
  const naming = columns.find(({ isNaming }) => isNaming);
  const others = columns.filter((column) => column !== naming);
  const name: Column = naming
    ? plainColumn(naming, intl)
    : {
        id: 'resource',
        header: text('check.resource'),
        isRowHeader: true,
        cell: ({ resourceId }) => <span className="sc-anywhere">{resourceId || '–'}</span>,
      };
  const status: Column = {
    id: statusColumn,
    header: text('advisor.column.status'),
    sortingField: statusColumn,
    minWidth: 190,
    cell: (row) => statusOf(row),
  };
  const region: Column = {
    id: regionColumn,
    header: text('check.region'),
    sortingField: regionColumn,
    minWidth: 110,
    cell: (row) => row.region ?? '–',
  };
  const plain = others.map((column) => plainColumn(column, intl));
  return [name, status, ...(columns.some(tellsRegion) ? [] : [region]), ...plain];
}

/** On a narrow screen a row is one cell that reads from the most to the least important. */
export function narrowResourceColumns(
  columns: readonly ResourceColumn[],
  { text, intl, statusOf }: ColumnWords,
): Column[] {
  return [
    {
      id: 'resource',
      header: text('check.resource'),
      isRowHeader: true,
      cell: (row) => (
        <Box padding={{ vertical: 'xxs' }}>
          <span className="sc-anywhere">
            <strong>{row.name || '–'}</strong>
          </span>
          {statusOf(row)}
          {columns
            .filter(({ isNaming, cells }) => !isNaming && cells[row.place] !== null)
            .map((column) => (
              <div key={column.id} className="sc-anywhere">
                <Box variant="span" color="text-body-secondary">
                  {column.heading}:{' '}
                </Box>
                {cellWords(column, row, intl)}
              </div>
            ))}
        </Box>
      ),
    },
  ];
}
