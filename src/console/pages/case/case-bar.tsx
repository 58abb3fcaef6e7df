import type { CaseDetails } from '@aws-sdk/client-support';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { UseQueryResult } from '@tanstack/react-query';
import { type Ref, Suspense, useState } from 'react';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import type { SessionAccount } from '../../../contract/session.ts';
import { CaseStatusIndicator, statusWordsOf } from '../../components/case-status.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useCaseActions } from './case-actions.ts';
import { FollowButton } from './follow-button.tsx';
import { MoreActions } from './more-actions.tsx';
import { ResponseClock } from './response-clock.tsx';

// Reading a case needs none of them.
const TakeAlong = lazyPiece(async () => (await import('./take-along.tsx')).TakeAlong);
const ResolveDialog = lazyPiece(async () => (await import('./resolve-dialog.tsx')).ResolveDialog);
const PresentPeople = lazyPiece(async () => (await import('./work/present-people.tsx')).PresentPeople);

interface CaseProps {
  readonly account: SessionAccount;
  readonly details: CaseDetails;
}

/** Status and what it means for the reader: the first thing to know of a case. */
function StatusLine({ account: { accountId }, details }: CaseProps) {
  return (
    <span className="sc-status-line">
      <CaseStatusIndicator details={details} />
      <span>{statusWordsOf(details)?.meaning}</span>
      <span className="sc-clock-room">
        <ResponseClock accountId={accountId} details={details} />
      </span>
    </span>
  );
}

interface ResolveProps extends CaseProps {
  readonly hasUnsentReply: boolean;
  readonly onReply: () => void;
  readonly onDone: () => void;
}

function Resolve({ account: { accountId }, details, hasUnsentReply, onReply, onDone }: ResolveProps) {
  const text = useText();
  const notify = useNotify();
  const { caseId = '', displayId = caseId } = details;
  return (
    <ResolveDialog
      accountId={accountId}
      caseId={caseId}
      hasUnsentReply={hasUnsentReply}
      onReply={() => {
        onDone();
        onReply();
      }}
      onClose={onDone}
      onResolved={() => {
        notify({ type: 'success', header: text('case.resolved', { id: displayId }) });
        onDone();
      }}
    />
  );
}

export interface CaseBarProps extends CaseProps {
  readonly query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching'>;
  /** Whether what is needed less often may be drawn, too. */
  readonly isWhole: boolean;
  readonly isReplying: boolean;
  /** An open form has the primary button of the screen. */
  readonly hasForm: boolean;
  /** Whether a reply was begun here or on another device; asked for when it matters. */
  readonly hasUnsentReply: () => boolean;
  readonly isFollowed: boolean | undefined;
  readonly onRefresh: () => void;
  readonly onReply: () => void;
  readonly onChangeSeverity: () => void;
  readonly replyButton: Ref<ButtonProps.Ref>;
  readonly moreButton: Ref<ButtonDropdownProps.Ref>;
}

/** What looks like the button that is on its way, so that its neighbours stay where they are. */
function TakeAlongOnItsWay() {
  const text = useText();
  return (
    <Button disabled iconName="caret-down-filled" iconAlign="right">
      {text('case.takeAlong')}
    </Button>
  );
}

function Actions(props: CaseBarProps) {
  const { account, details, isWhole, hasForm, isFollowed, onReply } = props;
  const { onChangeSeverity, moreButton, replyButton } = props;
  const text = useText();
  const { accountId } = account;
  const { reply, resolve } = useCaseActions(accountId, details);
  const [isResolving, setResolving] = useState(false);
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        {isWhole && (
          <FollowButton accountId={accountId} caseId={details.caseId ?? ''} isFollowed={isFollowed} />
        )}
        {isWhole && <MoreActions {...{ accountId, details, onChangeSeverity }} button={moreButton} />}
        {isWhole && (
          <Suspense fallback={<TakeAlongOnItsWay />}>
            <TakeAlong accountId={accountId} details={details} />
          </Suspense>
        )}
        <Button disabled={!resolve.can} disabledReason={resolve.reason} onClick={() => setResolving(true)}>
          {text('case.resolve')}
        </Button>
        <Button
          ref={replyButton}
          variant={hasForm ? 'normal' : 'primary'}
          disabled={!reply.can}
          disabledReason={reply.reason}
          onClick={onReply}
        >
          {text('case.reply')}
        </Button>
      </SpaceBetween>
      <Suspense>
        {isResolving && (
          <Resolve
            account={account}
            details={details}
            hasUnsentReply={props.hasUnsentReply()}
            onReply={onReply}
            onDone={() => setResolving(false)}
          />
        )}
      </Suspense>
    </>
  );
}

/** Where the case stands, who looks at it, and what can be done about it: nothing of it moves once it is there. */
export function CaseBar(props: CaseBarProps) {
  const { account, details, query, isWhole, isReplying, onRefresh } = props;
  const one = { accountId: account.accountId, caseId: details.caseId ?? '' };
  return (
    <div className="sc-case-bar">
      <StatusLine account={account} details={details} />
      <span className="sc-case-now">
        <ViewAge fetchedAt={query.dataUpdatedAt} isFetching={query.isFetching} onRefresh={onRefresh} />
        <Suspense>{isWhole && <PresentPeople {...one} isWriting={isReplying} />}</Suspense>
      </span>
      <Actions {...props} />
    </div>
  );
}
