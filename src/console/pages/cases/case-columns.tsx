import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';

import { Suspense } from 'react';

import type { FoundCase, SortProperty } from '../../../contract/center/search-for-cases.ts';
import { isCaseStatus, statusWords } from '../../../support/case-status.ts';
import { StatusWord } from '../../components/case-status.tsx';
import { FirstResponse } from '../../components/first-response.tsx';
import type { CaseClass, ClassNames } from '../../components/service-names.ts';
import { lazyPiece } from '../../components/lazy-piece.tsx';
import { severityName } from '../../components/severity-name.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import type { CaseColumn } from './case-layout.ts';
import { SubjectCell } from './subject-cell.tsx';
import type { WorkColumn } from './work-cell.tsx';

type Columns = TableProps.ColumnDefinition<FoundCase>[];
type Column = Columns[number];

/** What rows need to know beside themselves. */
export interface Names {
  readonly classOf: (codes: CaseClass) => ClassNames;
  readonly accountOf: (accountId: string) => string;
}

export function CaseStatusWord({ found }: { readonly found: FoundCase }) {
  return <StatusWord status={found.status} isAnswered={found.firstResponseAt !== undefined} />;
}

function Turn({ found: { status } }: { readonly found: FoundCase }) {
  const text = useText();
  if (!isCaseStatus(status)) return <>–</>;
  const { turn } = statusWords(status, false);
  const word = text(`cases.turn.${turn}`);
  return turn === 'customer' ? <strong>{word}</strong> : <>{word}</>;
}

function LastMessage({ found: { lastOrigin, timeUpdated } }: { readonly found: FoundCase }) {
  const text = useText();
  return (
    <>
      {(lastOrigin === 'AWS' || lastOrigin === 'CUSTOMER') && <Box>{text(`cases.by.${lastOrigin}`)}</Box>}
      <TimeAgo time={timeUpdated} isShort />
    </>
  );
}

export const columnSorts: Readonly<Partial<Record<CaseColumn, SortProperty>>> = {
  subject: 'subject',
  id: 'displayId',
  status: 'status',
  firstResponse: 'firstResponseDue',
  service: 'serviceCode',
  severity: 'severityCode',
  account: 'accountId',
  submittedBy: 'submittedBy',
  followUp: 'followUpOn',
  owner: 'owner',
  team: 'team',
  labels: 'label',
  created: 'timeCreated',
  updated: 'timeUpdated',
};

/** Below these widths, in pixels, words would break. */
const widths: Readonly<Record<CaseColumn, number>> = {
  subject: 225,
  id: 115,
  status: 160,
  turn: 95,
  firstResponse: 145,
  service: 150,
  category: 130,
  severity: 130,
  account: 125,
  submittedBy: 135,
  language: 110,
  owner: 110,
  team: 110,
  labels: 130,
  followUp: 125,
  created: 110,
  updated: 115,
};

/** Of what a table has: short subjects stand on one line, and the words of other columns on two. */
const subjectShare = '42%';

const WorkCell = lazyPiece(async () => (await import('./work-cell.tsx')).WorkCell);

/** Of the work on a case: what few look at here comes when they do. */
function workCell(column: WorkColumn) {
  return (found: FoundCase) => (
    <Suspense>
      <WorkCell found={found} column={column} />
    </Suspense>
  );
}

type Cells = Readonly<Record<CaseColumn, Column['cell']>>;

function cellsOf(shown: readonly CaseColumn[], { classOf, accountOf }: Names, isOfAll: boolean): Cells {
  return {
    subject: (found) => (
      <SubjectCell
        found={found}
        hasColumn={(column) => shown.includes(column)}
        names={{
          service: classOf(found).service,
          severity: severityName(found.severityCode),
          ...(isOfAll && { account: accountOf(found.accountId) }),
        }}
      />
    ),
    id: ({ displayId }) => displayId,
    status: (found) => <CaseStatusWord found={found} />,
    turn: (found) => <Turn found={found} />,
    firstResponse: (found) => <FirstResponse times={found} />,
    service: (found) => classOf(found).service,
    category: (found) => classOf(found).category,
    severity: ({ severityCode }) => severityName(severityCode),
    account: ({ accountId }) => <span className="sc-anywhere">{accountOf(accountId)}</span>,
    submittedBy: ({ submittedBy }) => <span className="sc-anywhere">{submittedBy}</span>,
    language: ({ language }) => language,
    owner: workCell('owner'),
    team: workCell('team'),
    labels: workCell('labels'),
    followUp: workCell('followUp'),
    created: ({ timeCreated }) => <TimeAgo time={timeCreated} isShort />,
    updated: (found) => <LastMessage found={found} />,
  };
}

export function caseColumns(
  shown: readonly CaseColumn[],
  text: Text,
  names: Names,
  isOfAll: boolean,
): Columns {
  const cells = cellsOf(shown, names, isOfAll);
  return shown.map((id) => ({
    id,
    header: text(`cases.column.${id}`),
    minWidth: widths[id],
    cell: cells[id],
    isRowHeader: id === 'subject',
    ...(id === 'subject' && { width: subjectShare }),
    ...(columnSorts[id] && { sortingField: columnSorts[id] }),
  }));
}

/** On a narrow screen a row is one cell that reads from the most to the least important. */
export function narrowColumns(text: Text, { classOf, accountOf }: Names, isOfAll: boolean): Columns {
  return [
    {
      id: 'case',
      header: text('cases.title'),
      isRowHeader: true,
      cell: (found) => (
        <Box padding={{ vertical: 'xxs' }}>
          <SubjectCell found={found} hasColumn={() => true} names={{}} />
          <div className="sc-case-states">
            <CaseStatusWord found={found} />
            {found.firstResponseAt === undefined && found.firstResponseDue !== undefined && (
              <FirstResponse times={found} />
            )}
          </div>
          <Box color="text-body-secondary" fontSize="body-s">
            {classOf(found).service} · {severityName(found.severityCode)}
            {isOfAll && ` · ${accountOf(found.accountId)}`}
          </Box>
          {(found.owner ?? found.team ?? found.followUpOn ?? found.labels[0]) && workCell('all')(found)}
          <Box color="text-body-secondary" fontSize="body-s">
            {text('cases.row.id', { id: found.displayId })} · {text('cases.row.updated')}{' '}
            <TimeAgo time={found.timeUpdated} />
          </Box>
        </Box>
      ),
    },
  ];
}
