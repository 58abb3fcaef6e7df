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
  return (
    <AppLink to={paths.case(caseId)}>
      <span className="sc-anywhere">{subject.trim() === '' ? caseId : subject}</span>
    </AppLink>
  );
}

function LastAnswer({ item }: { readonly item: CaseDetails }) {
  const text = useText();
  const answer = lastAnswerOf(item);
  if (!answer) return <Box color="text-body-secondary">{text('cases.lastAnswer.none')}</Box>;
  const side = sideOf(answer) === 'aws' ? 'cases.lastAnswer.aws' : 'cases.lastAnswer.you';
  return (
    <>
      <Box>{text(side)}</Box>
      <TimeAgo time={answer.timeCreated} isShort />
    </>
  );
}

type Column = Columns[number];

/** What every layout but the narrowest has, by its id. */
function columnsById(text: Text, namesOf: (codes: CaseClass) => ClassNames) {
  return {
    subject: {
      id: 'subject',
      header: text('cases.column.subject'),
      isRowHeader: true,
      minWidth: 225,
      cell: (item) => <Subject item={item} />,
    },
    subjectWithId: {
      id: 'subject',
      header: text('cases.column.subject'),
      isRowHeader: true,
      minWidth: 225,
      cell: (item) => (
        <>
          <Subject item={item} />
          <Box color="text-body-secondary" fontSize="body-s">
            <span className="sc-anywhere">
              {text('cases.row.idAndSubmitter', { id: item.displayId ?? '–', name: item.submittedBy ?? '–' })}
            </span>
          </Box>
        </>
      ),
    },
    id: { id: 'id', header: text('cases.column.id'), minWidth: 120, cell: ({ displayId }) => displayId },
    status: {
      id: 'status',
      header: text('cases.column.status'),
      minWidth: 165,
      cell: (item) => <CaseStatusIndicator details={item} />,
    },
    service: {
      id: 'service',
      header: text('cases.column.service'),
      minWidth: 160,
      cell: (item) => namesOf(item).service,
    },
    serviceWithSeverity: {
      id: 'service',
      header: text('cases.column.service'),
      minWidth: 165,
      cell: (item) => (
        <>
          {namesOf(item).service}
          <Box color="text-body-secondary" fontSize="body-s">
            {severityName(item.severityCode)}
          </Box>
        </>
      ),
    },
    severity: {
      id: 'severity',
      header: text('cases.column.severity'),
      minWidth: 155,
      cell: ({ severityCode }) => severityName(severityCode),
    },
    submittedBy: {
      id: 'submittedBy',
      header: text('cases.column.submittedBy'),
      minWidth: 150,
      cell: ({ submittedBy }) => <span className="sc-anywhere">{submittedBy}</span>,
    },
    created: {
      id: 'created',
      header: text('cases.column.created'),
      minWidth: 120,
      cell: ({ timeCreated }) => <TimeAgo time={timeCreated} isShort />,
    },
    lastAnswer: {
      id: 'lastAnswer',
      header: text('cases.column.lastAnswer'),
      minWidth: 125,
      cell: (item) => <LastAnswer item={item} />,
    },
  } satisfies Record<string, Column>;
}

/** A column for everything, where there is room. */
function wideColumns(text: Text, namesOf: (codes: CaseClass) => ClassNames): Columns {
  const by = columnsById(text, namesOf);
  return [by.subject, by.id, by.status, by.service, by.severity, by.submittedBy, by.created, by.lastAnswer];
}

/** Id and submitter go below the subject, so that nothing has to be scrolled for sideways. */
function mediumColumns(text: Text, namesOf: (codes: CaseClass) => ClassNames): Columns {
  const by = columnsById(text, namesOf);
  return [by.subjectWithId, by.status, by.service, by.severity, by.created, by.lastAnswer];
}

function smallColumns(text: Text, namesOf: (codes: CaseClass) => ClassNames): Columns {
  const by = columnsById(text, namesOf);
  return [by.subjectWithId, by.status, by.serviceWithSeverity, by.lastAnswer];
}

/** On a narrow screen a row is one cell that reads from the most to the least important. */
function narrowColumns(text: Text, namesOf: (codes: CaseClass) => ClassNames): Columns {
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

export type CaseLayout = 'wide' | 'medium' | 'small' | 'narrow';

export function caseColumns(
  layout: CaseLayout,
  text: Text,
  namesOf: (codes: CaseClass) => ClassNames,
): Columns {
  switch (layout) {
    case 'wide':
      return wideColumns(text, namesOf);
    case 'medium':
      return mediumColumns(text, namesOf);
    case 'small':
      return smallColumns(text, namesOf);
    case 'narrow':
      return narrowColumns(text, namesOf);
  }
}
