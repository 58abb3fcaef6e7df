import './time-ago.css';

import { useState } from 'react';
import { useIntl } from 'react-intl';

import { relativeTime } from '../hooks/relative-time.ts';
import { useNow } from '../hooks/use-now.ts';
import { useText } from '../hooks/use-text.ts';

export interface TimeAgoProps {
  /** As AWS writes times: ISO 8601 text. */
  readonly time: string | undefined;
  /** In tables: "3 min. ago". */
  readonly isShort?: boolean;
}

/** How long ago something was; hovering or pressing tells the exact moment with its zone. */
export function TimeAgo({ time, isShort = false }: TimeAgoProps) {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const [isExact, setExact] = useState(false);
  const moment = Date.parse(time ?? '');
  if (Number.isNaN(moment)) return <>–</>;
  const exact = intl.formatDate(moment, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  const ago = relativeTime(moment, now);
  const relative = ago
    ? intl.formatRelativeTime(ago.value, ago.unit, {
        numeric: 'auto',
        style: isShort ? 'short' : 'long',
      })
    : text('time.now');
  return (
    <button type="button" className="sc-time" title={exact} onClick={() => setExact(!isExact)}>
      <time dateTime={time}>{isExact ? exact : relative}</time>
    </button>
  );
}
