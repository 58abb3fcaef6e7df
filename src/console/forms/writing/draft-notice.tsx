import './draft-notice.css';

import Box from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';

import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { DraftEvent } from './use-draft-keeper.ts';

export interface DraftNoticeProps {
  readonly accountId: string;
  readonly event: DraftEvent<unknown> | null;
  readonly onUndo: () => void;
}

/**
 * Says that a draft came back, or offers the way back after it was discarded. The line has its place from the
 * beginning on: what is found on another device arrives late, and must not move a field under a hand.
 */
export function DraftNotice({ accountId, event, onUndo }: DraftNoticeProps) {
  const text = useText();
  const undo = useRef<ButtonProps.Ref>(null);
  const isDiscarded = event?.kind === 'discarded';
  // The button that was pressed is at the other end of the form and has nothing to do any more.
  useEffect(() => {
    if (isDiscarded) undo.current?.focus();
  }, [isDiscarded]);
  return (
    <output className="sc-draft-notice">
      {event === null && (
        <Box variant="span" color="text-body-secondary">
          {text('createCase.draft.hint')}
        </Box>
      )}
      {event?.kind === 'restored' && <Restored savedAt={event.savedAt} />}
      {event?.kind === 'copied' && (
        <StatusIndicator type="info" wrapText>
          {text('createCase.draft.copied')}{' '}
          <AppLink to={paths.drafts({ account: accountId })}>{text('drafts.title')}</AppLink>
        </StatusIndicator>
      )}
      {isDiscarded && (
        <StatusIndicator type="info">
          {text('createCase.draft.discarded')}{' '}
          <Button ref={undo} formAction="none" variant="inline-link" onClick={onUndo}>
            {text('createCase.draft.undo')}
          </Button>
        </StatusIndicator>
      )}
    </output>
  );
}

function Restored({ savedAt }: { readonly savedAt: number }) {
  const text = useText();
  const intl = useIntl();
  const time = intl.formatDate(savedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return <StatusIndicator type="info">{text('createCase.draft.restored', { time })}</StatusIndicator>;
}
