import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';

import { useText } from '../../hooks/use-text.ts';
import type { Paste, PasteField, PasteValues } from './use-paste.ts';

export interface PasteNoticeProps {
  readonly field: PasteField;
  readonly paste: Paste;
  /** The button that was pressed goes away with what it was for. */
  readonly onDecided: () => void;
}

/** What became of the last paste, and what else it could be. */
export function PasteNotice({ field, paste, onDecided }: PasteNoticeProps) {
  const text = useText();
  return (
    <>
      {paste.attached.length > 0 && (
        <LiveRegion>{text('createCase.paste.attached', { fileName: paste.attached.join(', ') })}</LiveRegion>
      )}
      {paste.long !== null && (
        <LongPaste field={field} long={paste.long} paste={paste} onDecided={onDecided} />
      )}
    </>
  );
}

/** As long as the text stands in the field as it was pasted. */
function LongPaste({ field, long, paste, onDecided }: PasteNoticeProps & { readonly long: string }) {
  const text = useText();
  const value = useWatch<PasteValues, PasteField>({ name: field });
  const decide = (action: () => void) => () => {
    action();
    onDecided();
  };
  if (!value.includes(long)) return null;
  return (
    <Alert
      type="info"
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" onClick={decide(paste.attachLong)}>
            {text('createCase.paste.asFile')}
          </Button>
          <Button formAction="none" variant="link" onClick={decide(paste.leaveLong)}>
            {text('createCase.paste.leave')}
          </Button>
        </SpaceBetween>
      }
    >
      {text('createCase.paste.long', { count: long.length })}
    </Alert>
  );
}
