import Container from '@cloudscape-design/components/container';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { useController, useWatch } from 'react-hook-form';

import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { isWithoutRegion } from '../quota-names.ts';
import { emptyWish, mostWishes, problemsOfWishes, type QuotaWish } from '../quota-wishes.ts';
import { QuotaRow } from './quota-row.tsx';

/** Several quotas in one case, each with its Region, its value now and the one that is needed. */
export function QuotasSection() {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const { field, fieldState } = useController<CreateCaseValues, 'quotas'>({ name: 'quotas' });
  const kind = useWatch<CreateCaseValues, 'categoryCode'>({ name: 'categoryCode' });
  const { value: wishes, onChange, ref } = field;
  // The form's summary leads to the first field that is wrong, or to the first of all.
  useEffect(() => {
    ref({
      focus: () => {
        const wrong = place.current?.querySelector<HTMLInputElement>('input[aria-invalid=true]');
        (wrong ?? place.current?.querySelector('input'))?.focus();
      },
    });
  }, [ref]);
  const problems = fieldState.error ? problemsOfWishes(wishes) : [];
  const change = (changed: readonly QuotaWish[], row: number) => {
    onChange(changed);
    // After the row is there, or gone.
    setTimeout(() => place.current?.querySelectorAll('fieldset')[row]?.querySelector('input')?.focus());
  };
  return (
    <Container
      header={
        <Header variant="h2" description={text('createCase.quotas.description')}>
          {text('createCase.quotas')}
        </Header>
      }
    >
      <div ref={place}>
        <SpaceBetween size="m">
          {wishes.map((wish, index) => (
            <QuotaRow
              // Rows have no identity but their place; all of their state is in the form.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              number={index + 1}
              kind={kind}
              wish={wish}
              problems={problems.filter(({ row }) => row === index)}
              onChange={(changed) => onChange(wishes.with(index, changed))}
              onRemove={
                wishes.length > 1 && (() => change(wishes.toSpliced(index, 1), Math.max(0, index - 1)))
              }
            />
          ))}
          <Button
            formAction="none"
            iconName="add-plus"
            disabled={wishes.length >= mostWishes}
            onClick={() => {
              // The next quota is often of the same Region.
              const region = isWithoutRegion(kind) ? '' : (wishes.at(-1)?.region ?? '');
              change([...wishes, { ...emptyWish, region }], wishes.length);
            }}
          >
            {text('createCase.quotas.add')}
          </Button>
        </SpaceBetween>
      </div>
    </Container>
  );
}
