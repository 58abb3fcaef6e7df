import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import { useText } from '../hooks/use-text.ts';

export interface RetryHintProps {
  /** What is missing here, in one sentence. */
  readonly text: string;
  readonly retry: () => void;
}

/** In the place of a control whose choices did not arrive; the rest of the form can be filled meanwhile. */
export function RetryHint({ text: sentence, retry }: RetryHintProps) {
  const text = useText();
  return (
    <output>
      <StatusIndicator type="error">{sentence}</StatusIndicator>{' '}
      <Button formAction="none" variant="inline-link" onClick={retry}>
        {text('problem.retry')}
      </Button>
    </output>
  );
}
