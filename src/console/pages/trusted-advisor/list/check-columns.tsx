import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { IntlShape } from 'react-intl';

import { isAdvisorCategory } from '../../../../support/trusted-advisor.ts';
import { type Text, useText } from '../../../hooks/use-text.ts';
import type { AdvisorCheck } from '../advisor-checks.ts';
import { CheckStatus } from '../check-status.tsx';
import type { CheckColumn } from '../checks-query.ts';
import { dollars } from '../dollars.ts';
import { RefreshCell } from '../refresh/refresh-cell.tsx';
import { CheckName } from './check-name.tsx';

export interface ColumnParts {
  readonly text: Text;
  readonly intl: IntlShape;
  readonly accountId: string;
}

type Column = TableProps.ColumnDefinition<AdvisorCheck>;

function categoryName({ category }: AdvisorCheck, text: Text): string {
  return isAdvisorCategory(category) ? text(`advisor.category.${category}`) : category;
}

function countsOf({ flagged, processed }: AdvisorCheck) {
  return { flagged, processed };
}

function ResourceCounts({ check }: { readonly check: AdvisorCheck }) {
  const text = useText();
  return (
    <>
      {check.timestamp === undefined ? '–' : text('advisor.resources', countsOf(check))}
      {check.excluded > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          {text('advisor.resources.excluded', { count: check.excluded })}
        </Box>
      )}
    </>
  );
}

/** All of them; which are shown is the person's choice. */
export function checkColumns({ text, intl, accountId }: ColumnParts): Readonly<Record<CheckColumn, Column>> {
  const column = (id: CheckColumn, minWidth: number, cell: Column['cell']): Column => ({
    id,
    header: text(`advisor.column.${id}`),
    isRowHeader: id === 'check',
    sortingField: id,
    minWidth,
    cell,
  });
  return {
    check: column('check', 250, (check) => <CheckName accountId={accountId} check={check} />),
    status: column('status', 170, ({ status }) => <CheckStatus state={status} />),
    category: column('category', 130, (check) => categoryName(check, text)),
    resources: column('resources', 120, (check) => <ResourceCounts check={check} />),
    savings: column('savings', 110, ({ savings }) => (savings === null ? '–' : dollars(savings, intl))),
    age: column('age', 150, (check) => <RefreshCell check={check} />),
  };
}

/** On a narrow screen a row is one cell that reads from the most to the least important. */
export function narrowCheckColumns({ text, intl, accountId }: ColumnParts): Column[] {
  return [
    {
      id: 'check',
      header: text('advisor.column.check'),
      isRowHeader: true,
      cell: (check) => (
        <Box padding={{ vertical: 'xxs' }}>
          <CheckName accountId={accountId} check={check} />
          <Box>
            <CheckStatus state={check.status} />
          </Box>
          <Box color="text-body-secondary" fontSize="body-s">
            {categoryName(check, text)}
            {check.timestamp !== undefined && ` · ${text('advisor.resources.narrow', countsOf(check))}`}
            {check.savings !== null &&
              ` · ${text('advisor.savings.narrow', { savings: dollars(check.savings, intl) })}`}
          </Box>
          <RefreshCell check={check} />
        </Box>
      ),
    },
  ];
}
