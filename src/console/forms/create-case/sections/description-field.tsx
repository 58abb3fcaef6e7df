import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';

import { formLimits } from '../../../../support/limits.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { useCounter } from '../use-counter.ts';
import { PasteNotice } from '../../pasting/paste-notice.tsx';
import { type Paste, useFormPaste } from '../../pasting/use-paste.ts';
import { type SensitiveParts, useSensitiveText } from '../../writing/use-sensitive-parts.ts';
import { Guidance } from './guidance.tsx';
import { SensitiveText, type SensitiveTextProps } from '../../writing/sensitive-text.tsx';

const rows = 10;

export interface DescriptionFieldProps {
  readonly mayAttach: boolean;
  readonly sensitive: SensitiveParts;
}

export function DescriptionField({ mayAttach, sensitive }: DescriptionFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const paste = useFormPaste('description', mayAttach);
  const area = () => place.current?.querySelector('textarea');
  // Nothing here follows the text: a letter typed does not render the guidance.
  return (
    <SpaceBetween size="s">
      <Guidance onInserted={() => area()?.focus()} />
      <div ref={place} onPaste={paste.onPaste}>
        <DescriptionText sensitive={sensitive} paste={paste} area={area} />
      </div>
    </SpaceBetween>
  );
}

interface DescriptionTextProps extends Omit<SensitiveTextProps, 'found'> {
  readonly paste: Paste;
}

/** The text, and what there is to say about it. */
function DescriptionText({ sensitive, paste, area }: DescriptionTextProps) {
  const text = useText();
  const { problem, ...counter } = useCounter('description', formLimits.description);
  const written = useWatch<CreateCaseValues, 'description'>({ name: 'description' });
  const found = useSensitiveText(sensitive);
  const held = sensitive.isHeld && found !== null && text('createCase.problem.sensitive');
  return (
    <SpaceBetween size="s">
      <ControlledField<CreateCaseValues, 'description'>
        name="description"
        label={text('createCase.description')}
        description={text('createCase.description.description')}
        stretch
        problem={problem || held}
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
      <PasteNotice written={written} paste={paste} onDecided={() => area()?.focus()} />
      <SensitiveText sensitive={sensitive} found={found} area={area} />
    </SpaceBetween>
  );
}
