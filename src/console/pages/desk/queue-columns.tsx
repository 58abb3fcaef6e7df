import type { QueuedCase } from '../../../contract/desk/desk-case.ts';
import { AppLink } from '../../components/app-link.tsx';
import { StatusWord } from '../../components/case-status.tsx';
import { FirstResponse } from '../../components/first-response.tsx';
import type { RowColumn } from '../../components/row-table.tsx';
import { severityName } from '../../components/severity-name.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import type { Text } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { HeldRow } from './held-rows.ts';
import { languageName } from './language-name.ts';

type Row = HeldRow<QueuedCase>;

function CaseCell({ row: { row, isNew, hasLeft }, text }: { readonly row: Row; readonly text: Text }) {
  return (
    <span data-case={row.caseId} className={hasLeft ? 'sc-desk-left' : undefined}>
      <AppLink to={paths.deskCase(row.caseId)}>{row.subject.trim() || row.displayId}</AppLink>{' '}
      {isNew && <strong className="sc-desk-new">{text('desk.new')}</strong>}
      {hasLeft && <em>{text('desk.left')}</em>}
      <br />
      {[row.displayId, row.accountName, row.serviceName ?? row.serviceCode].join(', ')}
    </span>
  );
}

/** How long the customer has been waiting, or how the promise of a first response stands. */
function Clock({ row, text }: { readonly row: QueuedCase; readonly text: Text }) {
  const isAnswered = row.firstResponseAt !== undefined;
  if (!isAnswered || row.waitingSince === undefined) return <FirstResponse times={row} />;
  return (
    <>
      {text('desk.waits')} <TimeAgo time={row.waitingSince} isShort />
    </>
  );
}

function contactWords({ contactMethod, language }: QueuedCase, text: Text): string {
  return [text(`desk.method.${contactMethod ?? 'none'}`), languageName(language)].join(', ');
}

export function queueColumns(text: Text, me: string): RowColumn<Row>[] {
  return [
    { id: 'case', header: text('desk.column.case'), cell: (row) => <CaseCell row={row} text={text} /> },
    {
      id: 'severity',
      header: text('desk.severity'),
      cell: ({ row }) => severityName(row.severityCode),
    },
    {
      id: 'status',
      header: text('desk.column.status'),
      minWidth: 125,
      cell: ({ row }) => <StatusWord status={row.status} isAnswered={row.firstResponseAt !== undefined} />,
    },
    {
      id: 'clock',
      header: text('desk.column.clock'),
      minWidth: 125,
      cell: ({ row }) => <Clock row={row} text={text} />,
    },
    {
      id: 'agent',
      header: text('desk.column.agent'),
      cell: ({ row: { agent } }) => (agent === me ? text('desk.you') : (agent ?? '–')),
    },
    { id: 'contact', header: text('desk.column.contact'), cell: ({ row }) => contactWords(row, text) },
    {
      id: 'opened',
      header: text('desk.column.opened'),
      cell: ({ row }) => <TimeAgo time={row.timeCreated} isShort />,
    },
  ];
}
