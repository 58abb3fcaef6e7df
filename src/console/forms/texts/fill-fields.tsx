import './canned-texts.css';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';

import {
  fieldKey,
  type FieldValues,
  filledParts,
  fillFields,
  openFields,
} from '../../../support/text-fields.ts';
import { useText } from '../../hooks/use-text.ts';

export interface FillFieldsProps {
  readonly name: string;
  readonly body: string;
  readonly values: FieldValues;
  readonly onFilled: (text: string) => void;
  readonly onClose: () => void;
}

/** The text as it is going to be; what is still open stands out by more than its colour. */
function Preview({ body, values }: { readonly body: string; readonly values: FieldValues }) {
  const text = useText();
  return (
    <div>
      <Box variant="awsui-key-label">{text('texts.fill.preview')}</Box>
      <div className="sc-fill-preview">
        {filledParts(body, values).map((part, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have nothing but their place
          part.open === undefined ? part.text : <mark key={index}>{part.text}</mark>,
        )}
      </div>
    </div>
  );
}

/** Asks for what is not known of a text's fields. It stands within other forms and is none itself. */
export function FillFields({ name, body, values, onFilled, onClose }: FillFieldsProps) {
  const text = useText();
  const [answers, answer] = useState<FieldValues>(new Map());
  const [isTried, setTried] = useState(false);
  const inputs = useRef(new Map<string, InputProps.Ref>());
  const open = openFields(body, values);
  const filled = new Map([...values, ...answers]);
  const [first = ''] = open;
  useEffect(() => inputs.current.get(first)?.focus(), [first, inputs]);

  function insert(): void {
    setTried(true);
    const [missing] = openFields(body, filled);
    if (missing === undefined) onFilled(fillFields(body, filled));
    else inputs.current.get(missing)?.focus();
  }

  return (
    <fieldset className="sc-fill" aria-label={text('texts.fill', { name })}>
      <SpaceBetween size="s">
        <Box variant="p" color="text-body-secondary">
          <strong>{text('texts.fill', { name })}</strong> {text('texts.fill.text')}
        </Box>
        {open.map((field) => {
          const value = answers.get(fieldKey(field)) ?? '';
          return (
            <FormField
              key={field}
              label={field}
              errorText={isTried && value.trim() === '' ? text('texts.fill.missing') : null}
            >
              <Input
                ref={(input) => void (input && inputs.current.set(field, input))}
                value={value}
                autoComplete={false}
                onChange={({ detail }) =>
                  answer(
                    new Map([...answers, [fieldKey(field), detail.value.trim() === '' ? '' : detail.value]]),
                  )
                }
                onKeyDown={(event) => {
                  if (event.detail.key === 'Escape') onClose();
                  if (event.detail.key !== 'Enter') return;
                  // It would send the form around it.
                  event.preventDefault();
                  insert();
                }}
              />
            </FormField>
          );
        })}
        <Preview body={body} values={filled} />
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" onClick={insert}>
            {text('texts.fill.insert')}
          </Button>
          <Button formAction="none" variant="link" onClick={onClose}>
            {text('texts.cancel')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </fieldset>
  );
}
