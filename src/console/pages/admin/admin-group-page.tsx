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

import type { Group } from '../../../contract/center/users.ts';
import { groupQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { AttachedPolicies } from './attached-policies.tsx';
import { GroupMembers } from './group-members.tsx';

function DeleteGroup({ group }: { readonly group: Group }) {
  const text = useText();
  const navigate = useNavigate();
  const remove = useChange(changes.deleteGroup);
  const { permissions } = useSession();
  const [isAsking, ask] = useState(false);
  const mayDelete = permissions.includes('supportcenter:ManagePolicies');
  return (
    <>
      <Button disabled={!mayDelete} disabledReason={text('admin.members.denied')} onClick={() => ask(true)}>
        {text('admin.group.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('admin.group.delete.question', { name: group.name })}
          explanation={text('admin.group.delete.text')}
          action={text('admin.group.delete')}
          isRunning={remove.isPending}
          error={remove.error}
          onClose={() => ask(false)}
          onConfirm={() =>
            remove.mutate(group.groupId, { onSuccess: () => void navigate(paths.adminGroups()) })
          }
        />
      )}
    </>
  );
}

function GroupScreen({ group }: { readonly group: Group }) {
  return (
    <SpaceBetween size="l">
      <GroupMembers groupId={group.groupId} />
      <AttachedPolicies principalType="group" principalId={group.groupId} />
      <DeleteGroup group={group} />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const { groupId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ManageUsers';
  const query = useQuery({ ...groupQuery(groupId), enabled: permissions.includes(action) });
  const { data: group, error, refetch } = query;
  return (
    <AdminPage
      action={action}
      title={group?.name ?? text('admin.group')}
      crumbs={[{ text: text('admin.groupsAndRoles'), to: paths.adminGroups() }]}
    >
      {group && <GroupScreen key={groupId} group={group} />}
      {!group && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!group && !error && <Box>{text(group === null ? 'admin.group.unknown' : 'loading')}</Box>}
    </AdminPage>
  );
}
