import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';

import { useText } from '../../hooks/use-text.ts';
import type { CheckState } from './advisor-checks.ts';

const types: Readonly<Record<CheckState, StatusIndicatorProps.Type>> = {
  error: 'error',
  warning: 'warning',
  ok: 'success',
  not_available: 'stopped',
  excluded: 'info',
};

/** A word, an icon and a colour; null where the summary did not arrive. */
export function CheckStatus({ state }: { readonly state: CheckState | null }) {
  const text = useText();
  if (state === null)
    return <StatusIndicator type="pending">{text('advisor.state.unknown')}</StatusIndicator>;
  return (
    <StatusIndicator type={types[state]} {...(state === 'excluded' && { colorOverride: 'grey' })}>
      <span className="sc-words">{text(`advisor.state.${state}`)}</span>
    </StatusIndicator>
  );
}
