import type { CaseDetails } from '@aws-sdk/client-support';
import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';

import { AppLink } from '../../components/app-link.tsx';
import { CaseStatusIndicator } from '../../components/case-status.tsx';
import { lastAnswerOf, sideOf } from '../../components/correspondence.ts';
import type { CaseClass, ClassNames } from '../../components/service-names.ts';
import { severityName } from '../../components/severity-name.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

type Columns = TableProps.ColumnDefinition<CaseDetails>[];

function Subject({ item }: { readonly item: CaseDetails }) {
  const { caseId = '', subject = '' } = item;
  // A subject is never empty at AWS; a nameless link could not be followed by keyboard or voice.
  return <AppLink to={paths.case(caseId)}>{subject.trim() === '' ? caseId : subject}</AppLink>;
}

function LastAnswer({ item }: { readonly item: CaseDetails }) {
  const text = useText();
  const answer = lastAnswerOf(item);
  if (!answer) return <Box color="text-body-secondary">{text('cases.lastAnswer.none')}</Box>;
  const side = sideOf(answer) === 'aws' ? 'cases.lastAnswer.aws' : 'cases.lastAnswer.you';
  return (
    <>
      <Box>{text(side)}</Box>
      <TimeAgo time={answer.timeCreated} />
    </>
  );
}

/** The columns of a wide screen. */
export function caseColumns(text: Text, namesOf: (codes: CaseClass) => ClassNames): Columns {
  return [
    {
      id: 'subject',
      header: text('cases.column.subject'),
      isRowHeader: true,
      minWidth: 220,
      cell: (item) => <Subject item={item} />,
    },
    { id: 'id', header: text('cases.column.id'), minWidth: 110, cell: ({ displayId }) => displayId },
    {
      id: 'status',
      header: text('cases.column.status'),
      minWidth: 150,
      cell: (item) => <CaseStatusIndicator details={item} />,
    },
    {
      id: 'service',
      header: text('cases.column.service'),
      minWidth: 130,
      cell: (item) => namesOf(item).service,
    },
    {
      id: 'severity',
      header: text('cases.column.severity'),
      minWidth: 120,
      cell: ({ severityCode }) => severityName(severityCode),
    },
    {
      id: 'submittedBy',
      header: text('cases.column.submittedBy'),
      minWidth: 130,
      cell: ({ submittedBy }) => submittedBy,
    },
    {
      id: 'created',
      header: text('cases.column.created'),
      minWidth: 110,
      cell: ({ timeCreated }) => <TimeAgo time={timeCreated} />,
    },
    {
      id: 'lastAnswer',
      header: text('cases.column.lastAnswer'),
      minWidth: 110,
      cell: (item) => <LastAnswer item={item} />,
    },
  ];
}

/** On a narrow screen a row is one cell that reads from the most to the least important. */
export function narrowCaseColumns(text: Text, namesOf: (codes: CaseClass) => ClassNames): Columns {
  return [
    {
      id: 'case',
      header: text('cases.title'),
      isRowHeader: true,
      cell: (item) => (
        <Box padding={{ vertical: 'xxs' }}>
          <Subject item={item} />
          <Box padding={{ top: 'xxs' }}>
            <CaseStatusIndicator details={item} />
          </Box>
          <Box color="text-body-secondary" fontSize="body-s">
            {namesOf(item).service} · {severityName(item.severityCode)}
          </Box>
          <Box color="text-body-secondary" fontSize="body-s">
            {text('cases.row.id', { id: item.displayId ?? '–' })} · {text('cases.row.created')}{' '}
            <TimeAgo time={item.timeCreated} />
          </Box>
        </Box>
      ),
    },
  ];
}
