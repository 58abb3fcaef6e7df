import '../text/en/news.ts';

import Button from '@cloudscape-design/components/button';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useSearchParams } from 'react-router';

import type { Mention } from '../../contract/center/case-notes.ts';
import { mentionsQuery, useMarkSeen, useMentionNews } from '../api/mentions.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { AppLink } from '../components/app-link.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { type RowColumn, RowTable } from '../components/row-table.tsx';
import { TimeAgo } from '../components/time-ago.tsx';
import { type Text, useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  await requireSession(queryClient, request);
  void queryClient.prefetchQuery(mentionsQuery());
  return null;
}

interface ColumnParts {
  readonly text: Text;
  readonly isMarking: boolean;
  readonly onSeen: (one: Mention) => void;
}

function columnsOf({ text, isMarking, onSeen }: ColumnParts): RowColumn<Mention>[] {
  return [
    {
      id: 'case',
      header: text('mentions.case'),
      cell: ({ caseId, noteId, subject, displayId, isSeen }) => (
        <span className="sc-anywhere">
          {!isSeen && <StatusIndicator type="info">{text('mentions.new')}</StatusIndicator>}{' '}
          <AppLink to={paths.caseNote(caseId, noteId)}>{subject || displayId}</AppLink>
        </span>
      ),
    },
    {
      id: 'note',
      header: text('mentions.note'),
      cell: ({ text: note }) => <span className="sc-anywhere">{note}</span>,
    },
    { id: 'author', header: text('mentions.author'), cell: ({ author }) => author },
    { id: 'when', header: text('mentions.when'), cell: ({ createdAt }) => <TimeAgo time={createdAt} /> },
    {
      id: 'seen',
      header: text('mentions.state'),
      cell: (one) =>
        one.isSeen ? (
          text('mentions.state.seen')
        ) : (
          <Button
            variant="inline-link"
            disabled={isMarking}
            ariaLabel={text('mentions.seen.one', { subject: one.subject || one.displayId })}
            onClick={() => onSeen(one)}
          >
            {text('mentions.seen')}
          </Button>
        ),
    },
  ];
}

/** Notes that mention the person, newest first. */
export function Component() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  useMentionNews();
  const { data, error, refetch } = useQuery(mentionsQuery());
  const marking = useMarkSeen();
  const isNewOnly = params.get('show') === 'new';
  const fresh = data?.filter(({ isSeen }) => !isSeen) ?? [];
  return (
    <Page title={text('mentions.title')} crumbs={[{ text: text('nav.cases'), to: paths.cases() }]}>
      <ProblemAlert error={marking.error} activity="write" />
      <RowTable
        title={text('mentions.title')}
        description={text('mentions.text')}
        columns={columnsOf({ text, isMarking: marking.isPending, onSeen: (one) => marking.mutate([one]) })}
        rows={isNewOnly && data ? fresh : data}
        rowId={({ noteId }) => noteId}
        empty={text(isNewOnly ? 'mentions.empty.new' : 'mentions.empty')}
        error={error}
        onRetry={() => void refetch()}
        actions={
          <Button
            disabled={fresh.length === 0}
            loading={marking.isPending}
            onClick={() => marking.mutate([...new Map(fresh.map((one) => [one.caseId, one])).values()])}
          >
            {text('mentions.seen.all')}
          </Button>
        }
        paging={{
          total: isNewOnly && data ? fresh.length : data?.length,
          filter: (
            <SegmentedControl
              label={text('mentions.show')}
              selectedId={isNewOnly ? 'new' : 'all'}
              options={[
                { id: 'all', text: text('mentions.show.all') },
                { id: 'new', text: text('mentions.show.new') },
              ]}
              onChange={({ detail }) =>
                setParams(detail.selectedId === 'new' ? { show: 'new' } : {}, { replace: true })
              }
            />
          ),
          pagination: null,
        }}
      />
    </Page>
  );
}
