import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { type Control, useController, useForm } from 'react-hook-form';

import { useText } from '../hooks/use-text.ts';

export interface SignInValues {
  readonly username: string;
  readonly password: string;
}

const defaults: SignInValues = { username: '', password: '' };

interface FieldProps extends Pick<InputProps, 'type' | 'autoComplete' | 'spellcheck'> {
  readonly control: Control<SignInValues>;
  readonly name: keyof SignInValues;
  readonly label: string;
  /** What is said when nothing was entered. */
  readonly missing: string;
}

function Field({ control, name, label, missing, ...input }: FieldProps) {
  const { field, fieldState } = useController({ control, name, rules: { required: missing } });
  const { ref, value, onBlur, onChange } = field;
  return (
    <FormField label={label} errorText={fieldState.error?.message}>
      <Input
        {...input}
        ref={ref}
        value={value}
        onBlur={onBlur}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

export interface SignInFormProps {
  /** Whether it is what people come for: it takes the focus, and its button stands out. */
  readonly isFirst: boolean;
  readonly isRunning: boolean;
  readonly onSubmit: (values: SignInValues) => void;
}

export function SignInForm({ isFirst, isRunning, onSubmit }: SignInFormProps) {
  const text = useText();
  const { control, handleSubmit, setFocus } = useForm({ defaultValues: defaults });
  useEffect(() => {
    if (isFirst) setFocus('username');
  }, [isFirst, setFocus]);
  const submit = (
    <Button variant={isFirst ? 'primary' : 'normal'} formAction="submit" loading={isRunning}>
      {text('signIn.submit')}
    </Button>
  );
  return (
    <form onSubmit={(event) => void handleSubmit(onSubmit)(event)} noValidate>
      <Form actions={submit}>
        <SpaceBetween size="m">
          <Field
            control={control}
            name="username"
            label={text('signIn.userName')}
            missing={text('signIn.userName.missing')}
            autoComplete="username"
            spellcheck={false}
          />
          <Field
            control={control}
            name="password"
            label={text('signIn.password')}
            missing={text('signIn.password.missing')}
            type="password"
            autoComplete="current-password"
          />
        </SpaceBetween>
      </Form>
    </form>
  );
}
