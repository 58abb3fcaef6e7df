import type { CaseDetails } from '@aws-sdk/client-support';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { entriesOfCase, filesOf } from '../../../api/attachments/archive.ts';
import type { ConversationItem } from '../../../api/conversation/stretch.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';
import { ArchiveButton } from './archive-button.tsx';
import type { Reading } from './use-reading.ts';

export interface JumpBarProps {
  readonly accountId: string;
  readonly details: CaseDetails;
  readonly items: readonly ConversationItem[];
  readonly reading: Reading;
  readonly isLoading: boolean;
}

/** In which order, and the way to what is new: beside words that are there anyway, for it is known late. */
export function OrderLine({ reading, isLoading }: Pick<JumpBarProps, 'reading' | 'isLoading'>) {
  const text = useText();
  const { unread, showUnread } = reading;
  return (
    <span className="sc-order-line">
      <span>{text('case.correspondence.order')}</span>
      {unread.key !== null && (
        <Button variant="inline-link" disabled={isLoading} onClick={showUnread}>
          {text('case.jump.unread')}
        </Button>
      )}
    </span>
  );
}

/** Why not all files can be saved as one; empty where they can, or where nobody knows whether there are any. */
function useHindrance({ accountId, items }: Pick<JumpBarProps, 'accountId' | 'items'>): string {
  const text = useText();
  const mayDownload = isAllowed(useSession(), accountId, 'support:DescribeAttachment');
  if (!mayDownload) return text('case.attachment.denied');
  const hasNone = items.every((item) => item.kind === 'message' && filesOf(item.communication).length === 0);
  return items.length > 0 && hasNone ? text('case.archive.empty') : '';
}

/** The beginning of a long conversation, and all of its files. */
export function JumpBar({ accountId, details, items, reading, isLoading }: JumpBarProps) {
  const text = useText();
  const { mayRead } = reading;
  const { caseId = '', displayId = caseId } = details;
  const hindrance = useHindrance({ accountId, items });
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        disabled={isLoading || !mayRead}
        {...(!mayRead && {
          disabledReason: text('denied.cases.text', { action: 'support:DescribeCommunications' }),
        })}
        onClick={reading.showFirst}
      >
        {text('case.jump.first')}
      </Button>
      {mayRead && (
        <ArchiveButton
          accountId={accountId}
          name={`case-${displayId}-files.zip`}
          label={text('case.attachments.ofCase')}
          hindrance={hindrance}
          entries={(signal) => entriesOfCase({ accountId, caseId }, signal)}
        />
      )}
    </SpaceBetween>
  );
}
