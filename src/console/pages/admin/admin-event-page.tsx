import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import type { AuditRecord } from '../../../contract/audit-record.ts';
import type { HistoryEvent } from '../../../contract/center/events.ts';
import { eventQuery, exportLogFile } from '../../api/administration.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { CopyableText } from '../../components/copyable-text.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { saveFile } from '../../components/save-file.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { EventOutcome } from './event-table.tsx';
import { JsonText } from './json-text.tsx';

function Facts({ event, record }: { readonly event: HistoryEvent; readonly record: AuditRecord }) {
  const text = useText();
  const { userName, accountId, caseId } = event;
  const anywhere = (value: string) => <span className="sc-anywhere">{value}</span>;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: text('events.time'), value: <TimeAgo time={event.eventTime} /> },
        { label: text('events.outcome'), value: <EventOutcome {...event} /> },
        {
          label: text('events.user'),
          value: userName ? (
            <AppLink to={paths.adminEvents({ user: userName })}>{userName}</AppLink>
          ) : (
            text('events.nobody')
          ),
        },
        { label: text('events.account'), value: accountId ?? text('events.installation') },
        {
          label: text('events.case'),
          value: caseId ? <AppLink to={paths.case(caseId)}>{caseId}</AppLink> : '–',
        },
        { label: text('events.source'), value: record.eventSource },
        { label: text('events.address'), value: anywhere(record.sourceIPAddress) },
        { label: text('events.browser'), value: anywhere(record.userAgent ?? '–') },
        { label: text('events.requestId'), value: <CopyableText value={record.requestID} /> },
      ]}
    />
  );
}

function EventScreen({ event }: { readonly event: HistoryEvent }) {
  const text = useText();
  const { eventId } = event;
  // JSON text that was written from a record by the proxy, and from nothing else.
  const record = JSON.parse(event.record) as AuditRecord;
  const pretty = JSON.stringify(record, null, 2);
  const save = useMutation({
    mutationFn: async () => {
      const { fileName, content } = await exportLogFile({ eventId });
      saveFile(fileName, content);
    },
  });
  return (
    <SpaceBetween size="l">
      <Facts event={event} record={record} />
      <SpaceBetween direction="horizontal" size="xs">
        <CopyToClipboard
          textToCopy={pretty}
          copyButtonText={text('account.document.copy')}
          copyButtonAriaLabel={text('account.document.copy.label', { name: text('events.record') })}
          copySuccessText={text('copy.done')}
          copyErrorText={text('copy.failed')}
        />
        <Button iconName="download" loading={save.isPending} onClick={() => save.mutate()}>
          {text('events.export.one')}
        </Button>
      </SpaceBetween>
      <ProblemAlert error={save.error} activity="save" />
      <JsonText label={text('events.record')} value={pretty} />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const { eventId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ReadEventHistory';
  const query = useQuery({ ...eventQuery(eventId), enabled: permissions.includes(action) });
  const { data: event, error, refetch } = query;
  return (
    <AdminPage
      action={action}
      title={event?.eventName ?? text('events.event')}
      crumbs={[{ text: text('admin.events'), to: paths.adminEvents() }]}
    >
      {event && <EventScreen event={event} />}
      {!event && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!event && !error && <Box>{text(event === null ? 'events.unknown' : 'loading')}</Box>}
    </AdminPage>
  );
}
