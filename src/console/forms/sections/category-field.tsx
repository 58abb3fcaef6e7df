import Select from '@cloudscape-design/components/select';
import { useWatch } from 'react-hook-form';

import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import { type ServiceChoice, servicesOfType } from '../create-case-choices.ts';
import type { CreateCaseValues } from '../create-case-values.ts';

export function CategoryField({ services }: { readonly services: readonly ServiceChoice[] }) {
  const text = useText();
  const issueType = useWatch<CreateCaseValues, 'issueType'>({ name: 'issueType' });
  const serviceCode = useWatch<CreateCaseValues, 'serviceCode'>({ name: 'serviceCode' });
  const service = servicesOfType(services, issueType).find(({ code }) => code === serviceCode);
  const options = service?.categories.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return (
    <ControlledField<CreateCaseValues, 'categoryCode'>
      name="categoryCode"
      label={text('createCase.category')}
    >
      {({ value, change, ref }) => (
        <Select
          ref={ref}
          options={options}
          disabled={!service}
          selectedOption={options.find((option) => option.value === value) ?? null}
          onChange={({ detail }) => change(detail.selectedOption.value ?? '')}
          placeholder={text(service ? 'createCase.category.placeholder' : 'createCase.category.first')}
          selectedAriaLabel={text('field.selected')}
        />
      )}
    </ControlledField>
  );
}
