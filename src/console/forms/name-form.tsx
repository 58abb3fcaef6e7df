import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';

import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

export interface NameFormProps {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly isRunning: boolean;
  readonly error: unknown;
  /** Told once a name is there; called with `onDone` to empty the form. */
  readonly onSubmit: (name: string, onDone: () => void) => void;
  readonly children?: ReactNode;
}

/** Makes something that needs a name only. */
export function NameForm({ title, label, submit, isRunning, error, onSubmit, children }: NameFormProps) {
  const text = useText();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '') onSubmit(name.trim(), () => setName(''));
      }}
    >
      <Container header={<Header variant="h2">{title}</Header>}>
        <SpaceBetween size="m">
          <div className="sc-form-row">
            <FormField label={label} errorText={isMissing && text('admin.name.missing')}>
              <Input
                value={name}
                spellcheck={false}
                autoComplete={false}
                onChange={({ detail }) => setName(detail.value)}
              />
            </FormField>
            <Button formAction="submit" loading={isRunning}>
              {submit}
            </Button>
          </div>
          <ProblemAlert error={error} activity="write" />
          {children}
        </SpaceBetween>
      </Container>
    </form>
  );
}
