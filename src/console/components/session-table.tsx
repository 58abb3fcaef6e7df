import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';

import type { OpenSession } from '../../contract/center/sessions.ts';
import { type Text, useText } from '../hooks/use-text.ts';
import { type RowColumn, type RowPaging, RowTable } from './row-table.tsx';
import { TimeAgo } from './time-ago.tsx';

export interface SessionTableProps {
  readonly title: string;
  readonly sessions: readonly OpenSession[] | undefined;
  readonly error: unknown;
  readonly isEnding: boolean;
  readonly actions?: ReactNode;
  readonly paging?: RowPaging;
  readonly onEnd: (session: OpenSession) => void;
  readonly onRetry: () => void;
}

/** Who is signed in from where; each can be ended but the one that looks. */
export function SessionTable({
  title,
  sessions,
  error,
  isEnding,
  actions,
  paging,
  onEnd,
  onRetry,
}: SessionTableProps) {
  const text = useText();
  return (
    <RowTable
      title={title}
      rows={sessions}
      rowId={({ sessionId }) => sessionId}
      empty={text('sessions.empty')}
      actions={actions}
      {...(paging && { paging })}
      error={error}
      onRetry={onRetry}
      columns={sessionColumns(text, { isEnding, onEnd })}
    />
  );
}

function sessionColumns(
  text: Text,
  { isEnding, onEnd }: Pick<SessionTableProps, 'isEnding' | 'onEnd'>,
): RowColumn<OpenSession>[] {
  return [
    { id: 'user', header: text('sessions.user'), cell: ({ userName }) => userName },
    { id: 'address', header: text('sessions.address'), cell: ({ sourceAddress }) => sourceAddress },
    {
      id: 'browser',
      header: text('sessions.browser'),
      cell: ({ userAgent }) => <span className="sc-anywhere">{userAgent ?? '–'}</span>,
    },
    {
      id: 'created',
      header: text('sessions.created'),
      cell: ({ createdAt }) => <TimeAgo time={createdAt} />,
    },
    {
      id: 'used',
      header: text('sessions.used'),
      cell: ({ lastUsedAt }) => <TimeAgo time={lastUsedAt} />,
    },
    {
      id: 'end',
      header: text('admin.change'),
      cell: (session) =>
        session.current ? (
          text('sessions.current')
        ) : (
          <Button
            variant="inline-link"
            disabled={isEnding}
            ariaLabel={text('sessions.end.label', {
              name: session.userName,
              address: session.sourceAddress,
            })}
            onClick={() => onEnd(session)}
          >
            {text('sessions.end')}
          </Button>
        ),
    },
  ];
}
