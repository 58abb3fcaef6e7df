import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { OwnGroup } from '../../../contract/center/templates.ts';
import { fieldKey, fieldsIn, knownFields } from '../../../support/text-fields.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { characterCount } from '../character-count.ts';

export interface CannedTextValues {
  readonly name: string;
  readonly text: string;
  /** The id of a group, or one of the audiences below. */
  readonly audience: string;
}

export const ownAudience = '';
/** No group has such an id. */
export const everybody = ':all';

export interface CannedTextFormProps {
  /** Null: a new one. */
  readonly present: CannedTextValues | null;
  /** Null where each is for everybody who sees it. */
  readonly groups: readonly OwnGroup[] | null;
  /** Whether the person may write for everybody. */
  readonly mayShare?: boolean;
  readonly limits: { readonly name: number; readonly text: number };
  readonly isPending: boolean;
  readonly problem: ReactNode;
  readonly onSave: (values: CannedTextValues) => void;
  readonly onClose: () => void;
}

const written = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ');

function problemOf(
  text: Text,
  value: string,
  limit: number,
  missing: 'texts.name.missing' | 'texts.body.missing',
) {
  if (value.trim() === '') return text(missing);
  return characterCount(value) > limit ? text('texts.tooLong', { limit }) : null;
}

/** Which blanks whoever uses the text will be asked for: a mistyped field is seen here. */
function askedFor(text: Text, body: string, limit: number): ReactNode {
  const known: readonly string[] = knownFields;
  const asked = fieldsIn(body).filter((name) => !known.includes(fieldKey(name)));
  return [
    text('texts.characters', { count: characterCount(body), limit }),
    ...(asked.length > 0 ? [text('texts.asked', { names: asked.join(', ') })] : []),
  ].join(' ');
}

function AudienceField(props: {
  readonly groups: readonly OwnGroup[];
  readonly mayShare: boolean;
  readonly audience: string;
  readonly onChange: (audience: string) => void;
}) {
  const text = useText();
  const options = [
    { value: ownAudience, label: text('texts.audience.own') },
    ...props.groups.map(({ groupId, name }) => ({ value: groupId, label: name })),
    ...(props.mayShare
      ? [
          {
            value: everybody,
            label: text('texts.audience.all'),
            description: text('texts.audience.all.text'),
          },
        ]
      : []),
  ];
  return (
    <FormField label={text('texts.audience')}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === props.audience) ?? null}
        onChange={({ detail }) => props.onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}

/** A canned text: of the person, of a group, or of the desk. */
export function CannedTextForm(props: CannedTextFormProps) {
  const { present, groups, mayShare = false, limits, isPending, problem, onSave, onClose } = props;
  const text = useText();
  const [values, setValues] = useState(present ?? { name: '', text: '', audience: ownAudience });
  const change = (some: Partial<CannedTextValues>) => setValues((last) => ({ ...last, ...some }));
  const [isTried, setTried] = useState(false);
  const name = useRef<InputProps.Ref>(null);
  const body = useRef<TextareaProps.Ref>(null);
  useEffect(() => name.current?.focus(), []);
  const nameProblem = problemOf(text, values.name, limits.name, 'texts.name.missing');
  const bodyProblem = problemOf(text, values.text, limits.text, 'texts.body.missing');

  function save(): void {
    setTried(true);
    if (nameProblem !== null) name.current?.focus();
    else if (bodyProblem !== null) body.current?.focus();
    else if (!isPending) onSave({ ...values, name: values.name.trim() });
  }

  return (
    <form
      noValidate
      aria-label={text(present ? 'texts.editing' : 'texts.new')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SpaceBetween size="m">
        <FormField label={text('texts.name')} errorText={isTried ? nameProblem : null}>
          <Input
            ref={name}
            value={values.name}
            autoComplete={false}
            onChange={({ detail }) => change({ name: detail.value })}
          />
        </FormField>
        {groups && (groups.length > 0 || mayShare) && (
          <AudienceField
            groups={groups}
            mayShare={mayShare}
            audience={values.audience}
            onChange={(audience) => change({ audience })}
          />
        )}
        <FormField
          stretch
          label={text('texts.body')}
          description={text('texts.fields', { fields: written(knownFields) })}
          constraintText={askedFor(text, values.text, limits.text)}
          errorText={isTried ? bodyProblem : null}
        >
          <Textarea
            ref={body}
            rows={6}
            value={values.text}
            onChange={({ detail }) => change({ text: detail.value })}
          />
        </FormField>
        {problem}
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" formAction="submit" loading={isPending}>
            {text('texts.save')}
          </Button>
          <Button formAction="none" variant="link" onClick={onClose}>
            {text('texts.cancel')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
