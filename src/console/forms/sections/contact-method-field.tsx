import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { Plan } from '../../../support/plans.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { allowsContactMethod } from '../plan-choices.ts';

const methods = ['web', 'phone', 'chat'] as const;

/** Every plan has the web, so that is where a method goes that the plan turns out not to have. */
function useAllowedMethod(plans: readonly Plan[]): CreateCaseValues['contactMethod'] {
  const { setValue } = useFormContext<CreateCaseValues>();
  const method = useWatch<CreateCaseValues, 'contactMethod'>({ name: 'contactMethod' });
  const isAllowed = allowsContactMethod(plans, method);
  useEffect(() => {
    if (!isAllowed) setValue('contactMethod', 'web');
  }, [isAllowed, setValue]);
  return method;
}

export function ContactMethodField({ plans }: { readonly plans: readonly Plan[] }) {
  const text = useText();
  const chosen = useAllowedMethod(plans);
  const items = methods.map((method) => {
    const isAllowed = allowsContactMethod(plans, method);
    return {
      value: method,
      label: text(`createCase.contactMethod.${method}`),
      description: text(
        isAllowed ? `createCase.contactMethod.${method}.description` : 'createCase.contactMethod.notInPlan',
      ),
      disabled: !isAllowed,
    };
  });
  return (
    <SpaceBetween size="l">
      <ControlledField<CreateCaseValues, 'contactMethod'>
        name="contactMethod"
        label={text('createCase.contactMethod')}
        stretch
      >
        {({ value, change, ref }) => (
          <RadioGroup
            ref={ref}
            items={items}
            value={value}
            // The items hold no other values.
            onChange={({ detail }) => change(detail.value as CreateCaseValues['contactMethod'])}
          />
        )}
      </ControlledField>
      {chosen === 'phone' && <PhoneNumberField />}
    </SpaceBetween>
  );
}

function PhoneNumberField() {
  const text = useText();
  return (
    <ControlledField<CreateCaseValues, 'phoneNumber'>
      name="phoneNumber"
      label={text('createCase.phone')}
      description={text('createCase.phone.description')}
    >
      {({ value, change, leave, ref }) => (
        <Input
          ref={ref}
          type="text"
          inputMode="tel"
          autoComplete="tel"
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
        />
      )}
    </ControlledField>
  );
}
