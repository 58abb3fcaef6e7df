import './case-screen.css';

import type { CaseDetails } from '@aws-sdk/client-support';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { lazy, type Ref, Suspense, useRef, useState } from 'react';

import type { SessionAccount } from '../../../contract/session.ts';
import { isAllowed } from '../../api/permissions.ts';
import { invalidate } from '../../api/query-keys.ts';
import { useSession } from '../../api/session.ts';
import { CaseStatusIndicator, statusWordsOf } from '../../components/case-status.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { replyDraftName } from '../../forms/reply-rules.ts';
import { readDraft } from '../../hooks/use-kept-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { useCaseActions } from './case-actions.ts';
import { CaseFacts } from './case-facts.tsx';
import { Correspondence } from './correspondence.tsx';
import { MoreActions } from './more-actions.tsx';
import { NextStep } from './next-step.tsx';

// Reading a case needs neither.
const ReplyForm = lazy(async () => ({ default: (await import('../../forms/reply-form.tsx')).ReplyForm }));
const ResolveDialog = lazy(async () => ({ default: (await import('./resolve-dialog.tsx')).ResolveDialog }));

interface CaseProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
}

/** Status and what it means for the reader: the first thing to know of a case. */
function StatusLine({ details }: Pick<CaseProps, 'details'>) {
  return (
    <span className="sc-status-line">
      <CaseStatusIndicator details={details} />
      <span>{statusWordsOf(details)?.meaning}</span>
    </span>
  );
}

interface ReplyProps extends CaseProps {
  /** Grows each time the person asks for the form; 0: it is open by itself. */
  readonly asked: number;
  readonly onDone: () => void;
}

function Reply({ account: { accountId }, details, asked, onDone }: ReplyProps) {
  const text = useText();
  const notify = useNotify();
  const session = useSession();
  const { caseId = '', status } = details;
  const mayAttach = isAllowed(session, accountId, 'support:AddAttachmentsToSet');
  return (
    <ReplyForm
      accountId={accountId}
      caseId={caseId}
      userName={session.user.userName}
      asked={asked}
      isResolved={status === 'resolved'}
      filesUnavailable={mayAttach ? undefined : text('attachments.notPermitted')}
      onSent={() => {
        notify({ type: 'success', header: text('reply.sent') });
        onDone();
      }}
      onCancel={onDone}
    />
  );
}

interface ResolveProps extends CaseProps {
  readonly onDone: () => void;
}

function Resolve({ account: { accountId }, details, onDone }: ResolveProps) {
  const text = useText();
  const notify = useNotify();
  const { caseId = '', displayId = caseId } = details;
  return (
    <ResolveDialog
      accountId={accountId}
      caseId={caseId}
      onClose={onDone}
      onResolved={() => {
        notify({ type: 'success', header: text('case.resolved', { id: displayId }) });
        onDone();
      }}
    />
  );
}

export interface CaseScreenProps extends CaseProps {
  readonly query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching' | 'error'>;
}

interface CaseBarProps extends CaseScreenProps {
  readonly isReplying: boolean;
  readonly onRefresh: () => void;
  readonly onReply: () => void;
  readonly replyButton: Ref<ButtonProps.Ref>;
}

/** Where the case stands, and what can be done about it. */
function CaseBar({ account, details, query, isReplying, onRefresh, onReply, replyButton }: CaseBarProps) {
  const text = useText();
  const { reply, resolve } = useCaseActions(account.accountId, details);
  const [isResolving, setResolving] = useState(false);
  return (
    <div className="sc-case-bar">
      <StatusLine details={details} />
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        <ViewAge fetchedAt={query.dataUpdatedAt} isFetching={query.isFetching} onRefresh={onRefresh} />
        <MoreActions accountId={account.accountId} details={details} />
        <Button disabled={!resolve.can} disabledReason={resolve.reason} onClick={() => setResolving(true)}>
          {text('case.resolve')}
        </Button>
        <Button
          ref={replyButton}
          // The open form has the primary button of the screen.
          variant={isReplying ? 'normal' : 'primary'}
          disabled={!reply.can}
          disabledReason={reply.reason}
          onClick={onReply}
        >
          {text('case.reply')}
        </Button>
      </SpaceBetween>
      <Suspense>
        {isResolving && <Resolve account={account} details={details} onDone={() => setResolving(false)} />}
      </Suspense>
    </div>
  );
}

/** Whether the form is open, and how often it was asked for. Whoever began an answer finds it open. */
function useReplying(caseId: string) {
  const { userName } = useSession().user;
  const [isReplying, setReplying] = useState(() => readDraft(replyDraftName(userName, caseId)) !== null);
  const [asked, setAsked] = useState(0);
  const ask = () => {
    setReplying(true);
    setAsked(asked + 1);
  };
  const button = useRef<ButtonProps.Ref>(null);
  const end = () => {
    setReplying(false);
    setAsked(0);
    // The form that had the focus is gone.
    button.current?.focus();
  };
  return { isReplying, asked, ask, end, button };
}

/** One case: what can be done, the conversation, and its facts beside it. */
export function CaseScreen({ account, details, query }: CaseScreenProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const { accountId } = account;
  const { caseId = '', status } = details;
  const { isReplying, asked, ask, end, button } = useReplying(caseId);
  const { reply } = useCaseActions(accountId, details);
  const isOpen = isReplying && reply.can;
  const refresh = () => void invalidate(queryClient, accountId, 'DescribeCases', 'DescribeCommunications');
  const shown = { account, details };

  return (
    <SpaceBetween size="l">
      <CaseBar
        {...shown}
        query={query}
        isReplying={isOpen}
        onRefresh={refresh}
        onReply={ask}
        replyButton={button}
      />
      <ProblemAlert error={query.error} activity="stale" onRetry={refresh} />
      {status === 'unassigned' && <NextStep accountId={accountId} details={details} />}
      <div className="sc-case">
        <aside className="sc-case-facts" aria-label={text('case.details')}>
          <CaseFacts {...shown} />
        </aside>
        <SpaceBetween size="l">
          <Suspense>{isOpen && <Reply {...shown} asked={asked} onDone={end} />}</Suspense>
          <Correspondence accountId={accountId} caseId={caseId} />
        </SpaceBetween>
      </div>
    </SpaceBetween>
  );
}
