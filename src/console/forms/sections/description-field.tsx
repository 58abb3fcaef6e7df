import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';

import { formLimits } from '../../../support/limits.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
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
  // Nothing here follows the text: a letter typed is the matter of the field and of each notice.
  return (
    <SpaceBetween size="s">
      <Guidance onInserted={() => area()?.focus()} />
      <div ref={place} onPaste={paste.onPaste}>
        <DescriptionArea />
      </div>
      <PasteNotice paste={paste} onDecided={() => area()?.focus()} />
      <DescriptionSecrets sensitive={sensitive} area={area} />
    </SpaceBetween>
  );
}

interface DescriptionSecretsProps {
  readonly sensitive: SensitiveParts;
  readonly area: () => HTMLTextAreaElement | null | undefined;
}

function DescriptionSecrets({ sensitive, area }: DescriptionSecretsProps) {
  const found = useSensitiveDescription(sensitive);
  if (!found) return null;
  const { remove, keep } = sensitive;
  return (
    <SensitiveNotice
      place={found}
      onShow={({ start, end }) => {
        area()?.focus();
        area()?.setSelectionRange(start, end);
      }}
      // The button goes away with what it was for; the focus goes where the text is.
      onRemove={(...parts) => {
        remove(...parts);
        area()?.focus();
      }}
      onKeep={(place) => {
        keep(place);
        area()?.focus();
      }}
    />
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
      {paste.long !== null && <LongPaste long={paste.long} paste={paste} decide={decide} />}
    </>
  );
}

interface LongPasteProps {
  readonly long: string;
  readonly paste: Paste;
  readonly decide: (action: () => void) => () => void;
}

/** As long as the text stands in the description as it was pasted. */
function LongPaste({ long, paste, decide }: LongPasteProps) {
  const text = useText();
  const description = useWatch<CreateCaseValues, 'description'>({ name: 'description' });
  if (!description.includes(long)) return null;
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
