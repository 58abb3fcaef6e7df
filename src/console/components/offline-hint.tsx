import StatusIndicator from '@cloudscape-design/components/status-indicator';

import { useOnline } from '../hooks/use-online.ts';
import { useText } from '../hooks/use-text.ts';

/** Beside a button that sends: the bar that says it for the whole page may be out of sight. */
export function OfflineHint() {
  const text = useText();
  const isOnline = useOnline();
  return isOnline ? null : <StatusIndicator type="warning">{text('network.lost.send')}</StatusIndicator>;
}
