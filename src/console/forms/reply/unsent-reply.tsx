import './unsent-reply.css';

import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useId, useRef } from 'react';

import { problemOf } from '../../api/errors.ts';
import { MessageText } from '../../components/message/message-text.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { OfflineHint } from '../../components/offline-hint.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface UnsentReplyProps {
  readonly body: string;
  readonly fileNames: readonly string[];
  /** Null where it was left unsent before this page was opened. */
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly isPrimary: boolean;
  readonly onSend: () => void;
  /** On the person's word alone, where nobody could find out what became of it. */
  readonly onSendAnew: () => void;
  readonly onEdit: () => void;
}

/** A reply that did not leave, in its place in the conversation. */
export function UnsentReply(props: UnsentReplyProps) {
  const { body, fileNames, error, isSending, isPrimary, onSend, onSendAnew, onEdit } = props;
  const text = useText();
  const headingId = useId();
  const again = useRef<ButtonProps.Ref>(null);
  const isLost = error !== null && problemOf(error, 'write').kind === 'lost';
  useEffect(() => {
    // The button that was pressed is gone with the form.
    if (error) again.current?.focus();
  }, [error]);
  return (
    <article className="sc-unsent" aria-labelledby={headingId}>
      <SpaceBetween size="s">
        <header className="sc-unsent-head">
          <h3 id={headingId}>{text('reply.yours')}</h3>
          <StatusIndicator type={isSending ? 'loading' : 'error'}>
            {text(isSending ? 'reply.sending' : 'reply.unsent')}
          </StatusIndicator>
        </header>
        <MessageText body={body} />
        {fileNames.length > 0 && <p>{text('reply.unsent.files', { names: fileNames.join(', ') })}</p>}
        {error ? (
          <ProblemAlert error={error} activity="write" />
        ) : (
          !isSending && <p>{text('reply.unsent.text')}</p>
        )}
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          <Button
            ref={again}
            variant={isPrimary ? 'primary' : 'normal'}
            loading={isSending}
            onClick={isLost ? onSendAnew : onSend}
          >
            {text(isLost ? 'reply.sendAnew' : 'reply.sendAgain')}
          </Button>
          <Button disabled={isSending} onClick={onEdit}>
            {text('reply.edit')}
          </Button>
          <OfflineHint />
        </SpaceBetween>
      </SpaceBetween>
    </article>
  );
}
