import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { useText } from '../../hooks/use-text.ts';
import type { Paste } from './use-paste.ts';

export interface PasteNoticeProps {
  /** What stands in the field now. */
  readonly written: string;
  readonly paste: Paste;
  /** The button that was pressed goes away with what it was for. */
  readonly onDecided: () => void;
}

/** What became of the last paste, and, as long as a long text stands as it was pasted, what else it could be. */
export function PasteNotice({ written, paste, onDecided }: PasteNoticeProps) {
  const text = useText();
  const { attached, long } = paste;
  return (
    <>
      {attached.length > 0 && (
        <LiveRegion>{text('attachments.paste.attached', { fileName: attached.join(', ') })}</LiveRegion>
      )}
      {long !== null && written.includes(long) && <LongPaste {...{ long, paste, onDecided }} />}
    </>
  );
}

interface LongPasteProps extends Omit<PasteNoticeProps, 'written'> {
  readonly long: string;
}

function LongPaste({ long, paste, onDecided }: LongPasteProps) {
  const text = useText();
  const decide = (action: () => void) => () => {
    action();
    onDecided();
  };
  return (
    <Alert
      type="info"
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" onClick={decide(paste.attachLong)}>
            {text('attachments.paste.asFile')}
          </Button>
          <Button formAction="none" variant="link" onClick={decide(paste.leaveLong)}>
            {text('attachments.paste.leave')}
          </Button>
        </SpaceBetween>
      }
    >
      {text('attachments.paste.long', { count: long.length })}
    </Alert>
  );
}
