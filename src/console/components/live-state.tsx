import './live-state.css';

import { useIntl } from 'react-intl';

import { useLiveLine } from '../api/live/live-line.ts';
import { relativeTime } from '../hooks/relative-time.ts';
import { useNow } from '../hooks/use-now.ts';
import { useOnline } from '../hooks/use-online.ts';
import { useText } from '../hooks/use-text.ts';

/** Milliseconds: a line that comes back by itself within this time is nobody's concern. */
const patience = 15_000;

/** Says, quietly, that what happens elsewhere does not arrive at the moment. */
export function LiveState() {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const { state, knownUntil } = useLiveLine();
  // Without a network the whole page says so.
  const isLost = useOnline() && state === 'lost' && knownUntil !== null && now - knownUntil >= patience;
  const ago = isLost ? relativeTime(knownUntil, now) : null;
  return (
    <output>
      {isLost && (
        <span className="sc-not-live">
          {text('live.lost', {
            ago: ago ? intl.formatRelativeTime(ago.value, ago.unit) : text('time.now'),
          })}
        </span>
      )}
    </output>
  );
}
