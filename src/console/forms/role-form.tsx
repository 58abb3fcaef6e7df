import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';

import type { RoleInput } from '../../contract/center/roles.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

export interface RoleFormProps {
  readonly title: string;
  readonly submit: string;
  readonly role: RoleInput;
  /** Whether the person may change roles; told at the button where not. */
  readonly mayChange: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  /** Called with `onDone` to empty the form. */
  readonly onSubmit: (role: RoleInput, onDone: () => void) => void;
}

/** One value on each line; a line twice or without anything says nothing. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A role's name, and the groups of the identity provider that have it. */
export function RoleForm({ title, submit, role, mayChange, isRunning, error, onSubmit }: RoleFormProps) {
  const text = useText();
  const [name, setName] = useState(role.name);
  const [values, setValues] = useState(role.claimValues.join('\n'));
  const [isMissing, setMissing] = useState(false);
  const empty = (): void => {
    setName('');
    setValues('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '') onSubmit({ name: name.trim(), claimValues: linesOf(values) }, empty);
      }}
    >
      <Container header={<Header variant="h2">{title}</Header>}>
        <SpaceBetween size="m">
          <FormField label={text('admin.role.name')} errorText={isMissing && text('admin.name.missing')}>
            <Input
              value={name}
              spellcheck={false}
              autoComplete={false}
              onChange={({ detail }) => setName(detail.value)}
            />
          </FormField>
          <FormField label={text('admin.role.claims')} description={text('admin.role.claims.text')}>
            <Textarea
              value={values}
              rows={3}
              spellcheck={false}
              onChange={({ detail }) => setValues(detail.value)}
            />
          </FormField>
          <Button
            formAction="submit"
            loading={isRunning}
            disabled={!mayChange}
            disabledReason={text('admin.role.denied')}
          >
            {submit}
          </Button>
          <ProblemAlert error={error} activity="write" />
        </SpaceBetween>
      </Container>
    </form>
  );
}
