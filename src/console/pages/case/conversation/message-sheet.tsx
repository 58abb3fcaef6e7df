import { memo } from 'react';

import { communicationKey } from '../../../../support/communication-key.ts';
import { useSession } from '../../../api/session.ts';
import { ChangeLine } from './change-line.tsx';
import { MessageCard } from './message-card.tsx';
import type { Sheet } from './sheets.ts';
import { isUnread } from './unread.ts';

export interface MessageSheetProps {
  readonly accountId: string;
  readonly caseId: string;
  readonly sheet: Sheet;
  readonly readAt: number | null;
  /** The message that the address names, as `communicationKey` does. */
  readonly named: string | null;
}

/** CSS pixels of a message that has not been drawn yet, with the space below it: what the style guesses, too. */
const guessedHeight = 222;

/** Messages that are drawn together, and what happened between them. */
export const MessageSheet = memo(function MessageSheet(props: MessageSheetProps) {
  const { accountId, caseId, sheet, readAt, named } = props;
  const { user } = useSession();
  return (
    <div
      className="sc-sheet"
      style={{ containIntrinsicBlockSize: `auto ${sheet.lines.length * guessedHeight}px` }}
    >
      {sheet.lines.map((line) => {
        if (line.kind === 'change') return <ChangeLine key={line.key} entry={line.entry} />;
        const { key, communication } = line;
        return (
          <MessageCard
            key={key}
            {...{ accountId, caseId, communication, user }}
            isNamed={named !== null && communicationKey(communication.timeCreated) === named}
            isUnread={isUnread(communication, readAt, user)}
          />
        );
      })}
    </div>
  );
});
