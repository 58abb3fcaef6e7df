import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import { isEmailAddress } from '../../support/email.ts';
import { OptionalLabel } from '../components/optional-label.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

export interface UserValues {
  readonly userName: string;
  /** Empty: none. */
  readonly email: string;
}

export interface UserFormProps {
  readonly values: UserValues;
  /** A new name needs one permission more. */
  readonly mayRename: boolean;
  /** Whether the e-mail address is the identity provider's to say. */
  readonly isEmailClaimed: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  /** Told what has changed only. */
  readonly onSubmit: (changed: Partial<UserValues>) => void;
}

/** What somebody is called, and where they are written to. */
export function UserForm(props: UserFormProps) {
  const { values, mayRename, isEmailClaimed, isRunning, error, onSubmit } = props;
  const text = useText();
  const [userName, setName] = useState(values.userName);
  const [email, setEmail] = useState(values.email);
  const [isTried, setTried] = useState(false);
  const entered = { userName: userName.trim(), email: email.trim() };
  const isNameMissing = entered.userName === '';
  const isEmailWrong = entered.email !== '' && !isEmailAddress(entered.email);
  const changed = {
    ...(entered.userName !== values.userName && { userName: entered.userName }),
    ...(entered.email !== values.email && { email: entered.email }),
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isNameMissing && !isEmailWrong && Object.keys(changed).length > 0) onSubmit(changed);
      }}
    >
      <Container header={<Header variant="h2">{text('admin.user.details')}</Header>}>
        <SpaceBetween size="m">
          <FormField
            label={text('admin.user.name')}
            constraintText={text(mayRename ? 'admin.user.name.hint' : 'admin.user.rename.denied')}
            errorText={isTried && isNameMissing && text('admin.name.missing')}
          >
            <Input
              value={userName}
              readOnly={!mayRename}
              spellcheck={false}
              autoComplete={false}
              onChange={({ detail }) => setName(detail.value)}
            />
          </FormField>
          <FormField
            label={<OptionalLabel label={text('admin.user.email')} />}
            constraintText={isEmailClaimed && text('admin.user.email.claimed')}
            errorText={isTried && isEmailWrong && text('admin.user.email.wrong')}
          >
            <Input
              type="email"
              readOnly={isEmailClaimed}
              value={email}
              spellcheck={false}
              autoComplete={false}
              onChange={({ detail }) => setEmail(detail.value)}
            />
          </FormField>
          <ProblemAlert error={error} activity="write" />
          <Button formAction="submit" loading={isRunning}>
            {text('admin.user.save')}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
