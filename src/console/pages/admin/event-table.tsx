import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { EventFilter, HistoryEvent } from '../../../contract/center/events.ts';
import { eventsQuery } from '../../api/administration.ts';
import { AppLink } from '../../components/app-link.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

export function EventOutcome({ errorCode }: HistoryEvent) {
  const text = useText();
  if (errorCode === undefined)
    return <StatusIndicator type="success">{text('events.outcome.success')}</StatusIndicator>;
  return (
    <StatusIndicator type="error">
      <span className="sc-anywhere">{errorCode}</span>
    </StatusIndicator>
  );
}

export interface EventTableProps {
  readonly filter: EventFilter;
  readonly actions: ReactNode;
}

export function EventTable({ filter, actions }: EventTableProps) {
  const text = useText();
  const query = useInfiniteQuery(eventsQuery(filter));
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <RowTable<HistoryEvent>
      title={text('admin.events')}
      rows={data?.pages.flatMap(({ events }) => events)}
      rowId={({ eventId }) => eventId}
      empty={text('events.empty')}
      error={error}
      onRetry={() => void refetch()}
      actions={actions}
      hasMore={hasNextPage}
      footer={
        hasNextPage && (
          <Box textAlign="center">
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {text('events.more')}
            </Button>
          </Box>
        )
      }
      columns={eventColumns(text)}
    />
  );
}

function eventColumns(text: Text): RowColumn<HistoryEvent>[] {
  return [
    {
      id: 'event',
      header: text('events.event'),
      cell: ({ eventId, eventName }) => <AppLink to={paths.adminEvent(eventId)}>{eventName}</AppLink>,
    },
    { id: 'time', header: text('events.time'), cell: ({ eventTime }) => <TimeAgo time={eventTime} /> },
    { id: 'user', header: text('events.user'), cell: ({ userName }) => userName ?? '–' },
    { id: 'account', header: text('events.account'), cell: ({ accountId }) => accountId ?? '–' },
    { id: 'outcome', header: text('events.outcome'), cell: (event) => <EventOutcome {...event} /> },
  ];
}
