import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';

import type { CreateAccessTokenRequest } from '../../contract/center/access-tokens.ts';
import type { SessionAccount } from '../../contract/session.ts';
import { useText } from '../hooks/use-text.ts';

export interface AccessTokenFormProps {
  readonly accounts: readonly SessionAccount[];
  readonly isRunning: boolean;
  readonly onSubmit: (request: CreateAccessTokenRequest, onDone: () => void) => void;
  readonly children?: ReactNode;
}

interface Values {
  readonly name: string;
  readonly scope: 'all' | 'some';
  readonly accounts: readonly string[];
  readonly readOnly: boolean;
  readonly days: number;
}

const empty: Values = { name: '', scope: 'all', accounts: [], readOnly: false, days: 90 };
const lifetimes = [7, 30, 90, 180, 365];

interface FieldProps {
  readonly values: Values;
  readonly isTried: boolean;
  readonly change: (changes: Partial<Values>) => void;
}

function AccountField({
  values,
  isTried,
  change,
  accounts,
}: FieldProps & Pick<AccessTokenFormProps, 'accounts'>) {
  const text = useText();
  const options = accounts.map(({ accountId, name }) => ({
    value: accountId,
    label: name,
    description: accountId,
  }));
  const isMissing = isTried && values.accounts.length === 0;
  return (
    <SpaceBetween size="s">
      <FormField label={text('token.scope')}>
        <RadioGroup
          value={values.scope}
          items={[
            { value: 'all', label: text('token.scope.all') },
            { value: 'some', label: text('token.scope.some') },
          ]}
          onChange={({ detail }) => change({ scope: detail.value === 'some' ? 'some' : 'all' })}
        />
      </FormField>
      {values.scope === 'some' && (
        <FormField label={text('token.accounts')} errorText={isMissing && text('token.accounts.missing')}>
          <Multiselect
            options={options}
            selectedOptions={options.filter(({ value }) => values.accounts.includes(value))}
            placeholder={text('token.accounts.choose')}
            filteringType="auto"
            onChange={({ detail }) =>
              change({ accounts: detail.selectedOptions.flatMap(({ value }) => value ?? []) })
            }
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}

function LifetimeField({ values, change }: FieldProps) {
  const text = useText();
  const optionOf = (days: number) => ({ value: String(days), label: text('token.days.value', { days }) });
  return (
    <FormField label={text('token.days')}>
      <Select
        selectedOption={optionOf(values.days)}
        options={lifetimes.map(optionOf)}
        onChange={({ detail }) => change({ days: Number(detail.selectedOption.value) })}
      />
    </FormField>
  );
}

function requestOf({ scope, accounts, ...values }: Values): CreateAccessTokenRequest {
  return { ...values, name: values.name.trim(), accounts: scope === 'all' ? ['*'] : [...accounts] };
}

export function AccessTokenForm({ accounts, isRunning, onSubmit, children }: AccessTokenFormProps) {
  const text = useText();
  const [values, setValues] = useState(empty);
  const [isTried, setTried] = useState(false);
  const change = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  const isNameless = values.name.trim() === '';
  const clear = () => {
    setValues(empty);
    setTried(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const hasAccounts = values.scope === 'all' || values.accounts.length > 0;
        if (!isNameless && hasAccounts) onSubmit(requestOf(values), clear);
      }}
    >
      <Container
        header={
          <Header variant="h2" description={text('token.new.text')}>
            {text('token.new')}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <FormField
            label={text('token.name')}
            constraintText={text('token.name.text')}
            errorText={isTried && isNameless && text('admin.name.missing')}
          >
            <Input
              value={values.name}
              spellcheck={false}
              autoComplete={false}
              onChange={({ detail }) => change({ name: detail.value })}
            />
          </FormField>
          <AccountField accounts={accounts} values={values} isTried={isTried} change={change} />
          <Checkbox checked={values.readOnly} onChange={({ detail }) => change({ readOnly: detail.checked })}>
            {text('token.readOnly')}
          </Checkbox>
          <LifetimeField values={values} isTried={isTried} change={change} />
          <Button formAction="submit" loading={isRunning}>
            {text('token.create')}
          </Button>
          {children}
        </SpaceBetween>
      </Container>
    </form>
  );
}
