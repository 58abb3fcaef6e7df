import Input, { type InputProps } from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useIntl } from 'react-intl';

import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { loadPhoneNumbers } from '../load-phone-numbers.ts';
import type { CallingCode } from '../phone-numbers.ts';

/** Where to call: there only while somebody wants to be called. */
export function PhoneFields() {
  return (
    <div className="sc-phone">
      <CountryField />
      <NumberField />
      <ExtensionField />
    </div>
  );
}

/** Null until they are loaded. */
function useCallingCodes(): readonly CallingCode[] | null {
  const [codes, setCodes] = useState<readonly CallingCode[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const phone = await loadPhoneNumbers();
      if (isCurrent) setCodes(phone?.callingCodes() ?? []);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, []);
  return codes;
}

function useCountryOptions(): readonly SelectProps.Option[] | null {
  const codes = useCallingCodes();
  const intl = useIntl();
  if (!codes) return null;
  return codes
    .map(({ country, code }) => {
      const name = intl.formatDisplayName(country, { type: 'region' }) ?? country;
      return { value: country, label: name, labelTag: code };
    })
    .toSorted((left, right) => left.label.localeCompare(right.label));
}

function CountryField() {
  const text = useText();
  const options = useCountryOptions();
  return (
    <ControlledField<CreateCaseValues, 'phoneCountry'>
      name="phoneCountry"
      label={text('createCase.phone.country')}
      optional
    >
      {({ value, change, ref }) => (
        <Select
          ref={ref}
          options={options ?? []}
          selectedOption={options?.find((option) => option.value === value) ?? null}
          onChange={({ detail }) => change(detail.selectedOption.value ?? '')}
          placeholder={text('createCase.phone.country.placeholder')}
          statusType={options ? 'finished' : 'loading'}
          loadingText={text('createCase.phone.country.loading')}
          filteringType="auto"
          filteringPlaceholder={text('createCase.phone.country.find')}
          filteringAriaLabel={text('createCase.phone.country.find')}
          selectedAriaLabel={text('field.selected')}
          virtualScroll
        />
      )}
    </ControlledField>
  );
}

function NumberField() {
  const text = useText();
  const { getValues, setValue } = useFormContext<CreateCaseValues>();
  /** As it is dialled from anywhere, so that a slip is seen. */
  const write = async () => {
    const phone = await loadPhoneNumbers();
    const [number, country] = getValues(['phoneNumber', 'phoneCountry']);
    const dialled = phone?.readPhoneNumber(number, country);
    if (!dialled) return;
    setValue('phoneNumber', dialled.phoneNumber);
    setValue('phoneCountry', dialled.country);
  };
  return (
    <ControlledField<CreateCaseValues, 'phoneNumber'>
      name="phoneNumber"
      label={text('createCase.phone')}
      constraintText={text('createCase.phone.example')}
    >
      {({ value, change, leave, ref }) => (
        <DigitsInput
          ref={ref}
          value={value}
          autoComplete="tel"
          onChange={({ detail }) => change(detail.value)}
          onBlur={() => {
            leave();
            void write();
          }}
        />
      )}
    </ControlledField>
  );
}

function ExtensionField() {
  const text = useText();
  return (
    <ControlledField<CreateCaseValues, 'phoneExtension'>
      name="phoneExtension"
      label={text('createCase.phone.extension')}
      optional
    >
      {({ value, change, leave, ref }) => (
        <DigitsInput
          ref={ref}
          value={value}
          autoComplete="tel-extension"
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
        />
      )}
    </ControlledField>
  );
}

function DigitsInput(props: InputProps & { readonly ref: React.Ref<InputProps.Ref> }) {
  return <Input {...props} type="text" inputMode="tel" />;
}
