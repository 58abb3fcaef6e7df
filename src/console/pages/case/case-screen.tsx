import './correspondence.css';

import type { CaseDetails } from '@aws-sdk/client-support';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import type { SessionAccount } from '../../../contract/session.ts';
import { isAllowed } from '../../api/permissions.ts';
import { invalidate } from '../../api/query-keys.ts';
import { useSession } from '../../api/session.ts';
import { statusWordsOf } from '../../components/case-status.tsx';
import { useNotify } from '../../components/notices.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { replyDraftName } from '../../forms/reply-rules.ts';
import { readDraft } from '../../hooks/use-kept-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { type Possible, useCaseActions } from './case-actions.ts';
import { CaseFacts } from './case-facts.tsx';
import { Correspondence } from './correspondence.tsx';

// Reading a case needs neither.
const ReplyForm = lazy(async () => ({ default: (await import('../../forms/reply-form.tsx')).ReplyForm }));
const ResolveDialog = lazy(async () => ({ default: (await import('./resolve-dialog.tsx')).ResolveDialog }));

interface ActionButtonsProps {
  readonly reply: Possible;
  readonly resolve: Possible;
  readonly onReply: () => void;
  readonly onResolve: () => void;
}

function ActionButtons({ reply, resolve, onReply, onResolve }: ActionButtonsProps) {
  const text = useText();
  return (
    <>
      <Button disabled={!resolve.can} disabledReason={resolve.reason} onClick={onResolve}>
        {text('case.resolve')}
      </Button>
      <Button variant="primary" disabled={!reply.can} disabledReason={reply.reason} onClick={onReply}>
        {text('case.reply')}
      </Button>
    </>
  );
}

export interface CaseScreenProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
  readonly query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching' | 'error'>;
}

/** One case: its facts, what can be done, the reply and the conversation. */
export function CaseScreen({ account, details, query }: CaseScreenProps) {
  const text = useText();
  const notify = useNotify();
  const session = useSession();
  const queryClient = useQueryClient();
  const { accountId } = account;
  const { userName } = session.user;
  const { caseId = '', displayId = caseId, subject = '' } = details;
  const { reply, resolve } = useCaseActions(accountId, details);
  const waitsForCustomer = statusWordsOf(details)?.turn === 'customer';
  // Whoever began an answer, or whose turn it is, finds the form open.
  const [isReplying, setReplying] = useState(
    () => waitsForCustomer || readDraft(replyDraftName(userName, caseId)) !== null,
  );
  const [hasAsked, setAsked] = useState(false);
  const [isResolving, setResolving] = useState(false);
  const mayAttach = isAllowed(session, accountId, 'support:AddAttachmentsToSet');
  const refresh = () => void invalidate(queryClient, accountId, 'DescribeCases', 'DescribeCommunications');

  return (
    <Page
      title={subject.trim() || displayId}
      crumbs={[{ text: text('nav.cases'), to: paths.cases({ account: accountId }) }]}
      actions={
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <ViewAge fetchedAt={query.dataUpdatedAt} isFetching={query.isFetching} onRefresh={refresh} />
          <ActionButtons
            reply={reply}
            resolve={resolve}
            onReply={() => {
              setReplying(true);
              setAsked(true);
            }}
            onResolve={() => setResolving(true)}
          />
        </SpaceBetween>
      }
    >
      <ProblemAlert error={query.error} activity="stale" onRetry={refresh} />
      <CaseFacts account={account} details={details} />
      <Suspense>
        {isReplying && reply.can && (
          <ReplyForm
            accountId={accountId}
            caseId={caseId}
            userName={userName}
            takesFocus={hasAsked}
            isResolved={details.status === 'resolved'}
            filesUnavailable={mayAttach ? undefined : text('attachments.notPermitted')}
            onSent={() => {
              setReplying(false);
              notify({ type: 'success', header: text('reply.sent') });
            }}
            onCancel={() => {
              setReplying(false);
              setAsked(false);
            }}
          />
        )}
        {isResolving && (
          <ResolveDialog
            accountId={accountId}
            caseId={caseId}
            onClose={() => setResolving(false)}
            onResolved={() => {
              setResolving(false);
              notify({ type: 'success', header: text('case.resolved', { id: displayId }) });
            }}
          />
        )}
      </Suspense>
      <Correspondence accountId={accountId} caseId={caseId} />
    </Page>
  );
}
