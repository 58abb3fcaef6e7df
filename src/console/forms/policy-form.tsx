import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { type ReactNode, useMemo, useState } from 'react';

import { parsePolicy } from '../../support/policy/policy-document.ts';
import type { PolicyProblem } from '../../support/policy/problems.ts';
import { policyWarnings } from '../../support/policy/screen-effects.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { PolicyWarnings } from '../components/screen-effects.tsx';
import { useText } from '../hooks/use-text.ts';

export interface PolicyFormProps {
  /** Null for a policy that is made: it gets its name here, once. */
  readonly name: string | null;
  readonly document: string;
  readonly readOnly: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly extra?: ReactNode;
  /** What a new one may begin with: names and documents. */
  readonly examples?: readonly { readonly id: string; readonly text: string; readonly document: string }[];
  readonly onSubmit: (values: { name: string; document: string }) => void;
}

const rows = 18;

function judge(document: string) {
  const parsed = parsePolicy(document);
  if (parsed.ok) return { problems: [], warnings: policyWarnings(parsed.policy) };
  return { problems: parsed.problems, warnings: [] };
}

/** Every problem with its place, as the proxy will see it when the policy is saved. */
function Problems({ problems }: { readonly problems: readonly PolicyProblem[] }) {
  return (
    <>
      {problems.map(({ path, message }) => (
        <div key={`${path} ${message}`}>
          {path !== '' && <code>{path}</code>} {message}
        </div>
      ))}
    </>
  );
}

export function PolicyForm(props: PolicyFormProps) {
  const text = useText();
  const { readOnly, isRunning, error, extra, onSubmit } = props;
  const [name, setName] = useState('');
  const [document, setDocument] = useState(props.document);
  const [isTried, setTried] = useState(false);
  const { problems, warnings } = useMemo(() => judge(document), [document]);
  const isNameMissing = props.name === null && name.trim() === '';
  const save = (
    <Button variant="primary" formAction="submit" loading={isRunning}>
      {text('admin.policy.save')}
    </Button>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isNameMissing && problems.length === 0) onSubmit({ name: name.trim(), document });
      }}
    >
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {extra}
            {!readOnly && save}
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {props.name === null && (
            <FormField
              label={text('admin.policy.name')}
              errorText={isTried && isNameMissing && text('admin.name.missing')}
            >
              <Input
                value={name}
                spellcheck={false}
                autoComplete={false}
                onChange={({ detail }) => setName(detail.value)}
              />
            </FormField>
          )}
          {props.examples && (
            <ButtonDropdown
              items={props.examples.map(({ id, text: name_ }) => ({ id, text: name_ }))}
              onItemClick={({ detail }) => {
                const chosen = props.examples?.find(({ id }) => id === detail.id);
                if (chosen) setDocument(chosen.document);
              }}
            >
              {text('admin.policy.examples')}
            </ButtonDropdown>
          )}
          <FormField
            stretch
            label={text('admin.policy.document')}
            description={text('admin.policy.document.text')}
            constraintText={!readOnly && text('admin.policy.cases')}
            errorText={problems.length > 0 && <Problems problems={problems} />}
          >
            <Textarea
              value={document}
              rows={rows}
              readOnly={readOnly}
              spellcheck={false}
              onChange={({ detail }) => setDocument(detail.value)}
            />
          </FormField>
          <PolicyWarnings warnings={warnings} />
          <ProblemAlert error={error} activity="write" />
        </SpaceBetween>
      </Form>
    </form>
  );
}
