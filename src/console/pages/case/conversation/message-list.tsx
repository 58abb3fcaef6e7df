import { useDeferredValue, useEffect } from 'react';

import { GapRow } from './gap-row.tsx';
import { MessageSheet } from './message-sheet.tsx';
import type { TimelineItem } from './timeline.ts';
import { useNamedKey } from './use-named-message.ts';
import type { Reading } from './use-reading.ts';
import { useSheets } from './use-sheets.ts';

export interface MessageListProps {
  readonly accountId: string;
  readonly caseId: string;
  readonly items: readonly TimelineItem[];
  readonly readAt: number | null;
  readonly reading: Reading;
  readonly isLoading: boolean;
  /** Messages of the case, as far as the index knows; null where it knows nothing. */
  readonly known: number | null;
}

/** How many messages the one gap hides; null where there are several, or nobody knows. */
function leftOut(items: readonly TimelineItem[], known: number | null): number | null {
  const gaps = items.filter(({ kind }) => kind === 'gap').length;
  const messages = items.filter(({ kind }) => kind === 'message').length;
  return gaps === 1 && known !== null && known > messages ? known - messages : null;
}

/** Messages and what is left out between them, newest first. */
export function MessageList({
  accountId,
  caseId,
  items,
  readAt,
  reading,
  isLoading,
  known,
}: MessageListProps) {
  const named = useNamedKey();
  // Hundreds of messages are drawn in slices, between which the page answers. Not put off where queries are
  // read: news of one makes React draw all that was put off there again, and in one piece.
  const shown = useDeferredValue(items);
  const parts = useSheets(shown);
  const left = leftOut(shown, known);
  useEffect(() => reading.onDrawn());
  return (
    <div className="sc-messages">
      {parts.map((part) => {
        if (part.kind === 'sheet') {
          const key = `sheet ${part.number}`;
          return <MessageSheet key={key} sheet={part} {...{ accountId, caseId, readAt, named }} />;
        }
        const { gap } = part;
        // What lies before all of it has its place at the end of the page.
        if (gap.from === -Infinity) return null;
        return (
          <GapRow
            key={part.key}
            gap={gap}
            count={left}
            isLoading={isLoading}
            onEarlier={() => reading.showEarlier(gap)}
            onLater={() => reading.showLater(gap)}
          />
        );
      })}
    </div>
  );
}
