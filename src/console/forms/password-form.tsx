import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import { passwordLength, type SetPasswordRequest } from '../../contract/center/sessions.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

export interface PasswordFormProps {
  /** For the browser's keeper of passwords. */
  readonly userName: string;
  readonly needsCurrent: boolean;
  readonly isRunning: boolean;
  readonly isDone: boolean;
  readonly error: unknown;
  readonly onSubmit: (request: SetPasswordRequest, onDone: () => void) => void;
}

interface PasswordFieldProps extends Pick<InputProps, 'autoComplete'> {
  readonly label: string;
  readonly value: string;
  readonly constraint?: string;
  readonly problem: string | false;
  readonly onChange: (value: string) => void;
}

function PasswordField({
  label,
  value,
  constraint,
  problem,
  onChange,
  autoComplete = true,
}: PasswordFieldProps) {
  return (
    <FormField label={label} constraintText={constraint} errorText={problem}>
      <Input
        type="password"
        value={value}
        autoComplete={autoComplete}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}

export function PasswordForm(props: PasswordFormProps) {
  const text = useText();
  const { userName, needsCurrent, isRunning, isDone, error, onSubmit } = props;
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = password.length < passwordLength.min;
  const isMissing = needsCurrent && current === '';
  const empty = () => {
    setCurrent('');
    setPassword('');
    setTried(false);
  };
  const request = needsCurrent ? { password, currentPassword: current } : { password };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isShort && !isMissing) onSubmit(request, empty);
      }}
    >
      <Container header={<Header variant="h2">{text('password.title')}</Header>}>
        <SpaceBetween size="m">
          <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
          {needsCurrent && (
            <PasswordField
              label={text('password.current')}
              value={current}
              autoComplete="current-password"
              problem={isTried && isMissing && text('password.current.missing')}
              onChange={setCurrent}
            />
          )}
          <PasswordField
            label={text('password.new')}
            value={password}
            autoComplete="new-password"
            constraint={text('password.rule', passwordLength)}
            problem={isTried && isShort && text('password.short', passwordLength)}
            onChange={setPassword}
          />
          <ProblemAlert error={error} activity="write" />
          <Button formAction="submit" variant="primary" loading={isRunning}>
            {text('password.set')}
          </Button>
          <output>{isDone && text('password.done')}</output>
        </SpaceBetween>
      </Container>
    </form>
  );
}
