import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import type { RefObject } from 'react';

import { deskLimits } from '../../../support/desk-operations.ts';
import type { AnswerKind } from '../../api/desk/desk-changes.ts';
import { useText } from '../../hooks/use-text.ts';
import { PasteNotice } from '../pasting/paste-notice.tsx';
import type { Paste } from '../pasting/use-paste.ts';
import type { Insertion } from '../texts/use-insertion.ts';

export interface KindFieldProps {
  readonly kind: AnswerKind;
  readonly allowed: (kind: AnswerKind) => boolean;
  readonly onChange: (kind: AnswerKind) => void;
}

const kinds: readonly AnswerKind[] = ['reply', 'ask', 'resolve'];

export function KindField({ kind, allowed, onChange }: KindFieldProps) {
  const text = useText();
  return (
    <FormField label={text('desk.answer.what')}>
      <RadioGroup
        value={kind}
        items={kinds.map((value) => ({
          value,
          label: text(`desk.answer.${value}`),
          ...(value !== 'reply' && { description: text(`desk.answer.${value}.text`) }),
          disabled: !allowed(value),
        }))}
        // The values are those of the items.
        onChange={({ detail }) => onChange(detail.value as AnswerKind)}
      />
    </FormField>
  );
}

export interface BodyFieldProps {
  readonly kind: AnswerKind;
  readonly body: string;
  readonly paste: Paste;
  readonly problem: string | null;
  readonly onChange: (body: string) => void;
  readonly place: Insertion['place'];
  readonly ref: RefObject<TextareaProps.Ref | null>;
}

export function BodyField({ kind, body, paste, problem, onChange, place, ref }: BodyFieldProps) {
  const text = useText();
  return (
    <SpaceBetween size="s">
      <div {...place} onPaste={paste.onPaste}>
        <FormField
          stretch
          label={text('desk.answer.body')}
          description={kind === 'resolve' ? text('desk.answer.body.optional') : undefined}
          constraintText={text('desk.answer.characters', { count: body.length, limit: deskLimits.body })}
          errorText={problem}
        >
          <Textarea ref={ref} rows={8} value={body} onChange={({ detail }) => onChange(detail.value)} />
        </FormField>
      </div>
      <PasteNotice written={body} paste={paste} onDecided={() => ref.current?.focus()} />
    </SpaceBetween>
  );
}
