import type { CaseDetails } from '@aws-sdk/client-support';
import type { ButtonProps } from '@cloudscape-design/components/button';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import type { SessionAccount } from '../../../contract/session.ts';
import { lazyPiece } from '../../components/lazy-piece.tsx';
import { readLocal } from '../../api/drafts/local-drafts.ts';
import { isAllowed } from '../../api/permissions.ts';
import { caseQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { replyDraftName } from '../../forms/reply/reply-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { caseFieldValues } from './case-field-values.ts';
import { knownCase } from './case-messages.ts';

// Reading a case does not need it.
const ReplyForm = lazyPiece(async () => (await import('../../forms/reply/reply-form.tsx')).ReplyForm);

/**
 * Whether the form is open, and how often it was asked for. Whoever began an answer finds it open: here, or on
 * another device, which `hasDraft` knows.
 */
export function useReplying(accountId: string, caseId: string, hasDraft: boolean) {
  const { userName } = useSession().user;
  const draftId = useSearchParams()[0].get('draft');
  const draftName = replyDraftName(userName, { accountId, caseId, draftId });
  const [isOpened, setOpened] = useState<boolean | null>(() =>
    draftId !== null || readLocal(draftName) !== null ? true : null,
  );
  const [asked, setAsked] = useState(0);
  const ask = () => {
    setOpened(true);
    setAsked(asked + 1);
  };
  const button = useRef<ButtonProps.Ref>(null);
  const end = () => {
    setOpened(false);
    setAsked(0);
    // The form that had the focus is gone.
    button.current?.focus();
  };
  return {
    isReplying: isOpened ?? hasDraft,
    hasDraft: () => hasDraft || readLocal(draftName) !== null,
    asked,
    ask,
    end,
    button,
    draftName,
  };
}

export interface CaseReplyProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
  readonly replying: ReturnType<typeof useReplying>;
  readonly isPrimary: boolean;
}

export function CaseReply({ account, details, replying, isPrimary }: CaseReplyProps) {
  const { accountId } = account;
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const session = useSession();
  const queryClient = useQueryClient();
  const { caseId = '' } = details;
  const mayAttach = isAllowed(session, accountId, 'support:AddAttachmentsToSet');
  const look = async () => {
    const found = await queryClient.fetchQuery({ ...caseQuery(accountId, caseId), staleTime: 0 });
    return knownCase(found, session.user, text);
  };
  return (
    <Suspense
      fallback={
        <output aria-label={text('case.loading')}>
          <span className="sc-skeleton sc-skeleton-message" />
        </output>
      }
    >
      <ReplyForm
        // The address may lead to another draft of the same case.
        key={replying.draftName}
        accountId={accountId}
        caseId={caseId}
        draftName={replying.draftName}
        asked={replying.asked}
        isPrimary={isPrimary}
        filesUnavailable={mayAttach ? undefined : text('attachments.notPermitted')}
        fields={caseFieldValues(details, account, session.user)}
        known={knownCase(details, session.user, text)}
        onLook={look}
        onRead={(key) => void navigate(paths.case(caseId, key))}
        onSent={() => {
          notify({ type: 'success', header: text('reply.sent') });
          replying.end();
        }}
        onClose={replying.end}
      />
    </Suspense>
  );
}
