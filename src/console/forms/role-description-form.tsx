import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { useEffect, useRef, useState } from 'react';

import { longestRoleDescription, type ServiceLinkedRole } from '../../support/service-linked-roles.ts';
import { useDescribeRole } from '../api/advisor/account-access.ts';
import { useNotify } from '../components/notices.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

export interface RoleDescriptionFormProps {
  readonly accountId: string;
  readonly role: ServiceLinkedRole;
  readonly onDone: () => void;
}

/** All that can be edited of a service-linked role. */
export function RoleDescriptionForm({ accountId, role, onDone }: RoleDescriptionFormProps) {
  const text = useText();
  const notify = useNotify();
  const field = useRef<TextareaProps.Ref>(null);
  const [description, setDescription] = useState(role.description);
  const edit = useDescribeRole(accountId);
  const isTooLong = Array.from(description).length > longestRoleDescription;
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isTooLong) return;
        edit.mutate(
          { roleName: role.roleName, description },
          {
            onSuccess: () => {
              notify({ type: 'success', header: text('access.edited') });
              onDone();
            },
          },
        );
      }}
    >
      <SpaceBetween size="s">
        <FormField
          stretch
          label={text('access.role.description')}
          errorText={isTooLong && text('access.tooLong', { limit: longestRoleDescription })}
        >
          <Textarea
            ref={field}
            value={description}
            rows={3}
            onChange={({ detail }) => setDescription(detail.value)}
          />
        </FormField>
        <ProblemAlert error={edit.error} activity="write" />
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" formAction="submit" loading={edit.isPending}>
            {text('access.save')}
          </Button>
          <Button variant="link" formAction="none" disabled={edit.isPending} onClick={onDone}>
            {text('access.cancel')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
