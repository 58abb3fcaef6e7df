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

/**
 * The conversation, newest message first: whoever opens a case wants to know what is new, and what is
 * loaded later appears below what is being read, so that nothing jumps. (Oldest first, as in a chat,
 * was rejected: it starts with what everybody has read and grows at the wrong end.)
 */
export function Correspondence({ accountId, caseId }: CorrespondenceProps) {
  const text = useText();
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const mayReadEarlier = isAllowed(session, accountId, 'support:DescribeCommunications');
  const mayDownload = isAllowed(session, accountId, 'support:DescribeAttachment');
  const queryClient = useQueryClient();
  const { data, error, fetchNextPage, ...query } = useInfiniteQuery({
    ...communicationsQuery(accountId, caseId),
    placeholderData: () => {
      const recent = knownCase(queryClient, accountId, caseId)?.recentCommunications;
      return recent && { pages: [recent], pageParams: [null] };
    },
  });
  const messages = newestFirst(data?.pages.flatMap((page) => page.communications ?? []) ?? []);
  const isWhole = data !== undefined && !query.hasNextPage;

  const shown = messages.length;
  const goOnAt = useRef<number | null>(null);
  useEffect(() => {
    // The button may be gone: reading goes on at the first message that is new.
    if (goOnAt.current === null || shown <= goOnAt.current) return;
    list.current?.querySelectorAll<HTMLElement>('article h3')[goOnAt.current]?.focus();
    goOnAt.current = null;
  }, [shown]);

  function showEarlier(): void {
    goOnAt.current = shown;
    void fetchNextPage();
  }

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
      <ProblemAlert
        error={error}
        activity={data ? 'stale' : 'read'}
        onRetry={() => void (query.isFetchNextPageError ? fetchNextPage() : query.refetch())}
      />
      {query.hasNextPage && (
        <Button
          loading={query.isFetchingNextPage || query.isPlaceholderData}
          loadingText={text('case.earlier.loading')}
          disabled={!mayReadEarlier}
          disabledReason={text('denied.cases.text', { action: 'support:DescribeCommunications' })}
          onClick={showEarlier}
        >
          {text('case.earlier')}
        </Button>
      )}
      {isWhole && <Box color="text-body-secondary">{text('case.earlier.end')}</Box>}
    </SpaceBetween>
  );
}
