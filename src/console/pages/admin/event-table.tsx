import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useInfiniteQuery } from '@tanstack/react-query';

import type { EventFilter, HistoryEvent } from '../../../contract/center/events.ts';
import { eventsQuery } from '../../api/administration.ts';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { JsonText } from './json-text.tsx';

function EventOutcome({ errorCode }: HistoryEvent) {
  const text = useText();
  if (errorCode === undefined)
    return <StatusIndicator type="success">{text('events.outcome.success')}</StatusIndicator>;
  return (
    <StatusIndicator type="error">
      <span className="sc-anywhere">{errorCode}</span>
    </StatusIndicator>
  );
}

/** The record is JSON text that was written by the proxy. */
function pretty(record: string): string {
  return JSON.stringify(JSON.parse(record), null, 2);
}

function EventRecord({ record, eventName, eventTime }: HistoryEvent) {
  const text = useText();
  return (
    <ExpandableSection
      variant="inline"
      headerText={text('events.record')}
      headerAriaLabel={text('events.record.show', { name: eventName, time: eventTime })}
    >
      <JsonText label={text('events.record')} value={pretty(record)} />
    </ExpandableSection>
  );
}

export function EventTable({ filter }: { readonly filter: EventFilter }) {
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
    { id: 'event', header: text('events.event'), cell: ({ eventName }) => <b>{eventName}</b> },
    { id: 'time', header: text('events.time'), cell: ({ eventTime }) => <TimeAgo time={eventTime} /> },
    { id: 'user', header: text('events.user'), cell: ({ userName }) => userName ?? '–' },
    { id: 'account', header: text('events.account'), cell: ({ accountId }) => accountId ?? '–' },
    { id: 'outcome', header: text('events.outcome'), cell: (event) => <EventOutcome {...event} /> },
    { id: 'record', header: text('events.record'), cell: (event) => <EventRecord {...event} /> },
  ];
}
