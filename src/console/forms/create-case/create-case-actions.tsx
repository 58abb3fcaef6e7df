import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { DraftState } from '../draft-state.tsx';
import type { DraftKeeper } from '../writing/use-draft-keeper.ts';
import type { Review } from './use-review.ts';

export interface CreateCaseActionsProps {
  readonly isSending: boolean;
  /** False where AWS does not take the case from here. */
  readonly canSubmit: boolean;
  readonly review: Review;
  readonly onCancel: () => void;
}

/** The first step leads to the review, and only that one to AWS. */
export function CreateCaseActions({ isSending, canSubmit, review, onCancel }: CreateCaseActionsProps) {
  const { button: reviewButton, isOpen, back } = review;
  const text = useText();
  const cancel = (
    <Button key="cancel" formAction="none" variant="link" onClick={onCancel}>
      {text('createCase.cancel')}
    </Button>
  );
  if (isOpen) {
    return (
      <SpaceBetween direction="horizontal" size="xs">
        {cancel}
        {/* Keys: an element that turned into the submit button under the pointer would submit. */}
        <Button key="back" formAction="none" onClick={back} disabled={isSending}>
          {text('createCase.review.back')}
        </Button>
        <Button
          key="submit"
          variant="primary"
          loading={isSending}
          loadingText={text('createCase.submitting')}
        >
          {text('createCase.submit')}
        </Button>
      </SpaceBetween>
    );
  }
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {cancel}
      {canSubmit && (
        <Button key="review" ref={reviewButton} variant="primary">
          {text('createCase.review')}
        </Button>
      )}
    </SpaceBetween>
  );
}

export interface DraftActionsProps {
  readonly accountId: string;
  readonly draft: DraftKeeper;
  readonly isSending: boolean;
}

/** That what was entered is kept, and the way to get rid of it. */
export function DraftActions({ accountId, draft, isSending }: DraftActionsProps) {
  const text = useText();
  if (draft.kept === 'nothing') return null;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <DraftState kept={draft.kept} />
      <AppLink to={paths.drafts({ account: accountId })}>{text('createCase.draft.all')}</AppLink>
      <Button formAction="none" variant="link" onClick={draft.discard} disabled={isSending}>
        {text('createCase.draft.discard')}
      </Button>
    </SpaceBetween>
  );
}
