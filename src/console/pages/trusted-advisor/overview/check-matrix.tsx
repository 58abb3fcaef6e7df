import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';

import type { AdvisorCheckState } from '../../../../contract/center/advisor.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { useMedia } from '../../../hooks/use-media.ts';
import { type Text, useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import type { MatrixProps } from './account-table.tsx';
import { type AccountRow, type CheckRow, worstAccounts } from './matrix.ts';
import { CountMarks, Spoken, StatusMark } from './status-mark.tsx';

export interface CheckMatrixProps extends MatrixProps<CheckRow> {
  /** Those that stand beside each other. */
  readonly accounts: readonly AccountRow[];
  readonly nameOf: (accountId: string) => string;
  /** Whether any account was looked at. */
  readonly isKnown: boolean;
}

interface StateLinkProps {
  readonly row: CheckRow;
  readonly accountId: string;
  readonly name: string;
  readonly state: AdvisorCheckState;
}

function StateLink({ row, accountId, name, state }: StateLinkProps) {
  const text = useText();
  const { status, flagged } = state;
  const label = text('advisor.matrix.check', {
    account: name,
    check: row.check.name,
    state: text(`advisor.state.${status}`),
    flagged,
  });
  return (
    <AppLink to={paths.trustedAdvisorCheck(row.check.checkId, { account: accountId })}>
      <Spoken words={label}>
        <StatusMark status={status} count={flagged} />
      </Spoken>
    </AppLink>
  );
}

function CheckCell({ row: { check, all } }: { readonly row: CheckRow }) {
  const text = useText();
  const { error, warning, ok } = all;
  return (
    <>
      <div>{check.name}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {text(`advisor.category.${check.category}`)}
      </Box>
      <Box fontSize="body-s">
        <Spoken words={text('advisor.matrix.accountsBy', { error, warning, ok })}>
          {text('advisor.matrix.accounts')} <CountMarks counts={all} />
        </Spoken>
      </Box>
    </>
  );
}

function wideColumns(text: Text, accounts: readonly AccountRow[]): TableProps.ColumnDefinition<CheckRow>[] {
  return [
    {
      id: 'check',
      header: text('advisor.column.check'),
      isRowHeader: true,
      width: 250,
      minWidth: 220,
      cell: (row) => <CheckCell row={row} />,
    },
    ...accounts.map(({ accountId, name }) => ({
      id: accountId,
      header: name,
      minWidth: 90,
      cell: (row: CheckRow) => {
        const state = row.states.get(accountId);
        return state ? <StateLink row={row} accountId={accountId} name={name} state={state} /> : '–';
      },
    })),
  ];
}

/** On a narrow screen the accounts of a check are a list that opens, worst first. */
function NarrowCell({ row, nameOf }: { readonly row: CheckRow } & Pick<CheckMatrixProps, 'nameOf'>) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box padding={{ vertical: 'xxs' }}>
      <CheckCell row={row} />
      <ExpandableSection
        variant="inline"
        headerText={text('advisor.matrix.accountsOf', { count: row.states.size })}
        headerAriaLabel={text('advisor.matrix.accountsOf.check', {
          count: row.states.size,
          check: row.check.name,
        })}
        expanded={isOpen}
        onChange={({ detail }) => setOpen(detail.expanded)}
      >
        {isOpen && (
          <ul className="sc-overview-list">
            {worstAccounts(row).map(([accountId, state]) => (
              <li key={accountId}>
                <span>{nameOf(accountId)}</span>
                <StateLink row={row} accountId={accountId} name={nameOf(accountId)} state={state} />
              </li>
            ))}
          </ul>
        )}
      </ExpandableSection>
    </Box>
  );
}

/** Every check beside the accounts, some of which are shown at a time. */
export function CheckMatrix(props: CheckMatrixProps) {
  const { header, rows, accounts, nameOf, isKnown, filter, pagination } = props;
  const text = useText();
  const isNarrow = useMedia('(width < 768px)');
  const columns = useMemo((): TableProps.ColumnDefinition<CheckRow>[] => {
    if (!isNarrow) return wideColumns(text, accounts);
    const cell = (row: CheckRow) => <NarrowCell row={row} nameOf={nameOf} />;
    return [{ id: 'check', header: text('advisor.column.check'), isRowHeader: true, cell }];
  }, [isNarrow, text, accounts, nameOf]);
  return (
    <Table
      variant={isNarrow ? 'borderless' : 'container'}
      enableKeyboardNavigation={!isNarrow}
      {...(!isNarrow && { stickyColumns: { first: 1 } })}
      header={header}
      filter={filter}
      pagination={pagination}
      columnDefinitions={columns}
      items={rows ?? []}
      trackBy={({ check }) => check.checkId}
      loading={rows === undefined}
      loadingText={text('advisor.loading')}
      skeleton={{ totalRows: 10 }}
      wrapLines
      cellVerticalAlign="top"
      ariaLabels={{ tableLabel: text('advisor.matrix.byCheck') }}
      empty={<Box textAlign="center">{text(isKnown ? 'advisor.noMatch' : 'advisor.account.waiting')}</Box>}
    />
  );
}
