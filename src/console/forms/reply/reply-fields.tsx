import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useWatch } from 'react-hook-form';

import { apiLimits } from '../../../support/limits.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import { characterCount } from '../character-count.ts';
import type { Insertion } from '../texts/use-insertion.ts';
import { PasteNotice } from '../pasting/paste-notice.tsx';
import { useFormPaste } from '../pasting/use-paste.ts';
import { SensitiveText } from '../writing/sensitive-text.tsx';
import { type SensitiveParts, useSensitiveText } from '../writing/use-sensitive-parts.ts';
import type { ReplyValues } from './reply-values.ts';

export interface BodyFieldProps {
  readonly sensitive: SensitiveParts;
  readonly place: Insertion['place'];
  readonly mayAttach: boolean;
}

export function BodyField({ sensitive, place, mayAttach }: BodyFieldProps) {
  const text = useText();
  const paste = useFormPaste('body', mayAttach);
  const area = () => place.ref.current?.querySelector('textarea');
  const found = useSensitiveText(sensitive);
  const limit = apiLimits.communicationBody;
  const written = useWatch<ReplyValues, 'body'>({ name: 'body' });
  const count = characterCount(written);
  const tooLong = text('reply.body.tooLong', { limit, surplus: count - limit });
  // Leaving the field checks its rules anew, and would take an error of its own away.
  const held = sensitive.isHeld && found !== null && text('createCase.problem.sensitive');
  return (
    <SpaceBetween size="s">
      <div {...place} onPaste={paste.onPaste}>
        <ControlledField<ReplyValues, 'body'>
          name="body"
          label={text('reply.body')}
          constraintText={text('reply.characters', { count, limit })}
          problem={count > limit ? tooLong : held}
          stretch
        >
          {({ value, change, leave, ref }) => (
            <Textarea
              ref={ref}
              rows={8}
              value={value}
              onBlur={leave}
              onChange={({ detail }) => change(detail.value)}
            />
          )}
        </ControlledField>
      </div>
      <PasteNotice written={written} paste={paste} onDecided={() => area()?.focus()} />
      <SensitiveText sensitive={sensitive} found={found} area={area} />
    </SpaceBetween>
  );
}

export function ContactsField() {
  const text = useText();
  return (
    <ControlledField<ReplyValues, 'contacts'>
      name="contacts"
      label={text('reply.contacts')}
      description={text('reply.contacts.description')}
      optional
      stretch
    >
      {({ value, change, leave, ref }) => (
        <Input
          ref={ref}
          autoComplete={false}
          spellcheck={false}
          value={value}
          onBlur={leave}
          onChange={({ detail }) => change(detail.value)}
        />
      )}
    </ControlledField>
  );
}
