import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';

import type { AccountDetails, OperationalContact } from '../../contract/center/accounts.ts';
import { countriesIn } from '../components/countries.ts';
import { OptionalLabel } from '../components/optional-label.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';
import { contactOf, contactProblems, type ContactValues } from './account-values.ts';

export interface AccountContactFormProps {
  readonly account: AccountDetails;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onSubmit: (contact: { country?: string; operationalContact?: OperationalContact }) => void;
}

const fields = ['name', 'email', 'phone'] as const;
const inputTypes = { name: 'text', email: 'email', phone: 'text' } as const satisfies Record<
  (typeof fields)[number],
  InputProps.Type
>;

function CountryField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const text = useText();
  const { locale } = useIntl();
  const options = useMemo(
    () => [
      { value: '', label: text('account.contact.none') },
      ...countriesIn(locale).map(({ code, name }) => ({ value: code, label: name, tags: [code] })),
    ],
    [locale, text],
  );
  return (
    <FormField label={<OptionalLabel label={text('account.country')} />}>
      <Select
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? null}
        filteringType="auto"
        virtualScroll
        placeholder={text('account.country.choose')}
        selectedAriaLabel={text('field.selected')}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}

/** What AWS's account page has and its API does not tell. */
export function AccountContactForm({ account, isRunning, error, onSubmit }: AccountContactFormProps) {
  const text = useText();
  const { country = '', operationalContact = {} } = account;
  const { name = '', email = '', phone = '' } = operationalContact;
  const [values, setValues] = useState<ContactValues>({ country, name, email, phone });
  const [isTried, setTried] = useState(false);
  const isWrong = { name: false, ...contactProblems(values) };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!fields.some((field) => isWrong[field])) onSubmit(contactOf(values));
      }}
    >
      <Container
        header={
          <Header variant="h2" description={text('account.contact.text')}>
            {text('account.contact')}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <ColumnLayout columns={2}>
            <CountryField
              value={values.country}
              onChange={(code) => setValues({ ...values, country: code })}
            />
            {fields.map((field) => (
              <FormField
                key={field}
                label={<OptionalLabel label={text(`account.contact.${field}`)} />}
                errorText={
                  isTried && field !== 'name' && isWrong[field] && text(`account.contact.${field}.wrong`)
                }
              >
                <Input
                  type={inputTypes[field]}
                  value={values[field]}
                  spellcheck={false}
                  autoComplete={false}
                  onChange={({ detail }) => setValues({ ...values, [field]: detail.value })}
                />
              </FormField>
            ))}
          </ColumnLayout>
          <ProblemAlert error={error} activity="write" />
          <Button formAction="submit" loading={isRunning}>
            {text('account.save')}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
