import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type Ref, useRef } from 'react';

import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { emptyWish, mostWishes, type QuotaWish, wishFields } from '../quota-wishes.ts';

/** Several quotas in one case, each with its Region, its value now and the one that is needed. */
export function QuotasSection() {
  const text = useText();
  const heading = text('createCase.quotas');
  return (
    <Container header={<Header variant="h2">{heading}</Header>}>
      <ControlledField<CreateCaseValues, 'quotas'>
        name="quotas"
        label={text('createCase.quotas.label')}
        description={text('createCase.quotas.description')}
        stretch
      >
        {({ value, change, ref }) => <WishRows wishes={value} onChange={change} ref={ref} />}
      </ControlledField>
    </Container>
  );
}

interface WishRowsProps {
  readonly wishes: readonly QuotaWish[];
  readonly onChange: (wishes: readonly QuotaWish[]) => void;
  readonly ref: Ref<InputProps.Ref>;
}

function WishRows({ wishes, onChange, ref }: WishRowsProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const focusRow = (index: number) =>
    // After the row is there, or gone.
    setTimeout(() => place.current?.querySelectorAll('fieldset')[index]?.querySelector('input')?.focus());
  return (
    <div ref={place}>
      <SpaceBetween size="m">
        {wishes.map((wish, index) => (
          <WishRow
            // Rows have no identity but their place; all of their state is in the form.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            number={index + 1}
            wish={wish}
            inputRef={index === 0 ? ref : undefined}
            onChange={(changed) => onChange(wishes.with(index, changed))}
            onRemove={
              wishes.length === 1
                ? null
                : () => {
                    onChange(wishes.toSpliced(index, 1));
                    focusRow(Math.max(0, index - 1));
                  }
            }
          />
        ))}
        <Button
          formAction="none"
          iconName="add-plus"
          disabled={wishes.length >= mostWishes}
          onClick={() => {
            // The next quota is often of the same Region.
            onChange([...wishes, { ...emptyWish, region: wishes.at(-1)?.region ?? '' }]);
            focusRow(wishes.length);
          }}
        >
          {text('createCase.quotas.add')}
        </Button>
      </SpaceBetween>
    </div>
  );
}

interface WishRowProps {
  readonly number: number;
  readonly wish: QuotaWish;
  readonly inputRef: Ref<InputProps.Ref> | undefined;
  readonly onChange: (wish: QuotaWish) => void;
  readonly onRemove: (() => void) | null;
}

function WishRow({ number, wish, inputRef, onChange, onRemove }: WishRowProps) {
  const text = useText();
  return (
    <fieldset className="sc-quota" aria-label={text('createCase.quotas.row', { number })}>
      {wishFields.map((field) => (
        <FormField key={field} label={text(`createCase.quotas.${field}`)} stretch>
          <Input
            ref={field === 'region' ? (inputRef ?? null) : null}
            value={wish[field]}
            onChange={({ detail }) => onChange({ ...wish, [field]: detail.value })}
            placeholder={field === 'region' ? text('createCase.quotas.region.global') : ''}
            autoComplete={false}
            spellcheck={false}
          />
        </FormField>
      ))}
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
