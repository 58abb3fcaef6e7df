import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';

import { sessionsQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { listPaging } from '../../components/list-paging.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { SessionTable } from '../../components/session-table.tsx';
import { useListPage } from '../../hooks/use-list-page.ts';
import { useText } from '../../hooks/use-text.ts';
import { AdminPage } from './admin-page.tsx';

function Sessions() {
  const text = useText();
  const list = useListPage();
  const { data, error, refetch } = useQuery(sessionsQuery(list.input));
  const end = useChange(changes.endSessions);
  return (
    <SpaceBetween size="m">
      <ProblemAlert error={end.error} activity="write" />
      <SessionTable
        title={text('admin.sessions')}
        sessions={data?.sessions}
        error={error}
        paging={listPaging(text('admin.sessions.find'), list, data?.total)}
        isEnding={end.isPending}
        onEnd={({ sessionId }) => end.mutate({ sessionId })}
        onRetry={() => void refetch()}
      />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ManageUsers"
      title={text('admin.sessions')}
      description={text('admin.sessions.text')}
    >
      <Sessions />
    </AdminPage>
  );
}
