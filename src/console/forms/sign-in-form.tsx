import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { Controller, useForm } from 'react-hook-form';

import { useText } from '../hooks/use-text.ts';

export interface SignInValues {
  readonly username: string;
  readonly password: string;
}

const defaults: SignInValues = { username: '', password: '' };

export interface SignInFormProps {
  readonly isRunning: boolean;
  readonly onSubmit: (values: SignInValues) => void;
}

export function SignInForm({ isRunning, onSubmit }: SignInFormProps) {
  const text = useText();
  const { control, handleSubmit, setFocus } = useForm({ defaultValues: defaults });
  // Nobody comes here for anything else.
  useEffect(() => setFocus('username'), [setFocus]);
  return (
    <form onSubmit={(event) => void handleSubmit(onSubmit)(event)} noValidate>
      <Form
        actions={
          <Button variant="primary" formAction="submit" loading={isRunning}>
            {text('signIn.submit')}
          </Button>
        }
      >
        <SpaceBetween size="m">
          <Controller
            control={control}
            name="username"
            rules={{ required: text('signIn.userName.missing') }}
            render={({ field: { ref, value, onChange, onBlur }, fieldState: { error } }) => (
              <FormField label={text('signIn.userName')} errorText={error?.message}>
                <Input
                  ref={ref}
                  autoComplete="username"
                  spellcheck={false}
                  value={value}
                  onBlur={onBlur}
                  onChange={({ detail }) => onChange(detail.value)}
                />
              </FormField>
            )}
          />
          <Controller
            control={control}
            name="password"
            rules={{ required: text('signIn.password.missing') }}
            render={({ field: { ref, value, onChange, onBlur }, fieldState: { error } }) => (
              <FormField label={text('signIn.password')} errorText={error?.message}>
                <Input
                  ref={ref}
                  type="password"
                  autoComplete="current-password"
                  value={value}
                  onBlur={onBlur}
                  onChange={({ detail }) => onChange(detail.value)}
                />
              </FormField>
            )}
          />
        </SpaceBetween>
      </Form>
    </form>
  );
}
