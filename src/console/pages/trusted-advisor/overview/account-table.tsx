import Box from '@cloudscape-design/components/box';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';

import {
  advisorCategories,
  type AdvisorCategory,
  isAdvisorCategory,
} from '../../../../support/trusted-advisor.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { useMedia } from '../../../hooks/use-media.ts';
import { type Text, useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import { noFilter, writeChecksQuery } from '../checks-query.ts';
import { roundDollars } from '../dollars.ts';
import { AccountCell } from './account-cell.tsx';
import { type AccountRow, countsOf } from './matrix.ts';
import { CountMarks, Spoken } from './status-mark.tsx';

export interface MatrixProps<Row> {
  readonly header: ReactNode;
  /** One page of them; undefined until they are known. */
  readonly rows: readonly Row[] | undefined;
  readonly filter: ReactNode;
  readonly pagination: ReactNode;
}

const categories = Object.keys(advisorCategories).filter(isAdvisorCategory);

function CategoryCell({ row, category }: { readonly row: AccountRow; readonly category: AdvisorCategory }) {
  const text = useText();
  const counts = countsOf(row, category);
  const { error, warning, ok } = counts;
  if (error + warning + ok === 0) return <>–</>;
  const to = paths.trustedAdvisorList({
    account: row.accountId,
    ...writeChecksQuery({ ...noFilter, category }),
  });
  const label = text('advisor.matrix.cell', {
    account: row.name,
    what: text(`advisor.category.${category}`),
    error,
    warning,
    ok,
  });
  return (
    <AppLink to={to}>
      <Spoken words={label}>
        <CountMarks counts={counts} />
      </Spoken>
    </AppLink>
  );
}

function savingsOf({ all }: AccountRow, intl: IntlShape): string {
  return all.savings > 0 ? roundDollars(all.savings, intl) : '–';
}

function wideColumns(text: Text, intl: IntlShape): TableProps.ColumnDefinition<AccountRow>[] {
  return [
    {
      id: 'account',
      header: text('advisor.column.account'),
      isRowHeader: true,
      minWidth: 170,
      cell: (row) => <AccountCell row={row} />,
    },
    ...categories.map((category) => ({
      id: category,
      header: text(`advisor.category.${category}`),
      minWidth: 95,
      cell: (row: AccountRow) => <CategoryCell row={row} category={category} />,
    })),
    {
      id: 'savings',
      header: text('advisor.savings.month'),
      minWidth: 85,
      cell: (row) => savingsOf(row, intl),
    },
  ];
}

function narrowColumns(text: Text, intl: IntlShape): TableProps.ColumnDefinition<AccountRow>[] {
  return [
    {
      id: 'account',
      header: text('advisor.column.account'),
      isRowHeader: true,
      cell: (row) => (
        <Box padding={{ vertical: 'xxs' }}>
          <AccountCell row={row} />
          <ul className="sc-overview-list">
            {categories
              .filter((category) => row.byCategory.has(category))
              .map((category) => (
                <li key={category}>
                  <span>{text(`advisor.category.${category}`)}</span>
                  <CategoryCell row={row} category={category} />
                </li>
              ))}
            <li>
              <span>{text('advisor.savings.month')}</span>
              <span>{savingsOf(row, intl)}</span>
            </li>
          </ul>
        </Box>
      ),
    },
  ];
}

/** Every account with its checks by category. */
export function AccountTable({ header, rows, filter, pagination }: MatrixProps<AccountRow>) {
  const text = useText();
  const intl = useIntl();
  const isNarrow = useMedia('(width < 768px)');
  const columns = useMemo(() => (isNarrow ? narrowColumns : wideColumns)(text, intl), [isNarrow, text, intl]);
  return (
    <Table
      variant={isNarrow ? 'borderless' : 'container'}
      enableKeyboardNavigation={!isNarrow}
      header={header}
      filter={filter}
      pagination={pagination}
      columnDefinitions={columns}
      items={rows ?? []}
      trackBy="accountId"
      loading={rows === undefined}
      loadingText={text('advisor.loading')}
      skeleton={{ totalRows: 10 }}
      wrapLines
      cellVerticalAlign="top"
      ariaLabels={{ tableLabel: text('advisor.matrix.byCategory') }}
      empty={<Box textAlign="center">{text('advisor.matrix.noAccount')}</Box>}
    />
  );
}
