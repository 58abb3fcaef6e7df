import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import { useText } from '../hooks/use-text.ts';
import type { KeptState } from './use-draft-sync.ts';

/** That what was entered is kept, and where. */
export function DraftState({ kept }: { readonly kept: KeptState }) {
  const text = useText();
  if (kept === 'nothing') return null;
  if (kept === 'failed') {
    return <StatusIndicator type="warning">{text('createCase.draft.failed')}</StatusIndicator>;
  }
  return (
    <Box color="text-body-secondary" fontSize="body-s">
      {text(kept === 'saved' ? 'createCase.draft.saved' : 'createCase.draft.savedHere')}
    </Box>
  );
}
