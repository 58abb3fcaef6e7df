import './time-ago.css';

import { useSingleTabStopNavigation } from '@cloudscape-design/component-toolkit/internal';
import { type RefObject, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { type RelativeTime, relativeTime } from '../hooks/relative-time.ts';
import { useNowAs } from '../hooks/use-now.ts';
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
  const [isExact, setExact] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // In a table that the arrows walk, they lead here and Tab does not. Its types are older than React's.
  const { tabIndex } = useSingleTabStopNavigation(button as RefObject<HTMLElement>);
  const moment = Date.parse(time ?? '');
  // Read and drawn for its words alone: a page may have thousands of them.
  const distance = useNowAs((now) => JSON.stringify(Number.isNaN(moment) ? null : relativeTime(moment, now)));
  if (Number.isNaN(moment)) return <>–</>;
  const exact = intl.formatDate(moment, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  // Written by the line above.
  const ago = JSON.parse(distance) as RelativeTime | null;
  const relative = ago
    ? intl.formatRelativeTime(ago.value, ago.unit, {
        numeric: 'auto',
        style: isShort ? 'short' : 'long',
      })
    : text('time.now');
  return (
    <button
      ref={button}
      type="button"
      tabIndex={tabIndex}
      className="sc-time"
      title={exact}
      onClick={() => setExact(!isExact)}
    >
      <time dateTime={time}>{isExact ? exact : relative}</time>
    </button>
  );
}
