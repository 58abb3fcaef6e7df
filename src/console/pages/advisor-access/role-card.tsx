import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useRef, useState } from 'react';

import {
  isServiceLinkedRole,
  type ServiceLinkedRole,
  serviceLinkedRoles,
} from '../../../support/service-linked-roles.ts';
import { useCreateRole } from '../../api/advisor/account-access.ts';
import { CopyableText } from '../../components/copyable-text.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { RoleDescriptionForm } from '../../forms/role-description-form.tsx';
import { useFocusAfter } from '../../hooks/use-focus-after.ts';
import { useText } from '../../hooks/use-text.ts';
import { DeleteRole } from './delete-role.tsx';
import { useMissing } from './use-missing.ts';

export interface RoleCardProps {
  readonly account: { readonly accountId: string; readonly name: string };
  readonly role: ServiceLinkedRole;
  readonly isAdvisorEnabled: boolean;
}

/** A button that says why it can't be pressed. */
function hindered(reason: string | null) {
  return { disabled: reason !== null, ...(reason !== null && { disabledReason: reason }) };
}

function CreateRole({ account, role }: RoleCardProps) {
  const text = useText();
  const notify = useNotify();
  const create = useCreateRole(account.accountId);
  const reason = useMissing(account.accountId, 'iam:CreateServiceLinkedRole');
  return (
    <SpaceBetween size="s">
      <Button
        {...hindered(reason)}
        loading={create.isPending}
        onClick={() =>
          create.mutate(role.serviceName, {
            onSuccess: () =>
              notify({ type: 'success', header: text('access.created', { role: role.roleName }) }),
          })
        }
      >
        {text('access.create')}
      </Button>
      <ProblemAlert error={create.error} activity="write" />
    </SpaceBetween>
  );
}

function RoleButtons({
  account,
  role,
  isAdvisorEnabled,
  onEdit,
}: RoleCardProps & { readonly onEdit: () => void }) {
  const text = useText();
  const edit = useMissing(account.accountId, 'iam:UpdateRoleDescription');
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        ariaLabel={text('access.edit.of', { role: role.roleName })}
        {...hindered(role.isPresent ? edit : text('access.edit.absent'))}
        onClick={onEdit}
      >
        {text('access.edit')}
      </Button>
      {role.isPresent && <DeleteRole account={account} role={role} isAdvisorEnabled={isAdvisorEnabled} />}
    </SpaceBetween>
  );
}

/** Where there is no room for it in one line, it goes on after its first words. */
function RoleName({ name }: { readonly name: string }) {
  const [first, ...rest] = name.split(/(?<=RoleFor)/);
  return (
    <span className="sc-anywhere">
      {first}
      <wbr />
      {rest}
    </span>
  );
}

/** One role: what it is for, who may use it, and what can be done with it. */
export function RoleCard(props: RoleCardProps) {
  const { account, role } = props;
  const text = useText();
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusAfter(place, `${role.isPresent} ${isEditing}`);
  const { roleName } = role;
  return (
    <div ref={place}>
      <Container
        header={
          <Header
            variant="h2"
            description={isServiceLinkedRole(roleName) && text(`access.${roleName}`)}
            actions={<RoleButtons {...props} onEdit={() => setEditing(true)} />}
          >
            <RoleName name={roleName} />
          </Header>
        }
      >
        <SpaceBetween size="m">
          <KeyValuePairs
            columns={2}
            minColumnWidth={260}
            items={[
              {
                label: text('access.state'),
                value: (
                  <StatusIndicator type={role.isPresent ? 'success' : 'warning'}>
                    {text(role.isPresent ? 'access.present' : 'access.absent')}
                  </StatusIndicator>
                ),
              },
              { label: text('access.trusts'), value: role.serviceName },
              ...(role.isPresent
                ? [
                    { label: text('access.role.description'), value: role.description || '–' },
                    { label: text('access.arn'), value: <CopyableText value={role.arn} /> },
                  ]
                : []),
            ]}
          />
          {isEditing && role.isPresent && (
            <RoleDescriptionForm accountId={account.accountId} role={role} onDone={() => setEditing(false)} />
          )}
          {!role.isPresent && <CreateRole {...props} />}
          {isServiceLinkedRole(roleName) && !serviceLinkedRoles[roleName].isDeletable && (
            <Box color="text-body-secondary">{text('access.delete.never')}</Box>
          )}
        </SpaceBetween>
      </Container>
    </div>
  );
}
