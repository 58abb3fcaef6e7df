import type { CaseDetails } from '@aws-sdk/client-support';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { entriesOfCase } from '../../../api/attachments/archive.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';
import { ArchiveButton } from './archive-button.tsx';
import type { Reading } from './use-reading.ts';

export interface JumpBarProps {
  readonly accountId: string;
  readonly details: CaseDetails;
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

/** The beginning of a long conversation, and all of its files. */
export function JumpBar({ accountId, details, reading, isLoading }: JumpBarProps) {
  const text = useText();
  const { mayRead } = reading;
  const { caseId = '', displayId = caseId } = details;
  const mayDownload = isAllowed(useSession(), accountId, 'support:DescribeAttachment');
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
      {mayRead && mayDownload && (
        <ArchiveButton
          accountId={accountId}
          name={`case-${displayId}-files.zip`}
          label={text('case.attachments.ofCase')}
          entries={(signal) => entriesOfCase({ accountId, caseId }, signal)}
        />
      )}
    </SpaceBetween>
  );
}
