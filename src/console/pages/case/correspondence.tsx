import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { knownCase } from '../../api/known-case.ts';
import { isAllowed } from '../../api/permissions.ts';
import { communicationsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { newestFirst } from '../../components/correspondence.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import { CommunicationCard } from './communication-card.tsx';

export interface CorrespondenceProps {
  readonly accountId: string;
  readonly caseId: string;
}

/** All messages that are there, newest first; what a list brought along stands in until they are. */
function useMessages({ accountId, caseId }: CorrespondenceProps) {
  const queryClient = useQueryClient();
  const query = useInfiniteQuery({
    ...communicationsQuery(accountId, caseId),
    placeholderData: () => {
      const recent = knownCase(queryClient, accountId, caseId)?.recentCommunications;
      return recent && { pages: [recent], pageParams: [null] };
    },
  });
  const messages = newestFirst(query.data?.pages.flatMap((page) => page.communications ?? []) ?? []);
  return { query, messages };
}

/** Moves the focus to the first message that an earlier page brings: the button may be gone by then. */
function useReadingOn(shown: number) {
  const list = useRef<HTMLDivElement>(null);
  const goOnAt = useRef<number | null>(null);
  useEffect(() => {
    if (goOnAt.current === null || shown <= goOnAt.current) return;
    list.current?.querySelectorAll<HTMLElement>('article h3')[goOnAt.current]?.focus();
    goOnAt.current = null;
  }, [shown]);
  const readOn = () => {
    goOnAt.current = shown;
  };
  return { list, readOn };
}

interface EarlierProps {
  readonly accountId: string;
  readonly query: ReturnType<typeof useMessages>['query'];
  readonly onShow: () => void;
}

/** What lies before the messages that are shown. */
function Earlier({ accountId, query, onShow }: EarlierProps) {
  const text = useText();
  const mayRead = isAllowed(useSession(), accountId, 'support:DescribeCommunications');
  if (!query.data) return null;
  if (!query.hasNextPage) return <Box color="text-body-secondary">{text('case.earlier.end')}</Box>;
  return (
    <Button
      loading={query.isFetchingNextPage || query.isPlaceholderData}
      loadingText={text('case.earlier.loading')}
      disabled={!mayRead}
      disabledReason={text('denied.cases.text', { action: 'support:DescribeCommunications' })}
      onClick={onShow}
    >
      {text('case.earlier')}
    </Button>
  );
}

/**
 * The conversation, newest message first: whoever opens a case wants to know what is new, and what is
 * loaded later appears below what is being read, so that nothing jumps. (Oldest first, as in a chat,
 * was rejected: it starts with what everybody has read and grows at the wrong end.)
 */
export function Correspondence({ accountId, caseId }: CorrespondenceProps) {
  const text = useText();
  const mayDownload = isAllowed(useSession(), accountId, 'support:DescribeAttachment');
  const { query, messages } = useMessages({ accountId, caseId });
  const { list, readOn } = useReadingOn(messages.length);
  const showEarlier = () => {
    readOn();
    void query.fetchNextPage();
  };
  const retry = () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch());

  return (
    <SpaceBetween size="m">
      <Header variant="h2" description={text('case.correspondence.order')}>
        {text('case.correspondence')}
      </Header>
      <div className="sc-messages" ref={list}>
        {messages.map((communication) => (
          <CommunicationCard
            key={`${communication.timeCreated} ${communication.submittedBy}`}
            accountId={accountId}
            communication={communication}
            mayDownload={mayDownload}
          />
        ))}
      </div>
      <ProblemAlert error={query.error} activity={query.data ? 'stale' : 'read'} onRetry={retry} />
      <Earlier accountId={accountId} query={query} onShow={showEarlier} />
    </SpaceBetween>
  );
}
