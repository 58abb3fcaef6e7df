import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { IntlShape } from 'react-intl';

import { isAdvisorCategory } from '../../../support/trusted-advisor.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import type { AdvisorCheck } from './advisor-checks.ts';
import { CheckName } from './check-name.tsx';
import { CheckStatus } from './check-status.tsx';

type Columns = TableProps.ColumnDefinition<AdvisorCheck>[];

function categoryName({ category }: AdvisorCheck, text: Text): string {
  return isAdvisorCategory(category) ? text(`advisor.category.${category}`) : category;
}

function dollars(amount: number, intl: IntlShape): string {
  return intl.formatNumber(amount, { style: 'currency', currency: 'USD' });
}

function countsOf({ flagged, processed }: AdvisorCheck) {
  return { flagged, processed };
}

function compareAge(left: AdvisorCheck, right: AdvisorCheck): number {
  return (left.timestamp ?? '').localeCompare(right.timestamp ?? '');
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

/** Without a sorting of the person's the worst come first, as the checks are given. */
export function checkColumns(text: Text, intl: IntlShape): Columns {
  return [
    {
      id: 'check',
      header: text('advisor.column.check'),
      isRowHeader: true,
      minWidth: 250,
      sortingComparator: (left, right) => left.name.localeCompare(right.name),
      cell: (check) => <CheckName check={check} />,
    },
    {
      id: 'status',
      header: text('advisor.column.status'),
      minWidth: 180,
      cell: ({ status }) => <CheckStatus state={status} />,
    },
    {
      id: 'category',
      header: text('advisor.column.category'),
      minWidth: 130,
      sortingComparator: (left, right) => left.category.localeCompare(right.category),
      cell: (check) => categoryName(check, text),
    },
    {
      id: 'resources',
      header: text('advisor.column.resources'),
      minWidth: 120,
      sortingComparator: (left, right) => left.flagged - right.flagged,
      cell: (check) => <ResourceCounts check={check} />,
    },
    {
      id: 'savings',
      header: text('advisor.column.savings'),
      minWidth: 110,
      sortingComparator: (left, right) => (left.savings ?? 0) - (right.savings ?? 0),
      cell: ({ savings }) => (savings === null ? '–' : dollars(savings, intl)),
    },
    {
      id: 'age',
      header: text('advisor.column.age'),
      minWidth: 115,
      sortingComparator: compareAge,
      cell: ({ timestamp }) => <TimeAgo time={timestamp} />,
    },
  ];
}

/** On a narrow screen a row is one cell that reads from the most to the least important. */
export function narrowCheckColumns(text: Text, intl: IntlShape): Columns {
  return [
    {
      id: 'check',
      header: text('advisor.column.check'),
      isRowHeader: true,
      cell: (check) => (
        <Box padding={{ vertical: 'xxs' }}>
          <CheckName check={check} />
          <CheckStatus state={check.status} />
          <Box color="text-body-secondary" fontSize="body-s">
            {categoryName(check, text)}
            {check.timestamp !== undefined && ` · ${text('advisor.resources.narrow', countsOf(check))}`}
            {check.savings !== null &&
              ` · ${text('advisor.savings.narrow', { savings: dollars(check.savings, intl) })}`}
          </Box>
          {check.timestamp !== undefined && (
            <Box color="text-body-secondary" fontSize="body-s">
              <TimeAgo time={check.timestamp} />
            </Box>
          )}
        </Box>
      ),
    },
  ];
}
