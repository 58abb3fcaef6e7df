import Textarea from '@cloudscape-design/components/textarea';
import { useWatch } from 'react-hook-form';

import { apiLimits } from '../../../support/limits.ts';
import type { Plan } from '../../../support/plans.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import { readAdditionalContacts } from '../additional-contacts.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { allowsAdditionalContacts } from '../plan-choices.ts';

const limit = apiLimits.ccEmailAddresses;

export function AdditionalContactsField({ plans }: { readonly plans: readonly Plan[] }) {
  const text = useText();
  const written = useWatch<CreateCaseValues, 'additionalContacts'>({ name: 'additionalContacts' });
  const count = readAdditionalContacts(written).addresses.length;
  const isAllowed = allowsAdditionalContacts(plans);
  return (
    <ControlledField<CreateCaseValues, 'additionalContacts'>
      name="additionalContacts"
      label={text('createCase.contacts')}
      optional
      description={text(isAllowed ? 'createCase.contacts.description' : 'createCase.contacts.notInPlan')}
      constraintText={isAllowed && text('createCase.contacts.count', { count, limit })}
      stretch
    >
      {({ value, change, leave, ref }) => (
        <Textarea
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
          disabled={!isAllowed}
          autoComplete="off"
          spellcheck={false}
          rows={2}
        />
      )}
    </ControlledField>
  );
}
