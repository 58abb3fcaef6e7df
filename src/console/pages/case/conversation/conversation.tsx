import './conversation.css';

import type { CaseDetails } from '@aws-sdk/client-support';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { caseHistoryQuery } from '../../../api/case-history.ts';
import { useConversation } from '../../../api/conversation/conversation.ts';
import { indexedCaseQuery } from '../../../api/indexed-case.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { Earlier } from './earlier.tsx';
import { JumpBar, OrderLine } from './jump-bar.tsx';
import { MessageList } from './message-list.tsx';
import { timelineOf } from './timeline.ts';
import { useMessageKeys } from './use-message-keys.ts';
import { useReading } from './use-reading.ts';

export interface ConversationProps {
  readonly accountId: string;
  readonly details: CaseDetails;
  /** Until when the reader has read, epoch milliseconds; null where it is not known. */
  readonly readAt: number | null;
  /** What is shown of the case came with a list, without its messages, and they are on their way. */
  readonly isComing: boolean;
}

/**
 * The conversation, newest message first: whoever opens a case wants to know what is new, and what is
 * loaded later appears below what is being read, so that nothing jumps. (Oldest first, as in a chat,
 * was rejected: it starts with what everybody has read and grows at the wrong end.)
 */
export function Conversation({ accountId, details, readAt, isComing }: ConversationProps) {
  const text = useText();
  const { caseId = '' } = details;
  const mayRead = isAllowed(useSession(), accountId, 'support:DescribeCommunications');
  const conversation = useConversation({ accountId, caseId }, details, mayRead);
  const { items, loading, isKnown } = conversation;
  const { data: indexed } = useQuery(indexedCaseQuery(accountId, caseId));
  const { data: history } = useQuery(caseHistoryQuery(accountId, caseId));
  const timeline = useMemo(() => timelineOf(items, history ?? []), [items, history]);
  const reading = useReading({ items, loading, mayRead, readAt });
  useMessageKeys();
  const last = items.at(-1);
  const end = last?.kind === 'gap' && last.gap.from === -Infinity ? last.gap : null;

  return (
    <SpaceBetween size="m">
      <Header
        variant="h2"
        description={<OrderLine reading={reading} isLoading={loading.isPending} />}
        actions={<JumpBar {...{ accountId, details, items, reading }} isLoading={loading.isPending} />}
      >
        {text('case.correspondence')}
      </Header>
      {reading.isMissing && <Alert type="info">{text('case.message.missing')}</Alert>}
      <MessageList
        {...{ accountId, caseId, items: timeline, readAt, reading }}
        known={indexed?.communicationCount ?? null}
        isLoading={loading.isPending}
      />
      <ProblemAlert error={loading.error} activity="read" onRetry={reading.retry} />
      {end && (
        <Earlier
          mayRead={mayRead}
          isLoading={loading.isPending}
          hasFailed={loading.isError}
          onShow={() => reading.showEarlier(end)}
          onScroll={() => loading.mutate({ kind: 'earlier', gap: end })}
        />
      )}
      {!isKnown && isComing && (
        <output aria-label={text('case.loading')}>
          <span className="sc-skeleton sc-skeleton-message" />
          <span className="sc-skeleton sc-skeleton-message" />
        </output>
      )}
      {!end && items.length > 0 && (isKnown || !isComing) && (
        <>
          <p className="sc-change">
            <span>{text('case.history.began', { name: details.submittedBy ?? '–' })}</span>{' '}
            <TimeAgo time={details.timeCreated} />
          </p>
          <Box color="text-body-secondary">{text('case.earlier.end')}</Box>
        </>
      )}
    </SpaceBetween>
  );
}
