import '../../text/en/attachments.ts';
import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { Role } from '../../../contract/center/roles.ts';
import { rolesQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { RoleForm } from '../../forms/role-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { AttachedPolicies } from './attached-policies.tsx';

function DeleteRole({ role, mayChange }: { readonly role: Role; readonly mayChange: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const remove = useChange(changes.deleteRole);
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button disabled={!mayChange} disabledReason={text('admin.role.denied')} onClick={() => ask(true)}>
        {text('admin.role.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('admin.role.delete.question', { name: role.name })}
          explanation={text('admin.role.delete.text')}
          action={text('admin.role.delete')}
          isRunning={remove.isPending}
          error={remove.error}
          onClose={() => ask(false)}
          onConfirm={() =>
            remove.mutate(role.roleId, { onSuccess: () => void navigate(paths.adminGroups()) })
          }
        />
      )}
    </>
  );
}

function RoleScreen({ role }: { readonly role: Role }) {
  const text = useText();
  const notify = useNotify();
  const { permissions } = useSession();
  const update = useChange(changes.updateRole);
  const mayChange = permissions.includes('supportcenter:ManagePolicies');
  const { roleId } = role;
  return (
    <SpaceBetween size="l">
      <RoleForm
        title={text('admin.role')}
        submit={text('admin.role.save')}
        role={role}
        mayChange={mayChange}
        isRunning={update.isPending}
        error={update.error}
        onSubmit={(input) =>
          update.mutate(
            { roleId, ...input },
            {
              onSuccess: () =>
                notify({ type: 'success', header: text('admin.role.saved', { name: input.name }) }),
            },
          )
        }
      />
      <AttachedPolicies principalType="role" principalId={roleId} />
      <DeleteRole role={role} mayChange={mayChange} />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const { roleId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ManageUsers';
  const { data, error, refetch } = useQuery({ ...rolesQuery(), enabled: permissions.includes(action) });
  const role = data?.find((each) => each.roleId === roleId);
  return (
    <AdminPage
      action={action}
      title={role?.name ?? text('admin.role')}
      crumbs={[{ text: text('admin.groupsAndRoles'), to: paths.adminGroups() }]}
    >
      {role && <RoleScreen key={roleId} role={role} />}
      {!role && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!role && !error && <Box>{text(data ? 'admin.role.unknown' : 'loading')}</Box>}
    </AdminPage>
  );
}
