import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { ReactNode } from 'react';

import { useText } from '../../../hooks/use-text.ts';
import { isWithoutRegion, quotasOf, regionOptions } from '../quota-names.ts';
import { type QuotaWish, wishFields, type WishProblem } from '../quota-wishes.ts';

export interface QuotaRowProps {
  readonly number: number;
  /** The category of the case; empty where none is chosen. */
  readonly kind: string;
  readonly wish: QuotaWish;
  /** Those of this row. */
  readonly problems: readonly WishProblem[];
  readonly onChange: (wish: QuotaWish) => void;
  readonly onRemove: (() => void) | false;
}

type WishField = keyof QuotaWish;

export function QuotaRow({ number, kind, wish, problems, onChange, onRemove }: QuotaRowProps) {
  const text = useText();
  const options: Partial<Record<WishField, AutosuggestProps.Options>> = {
    region: regionOptions,
    quota: quotasOf(kind).map((value) => ({ value })),
  };
  const asked = wishFields.filter((field) => field !== 'region' || !isWithoutRegion(kind));
  return (
    <fieldset className="sc-quota" aria-label={text('createCase.quotas.row', { number })}>
      {asked.map((field) => {
        const problem = problems.find((one) => one.field === field);
        const errorText = problem && text(`createCase.quotas.problem.${problem.kind}`);
        return (
          <FormField key={field} label={text(`createCase.quotas.${field}`)} errorText={errorText} stretch>
            <WishInput
              value={wish[field]}
              options={options[field]}
              placeholder={field === 'region' ? text('createCase.quotas.region.global') : ''}
              onChange={(value) => onChange({ ...wish, [field]: value })}
            />
          </FormField>
        );
      })}
      {onRemove && (
        <Button
          formAction="none"
          variant="icon"
          iconName="remove"
          ariaLabel={text('createCase.quotas.remove', { number })}
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}

interface WishInputProps {
  readonly value: string;
  readonly options: AutosuggestProps.Options | undefined;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** What is offered can be chosen; anything else can be written. */
function WishInput({ value, options, placeholder, onChange }: WishInputProps): ReactNode {
  const text = useText();
  const change = ({ detail }: { detail: { value: string } }) => onChange(detail.value);
  if (!options) return <Input value={value} onChange={change} autoComplete={false} spellcheck={false} />;
  return (
    <Autosuggest
      value={value}
      onChange={change}
      options={options}
      placeholder={placeholder}
      enteredTextLabel={(entered) => text('createCase.quotas.use', { value: entered })}
    />
  );
}
