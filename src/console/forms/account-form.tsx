import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';

import type { AccountDetails, NewAccount } from '../../contract/center/accounts.ts';
import { OptionalLabel } from '../components/optional-label.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';
import { type AccountValues, accountOf, problemsIn, usualRole, valuesOf } from './account-values.ts';

export interface AccountFormProps {
  /** Null for one that is connected: its id is given here, once. */
  readonly account: AccountDetails | null;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly extra?: ReactNode;
  readonly onSubmit: (account: NewAccount) => void;
}

type TextField = Exclude<keyof AccountValues, 'way'>;

interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly problem: string | false;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly extra?: ReactNode;
  readonly onChange: (value: string) => void;
}

function Field({ label, value, problem, hint, placeholder = '', extra, onChange }: FieldProps) {
  return (
    <FormField label={label} errorText={problem} constraintText={hint} secondaryControl={extra}>
      <Input
        value={value}
        spellcheck={false}
        autoComplete={false}
        placeholder={placeholder}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

/** Names, way in, and nothing secret: keys stay where the server's AWS configuration has them. */
export function AccountForm({ account, isRunning, error, extra, onSubmit }: AccountFormProps) {
  const text = useText();
  const [values, setValues] = useState(() => valuesOf(account));
  const [isTried, setTried] = useState(false);
  const problems = problemsIn(values);
  const example = usualRole(values.accountId.trim());
  const set = (change: Partial<AccountValues>) => setValues({ ...values, ...change });
  const field = (name: TextField) => ({
    value: values[name],
    problem: isTried && problems[name] !== undefined && text(problems[name], { example }),
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(problems).length === 0) onSubmit(accountOf(values));
      }}
    >
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {extra}
            <Button variant={account ? 'normal' : 'primary'} formAction="submit" loading={isRunning}>
              {text(account ? 'account.save' : 'account.create')}
            </Button>
          </SpaceBetween>
        }
      >
        <Container header={account && <Header variant="h2">{text('account.settings')}</Header>}>
          <SpaceBetween size="l">
            {!account && <Field label={text('account.id')} {...field('accountId')} />}
            <Field label={text('account.name')} hint={text('account.name.hint')} {...field('name')} />
            <FormField label={text('account.reach')}>
              <RadioGroup
                value={values.way}
                onChange={({ detail }) => set({ way: detail.value === 'own' ? 'own' : 'role' })}
                items={(['role', 'own'] as const).map((way) => ({
                  value: way,
                  label: text(`account.reach.${way}`),
                  description: text(`account.reach.${way}.text`),
                }))}
              />
            </FormField>
            {values.way === 'role' && (
              <SpaceBetween size="l">
                <Field
                  label={text('account.role')}
                  placeholder={example}
                  {...(!account && { hint: text('account.role.hint') })}
                  {...field('roleArn')}
                />
                <Field
                  label={<OptionalLabel label={text('account.external')} />}
                  hint={text('account.external.hint')}
                  extra={
                    <Button formAction="none" onClick={() => set({ externalId: crypto.randomUUID() })}>
                      {text('account.external.draw')}
                    </Button>
                  }
                  {...field('externalId')}
                />
              </SpaceBetween>
            )}
            <Field
              label={<OptionalLabel label={text('account.profile')} />}
              hint={text('account.profile.hint')}
              {...field('profile')}
            />
            <ProblemAlert error={error} activity="write" />
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
