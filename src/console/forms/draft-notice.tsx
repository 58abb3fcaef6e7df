import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';

import { AppLink } from '../components/app-link.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import type { DraftEvent, DraftKeeper } from './use-draft-keeper.ts';

export interface DraftNoticeProps {
  readonly accountId: string;
  readonly draft: DraftKeeper;
  readonly event: DraftEvent;
}

/** Says that a draft came back, or offers the way back after it was discarded. */
export function DraftNotice({ accountId, draft, event }: DraftNoticeProps) {
  const text = useText();
  const intl = useIntl();
  const alert = useRef<AlertProps.Ref>(null);
  const isDiscarded = event.kind === 'discarded';
  // The button that was pressed is at the other end of the form and has nothing to do any more.
  useEffect(() => {
    if (isDiscarded) alert.current?.focus();
  }, [isDiscarded]);
  if (event.kind === 'discarded') {
    return (
      <Alert
        ref={alert}
        type="info"
        action={
          <Button formAction="none" onClick={draft.undo}>
            {text('createCase.draft.undo')}
          </Button>
        }
      >
        {text('createCase.draft.discarded')}
      </Alert>
    );
  }
  if (event.kind === 'copied') {
    return (
      <Alert
        type="info"
        action={<AppLink to={paths.drafts({ account: accountId })}>{text('drafts.title')}</AppLink>}
      >
        {text('createCase.draft.copied')}
      </Alert>
    );
  }
  const time = intl.formatDate(event.savedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return <Alert type="info">{text('createCase.draft.restored', { time })}</Alert>;
}
