import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';

import type { QueuePage } from '../../../contract/desk/desk-commands.ts';
import { deskQueues } from '../../../support/desk-operations.ts';
import { queueQuery, useLiveDesk } from '../../api/desk/desk-queries.ts';
import { useSession } from '../../api/session.ts';
import { AppButton } from '../../components/app-button.tsx';
import { listPaging } from '../../components/list-paging.tsx';
import { Page } from '../../components/page.tsx';
import { RowTable } from '../../components/row-table.tsx';
import { useRowKeys } from '../../components/use-row-keys.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { BothSides } from './both-sides.tsx';
import { queueColumns } from './queue-columns.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { useHeldRows } from './use-held-rows.ts';
import { type QueueView, useQueueView } from './use-queue-view.ts';

interface QueuesProps {
  readonly view: QueueView;
  readonly counts: QueuePage['counts'];
}

function Queues({ view, counts }: QueuesProps) {
  const text = useText();
  return (
    <nav aria-label={text('desk.queues')}>
      <ul className="sc-desk-queues">
        {deskQueues.map((queue) => {
          const count = counts.find((one) => one.queue === queue)?.count;
          return (
            <li key={queue}>
              <Link
                to={paths.desk({ queue, severity: view.severity, customer: view.account })}
                aria-current={queue === view.queue ? 'page' : undefined}
              >
                {text(`desk.queue.${queue}`)}
                {count !== undefined && ` (${count})`}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const selectsNothing = (): void => {};

function QueueTable({ view, query }: { view: QueueView; query: ReturnType<typeof useQueue> }) {
  const text = useText();
  const { user } = useSession();
  const { data, error, refetch, isPlaceholderData } = query;
  const question = isPlaceholderData ? null : JSON.stringify(view.input);
  const { shown, fresh, area, letGo } = useHeldRows(data?.cases, question);
  const place = useRef<HTMLDivElement>(null);
  useRowKeys(place, selectsNothing);
  const isAllEmpty =
    view.queue !== 'resolved' && data?.counts.find(({ queue }) => queue === 'open')?.count === 0;
  const columns = useMemo(() => queueColumns(text, user.userName), [text, user]);
  return (
    <div ref={place} {...area}>
      <output className="sc-desk-fresh">
        {fresh > 0 && (
          <>
            <span>{text('desk.fresh', { count: fresh })}</span>
            <Button onClick={letGo}>{text('desk.sort')}</Button>
          </>
        )}
      </output>
      <RowTable
        title={text(`desk.queue.${view.queue}`)}
        description={text('desk.order')}
        columns={columns}
        rows={data && shown}
        rowId={({ row }) => row.caseId}
        empty={text(isAllEmpty ? 'desk.empty.all' : 'desk.empty')}
        error={error}
        onRetry={() => void refetch()}
        actions={<QueueFilters view={view} accounts={data?.accounts ?? []} />}
        paging={listPaging(text('desk.find'), view.list, data?.total)}
      />
    </div>
  );
}

function useQueue(view: QueueView) {
  return useQuery(queueQuery(view.input));
}

/** The cases of all accounts, as an agent takes them up. */
export function DeskQueue() {
  const text = useText();
  const view = useQueueView();
  const query = useQueue(view);
  useLiveDesk();
  return (
    <Page
      title={text('desk.title')}
      actions={<AppButton to={paths.deskSettings()}>{text('desk.settings')}</AppButton>}
    >
      <SpaceBetween size="m">
        <BothSides />
        <Queues view={view} counts={query.data?.counts ?? []} />
        <QueueTable view={view} query={query} />
      </SpaceBetween>
    </Page>
  );
}
