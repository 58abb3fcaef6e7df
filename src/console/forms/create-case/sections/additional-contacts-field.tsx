import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useFormContext, useWatch } from 'react-hook-form';

import { apiLimits } from '../../../../support/limits.ts';
import type { Plan } from '../../../../support/plans.ts';
import { useSession } from '../../../api/session.ts';
import { useCurrentAccount } from '../../../components/current-account.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { readAdditionalContacts } from '../../additional-contacts.ts';
import { changeField } from '../../writing/change-field.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { allowsAdditionalContacts } from '../../plan-choices.ts';

const limit = apiLimits.ccEmailAddresses;

export function AdditionalContactsField({ plans }: { readonly plans: readonly Plan[] }) {
  const text = useText();
  const written = useWatch<CreateCaseValues, 'additionalContacts'>({ name: 'additionalContacts' });
  const { addresses } = readAdditionalContacts(written);
  const isAllowed = allowsAdditionalContacts(plans);
  const without = useWithoutContacts();
  return (
    <SpaceBetween size="xs">
      <ControlledField<CreateCaseValues, 'additionalContacts'>
        name="additionalContacts"
        label={text('createCase.contacts')}
        optional
        description={isAllowed ? text('createCase.contacts.description') : without}
        constraintText={isAllowed && text('createCase.contacts.count', { count: addresses.length, limit })}
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
      {isAllowed && <OwnAddress addresses={addresses} />}
    </SpaceBetween>
  );
}

/** Who gets the copies where a case can't have contacts of its own; as far as the account says it. */
function useWithoutContacts(): string {
  const text = useText();
  const address = useCurrentAccount()?.operationalContact?.email;
  if (address === undefined) return text('createCase.contacts.notInPlan');
  return text('createCase.contacts.notInPlan.address', { address });
}

/** Whoever is not the owner of the account's own address gets no mail without theirs (user guide). */
function OwnAddress({ addresses }: { readonly addresses: readonly string[] }) {
  const text = useText();
  const { register, getValues, setFocus } = useFormContext<CreateCaseValues>();
  const { email } = useSession().user;
  const isThere = addresses.some((address) => address.toLowerCase() === email?.toLowerCase());
  if (email === null || isThere || addresses.length >= limit) return null;
  const add = () => {
    const written = getValues('additionalContacts').replace(/[\s,;]+$/u, '');
    changeField({ register }, 'additionalContacts', written === '' ? email : `${written}, ${email}`);
    // The button has done its work and is gone.
    setFocus('additionalContacts');
  };
  return (
    <Button formAction="none" variant="inline-link" onClick={add}>
      {text('createCase.contacts.addOwn', { address: email })}
    </Button>
  );
}
