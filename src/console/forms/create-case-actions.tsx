import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import { useText } from '../hooks/use-text.ts';
import type { DraftKeeper } from './use-draft-keeper.ts';

export interface CreateCaseActionsProps {
  readonly isSending: boolean;
  /** False where AWS does not take the case from here. */
  readonly canSubmit: boolean;
  readonly onCancel: () => void;
}

export function CreateCaseActions({ isSending, canSubmit, onCancel }: CreateCaseActionsProps) {
  const text = useText();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button formAction="none" variant="link" onClick={onCancel}>
        {text('createCase.cancel')}
      </Button>
      {canSubmit && (
        <Button variant="primary" loading={isSending} loadingText={text('createCase.submitting')}>
          {text('createCase.submit')}
        </Button>
      )}
    </SpaceBetween>
  );
}

export interface DraftActionsProps {
  readonly draft: DraftKeeper;
  readonly isSending: boolean;
}

/** That what was entered is kept, and the way to get rid of it. */
export function DraftActions({ draft, isSending }: DraftActionsProps) {
  const text = useText();
  if (draft.kept === 'nothing') return null;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <DraftState kept={draft.kept} />
      <Button formAction="none" variant="link" onClick={draft.discard} disabled={isSending}>
        {text('createCase.draft.discard')}
      </Button>
    </SpaceBetween>
  );
}

function DraftState({ kept }: Pick<DraftKeeper, 'kept'>) {
  const text = useText();
  if (kept === 'failed')
    return <StatusIndicator type="warning">{text('createCase.draft.failed')}</StatusIndicator>;
  return (
    <Box color="text-body-secondary" fontSize="body-s">
      {text('createCase.draft.saved')}
    </Box>
  );
}
