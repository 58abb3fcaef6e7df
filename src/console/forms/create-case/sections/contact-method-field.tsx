import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { useIntl } from 'react-intl';

import type { ContactMethod, Plan } from '../../../../support/plans.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useNow } from '../../../hooks/use-now.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { ContactOptions } from '../contact-options.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { allowsContactMethod } from '../../plan-choices.ts';
import { openingAt } from '../support-hours.ts';
import { PhoneFields } from './phone-fields.tsx';

const methods = ['web', 'phone', 'chat'] as const;

type IsOffered = (method: ContactMethod) => boolean;

/** Every plan has the web, so that is where a method goes that the plan turns out not to have. */
function useAllowedMethod(isOffered: IsOffered): ContactMethod {
  const { setValue } = useFormContext<CreateCaseValues>();
  const method = useWatch<CreateCaseValues, 'contactMethod'>({ name: 'contactMethod' });
  const isAllowed = isOffered(method);
  useEffect(() => {
    if (!isAllowed) setValue('contactMethod', 'web');
  }, [isAllowed, setValue]);
  return method;
}

export interface ContactMethodFieldProps {
  readonly plans: readonly Plan[];
  readonly options: ContactOptions;
}

/** Why a method can't be chosen, or what it is and when it is open, in the person's own time. */
function useMethodDescription({ plans, options }: ContactMethodFieldProps) {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const momentOf = (time: number) =>
    intl.formatDate(time, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  return (method: ContactMethod): string => {
    if (!allowsContactMethod(plans, method)) return text('createCase.contactMethod.notInPlan');
    const what = text(`createCase.contactMethod.${method}.description`);
    if (!options.hoursOf) return what;
    const hours = options.hoursOf(method);
    if (!hours) return method === 'web' ? what : text('createCase.contactMethod.notOffered');
    const opening = openingAt(hours, now);
    if (opening.kind === 'always' && method !== 'web')
      return `${what} ${text('createCase.contactMethod.always')}`;
    if (opening.kind === 'open')
      return `${what} ${text('createCase.contactMethod.open', { time: momentOf(opening.until) })}`;
    if (opening.kind === 'closed')
      return `${what} ${text('createCase.contactMethod.closed', { time: momentOf(opening.opensAt) })}`;
    return what;
  };
}

export function ContactMethodField(props: ContactMethodFieldProps) {
  const text = useText();
  const { plans, options } = props;
  const isOffered: IsOffered = (method) =>
    allowsContactMethod(plans, method) && (method === 'web' || options.hoursOf?.(method) !== null);
  const chosen = useAllowedMethod(isOffered);
  const describe = useMethodDescription(props);
  const items = methods.map((method) => {
    return {
      value: method,
      label: text(`createCase.contactMethod.${method}`),
      description: describe(method),
      disabled: !isOffered(method),
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
      {chosen === 'phone' && <PhoneFields />}
    </SpaceBetween>
  );
}
