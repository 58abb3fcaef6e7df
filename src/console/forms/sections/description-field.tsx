import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef } from 'react';

import { formLimits } from '../../../support/limits.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import type { SensitivePart } from '../sensitive-text.ts';
import { useCounter } from '../use-counter.ts';
import { type Paste, usePaste } from '../use-paste.ts';
import { type SensitiveParts, useSensitiveDescription } from '../use-sensitive-parts.ts';
import { Guidance } from './guidance.tsx';
import { SensitiveNotice } from './sensitive-notice.tsx';

const rows = 10;

export interface DescriptionFieldProps {
  readonly mayAttach: boolean;
  readonly sensitive: SensitiveParts;
}

export function DescriptionField({ mayAttach, sensitive }: DescriptionFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const paste = usePaste(mayAttach);
  const area = () => place.current?.querySelector('textarea');
  const show = ({ start, end }: SensitivePart) => {
    area()?.focus();
    area()?.setSelectionRange(start, end);
  };
  const inDescription = useSensitiveDescription(sensitive);
  const { remove, keep } = sensitive;
  return (
    <SpaceBetween size="s">
      <Guidance onInserted={() => area()?.focus()} />
      <div ref={place} onPaste={paste.onPaste}>
        <DescriptionArea />
      </div>
      <PasteNotice paste={paste} onDecided={() => area()?.focus()} />
      {inDescription && (
        <SensitiveNotice
          place={inDescription}
          onShow={show}
          // The button goes away with what it was for; the focus goes where the text is.
          onRemove={(...found) => {
            remove(...found);
            area()?.focus();
          }}
          onKeep={(found) => {
            keep(found);
            area()?.focus();
          }}
        />
      )}
    </SpaceBetween>
  );
}

function DescriptionArea() {
  const text = useText();
  const counter = useCounter('description', formLimits.description);
  return (
    <ControlledField<CreateCaseValues, 'description'>
      name="description"
      label={text('createCase.description')}
      description={text('createCase.description.description')}
      stretch
      {...counter}
    >
      {({ value, change, leave, ref }) => (
        <Textarea
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
          rows={rows}
          spellcheck
        />
      )}
    </ControlledField>
  );
}

function PasteNotice({ paste, onDecided }: { readonly paste: Paste; readonly onDecided: () => void }) {
  const text = useText();
  const decide = (action: () => void) => () => {
    action();
    onDecided();
  };
  return (
    <>
      {paste.attached.length > 0 && (
        <LiveRegion>{text('createCase.paste.attached', { fileName: paste.attached.join(', ') })}</LiveRegion>
      )}
      {paste.long !== null && (
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
          {text('createCase.paste.long', { count: paste.long.length })}
        </Alert>
      )}
    </>
  );
}
