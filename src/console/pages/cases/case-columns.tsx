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
type ColumnId =
  | 'subject'
  | 'id'
  | 'status'
  | 'service'
  | 'severity'
  | 'submittedBy'
  | 'created'
  | 'lastAnswer';

function SubjectWithId({ item }: { readonly item: CaseDetails }) {
  const text = useText();
  const { displayId = '–', submittedBy = '–' } = item;
  return (
    <>
      <Subject item={item} />
      <Box color="text-body-secondary" fontSize="body-s">
        <span className="sc-anywhere">
          {text('cases.row.idAndSubmitter', { id: displayId, name: submittedBy })}
        </span>
      </Box>
    </>
  );
}

/** What every layout but the narrowest chooses from. Widths in pixels: below, words would break. */
function columnsById(text: Text, namesOf: (codes: CaseClass) => ClassNames) {
  const column = (id: ColumnId, minWidth: number, cell: Column['cell']): Column => ({
    id,
    header: text(`cases.column.${id}`),
    minWidth,
    cell,
    isRowHeader: id === 'subject',
  });
  return {
    subject: column('subject', 225, (item) => <Subject item={item} />),
    subjectWithId: column('subject', 225, (item) => <SubjectWithId item={item} />),
    id: column('id', 120, ({ displayId }) => displayId),
    status: column('status', 165, (item) => <CaseStatusIndicator details={item} />),
    service: column('service', 160, (item) => namesOf(item).service),
    serviceWithSeverity: column('service', 165, (item) => (
      <>
        {namesOf(item).service}
        <Box color="text-body-secondary" fontSize="body-s">
          {severityName(item.severityCode)}
        </Box>
      </>
    )),
    severity: column('severity', 155, ({ severityCode }) => severityName(severityCode)),
    submittedBy: column('submittedBy', 150, ({ submittedBy }) => (
      <span className="sc-anywhere">{submittedBy}</span>
    )),
    created: column('created', 120, ({ timeCreated }) => <TimeAgo time={timeCreated} isShort />),
    lastAnswer: column('lastAnswer', 125, (item) => <LastAnswer item={item} />),
  };
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
