import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';

import { useText } from '../../hooks/use-text.ts';
import type { OthersAnswers } from './others-answers.ts';

export interface OthersNoticeProps {
  readonly others: OthersAnswers;
  readonly onRead: (key: string) => void;
  readonly onSendAsIs: () => void;
}

/** Says who answered meanwhile, and that the case was resolved. Nothing is lost by reading it first. */
export function OthersNotice({ others, onRead, onSendAsIs }: OthersNoticeProps) {
  const text = useText();
  const alert = useRef<AlertProps.Ref>(null);
  const { unseen, isResolvedSince, timesHeld, acknowledge } = others;
  const isHeld = timesHeld > 0;
  const oldest = unseen.at(-1);
  useEffect(() => {
    // Each time: whoever sends again from below does not see what is in the way up here.
    if (timesHeld > 0) alert.current?.focus();
  }, [timesHeld]);
  // As long as nothing is held, the form says of a resolved case what it says of each.
  if (!oldest && !(isResolvedSince && isHeld)) return null;
  const names = [...new Set(unseen.map(({ who }) => who))].join(', ');
  return (
    <Alert
      ref={alert}
      type={isHeld ? 'warning' : 'info'}
      header={oldest ? text('reply.others', { names, count: unseen.length }) : text('reply.resolvedSince')}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          {oldest && (
            <Button
              formAction="none"
              onClick={() => {
                acknowledge();
                onRead(oldest.key);
              }}
            >
              {text('reply.others.read')}
            </Button>
          )}
          {isHeld && (
            <Button
              formAction="none"
              onClick={() => {
                acknowledge();
                onSendAsIs();
              }}
            >
              {text('reply.others.send')}
            </Button>
          )}
        </SpaceBetween>
      }
    >
      {text(oldest ? (isHeld ? 'reply.others.held' : 'reply.others.text') : 'reply.resolvedSince.held')}
      {oldest && isResolvedSince && isHeld && ` ${text('reply.reopens')}`}
    </Alert>
  );
}
