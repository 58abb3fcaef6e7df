import './case-screen.css';

import type { CaseDetails } from '@aws-sdk/client-support';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';

import type { SessionAccount } from '../../../contract/session.ts';
import { caseHistoryQuery } from '../../api/case-history.ts';
import { invalidate } from '../../api/query-keys.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useLater } from '../../hooks/use-later.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { useText } from '../../hooks/use-text.ts';
import { useCaseActions } from './case-actions.ts';
import { CaseAside } from './case-aside.tsx';
import { CaseBar } from './case-bar.tsx';
import { CaseReply, useReplying } from './case-reply.tsx';
import { ChangeSeverity, useSeverityChange } from './change-severity.tsx';
import { CompanionContext } from './companion-context.ts';
import { Conversation } from './conversation/conversation.tsx';
import { NextStep } from './next-step.tsx';
import { useCompanion, useMessageCompanion } from './use-companion.ts';
import { useIsBeside } from './use-is-beside.ts';

export interface CaseScreenProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
  readonly query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching' | 'error'>;
}

/** One case: what can be done, the conversation, and its facts beside it. */
export function CaseScreen({ account, details, query }: CaseScreenProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const { accountId } = account;
  const { caseId = '', status } = details;
  const { companion, readAt } = useCompanion(accountId, details);
  const replying = useReplying(accountId, caseId, companion?.hasDraft ?? false);
  const { reply, rate, 'change-severity': severity } = useCaseActions(accountId, details);
  const { isChanging, moreButton, begin, end } = useSeverityChange();
  const messageCompanion = useMessageCompanion(companion, rate);
  const isOpen = replying.isReplying && reply.can;
  useShortcuts(reply.can ? { r: replying.ask } : {});
  const refresh = () => {
    void invalidate(queryClient, accountId, 'DescribeCases', 'DescribeCommunications');
    void queryClient.invalidateQueries(caseHistoryQuery(accountId, caseId));
  };
  const shown = { account, details };
  // Where the facts stand above the messages, these would move when they come.
  const isBeside = useIsBeside();
  const isLater = useLater();
  const isWhole = isLater || !isBeside;

  return (
    <SpaceBetween size="l">
      <CaseBar
        {...shown}
        query={query}
        isWhole={isWhole}
        isReplying={isOpen}
        hasForm={isOpen || isChanging}
        hasUnsentReply={replying.hasDraft}
        isFollowed={companion?.isFollowed}
        onRefresh={refresh}
        onReply={replying.ask}
        onChangeSeverity={begin}
        moreButton={moreButton}
        replyButton={replying.button}
      />
      <ProblemAlert error={query.error} activity="stale" onRetry={refresh} />
      {status === 'unassigned' && <NextStep accountId={accountId} details={details} />}
      <div className="sc-case">
        <aside className="sc-case-facts" aria-label={text('case.details')}>
          {isWhole && <CaseAside {...shown} />}
        </aside>
        <SpaceBetween size="l">
          {isOpen && (
            <CaseReply account={account} details={details} replying={replying} isPrimary={!isChanging} />
          )}
          {isChanging && (
            <ChangeSeverity {...{ accountId, details }} hindrance={severity.reason} onDone={end} />
          )}
          <CompanionContext value={messageCompanion}>
            <Conversation
              accountId={accountId}
              details={details}
              readAt={readAt}
              isComing={query.dataUpdatedAt === 0}
            />
          </CompanionContext>
        </SpaceBetween>
      </div>
    </SpaceBetween>
  );
}
