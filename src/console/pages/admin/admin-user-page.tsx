import '../../text/en/attachments.ts';
import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';
import '../../text/en/settings.ts';

import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import type { User } from '../../../contract/center/users.ts';
import { groupsQuery, useChange, userQuery } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { UserForm, type UserValues } from '../../forms/user-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { AttachedPolicies } from './attached-policies.tsx';
import { Explanation } from './explanation.tsx';
import { UserActions } from './user-actions.tsx';
import { UserState } from './admin-users-page.tsx';

function Facts({ user }: { readonly user: User }) {
  const text = useText();
  const { data } = useQuery(groupsQuery({ userId: user.userId }));
  const groups = data?.groups ?? [];
  return (
    <KeyValuePairs
      columns={4}
      items={[
        { label: text('admin.user.state'), value: <UserState user={user} /> },
        user.issuer === undefined
          ? { label: text('admin.user.passkeys'), value: user.passkeys }
          : { label: text('admin.user.provider'), value: <span className="sc-anywhere">{user.issuer}</span> },
        ...(user.displayName === undefined
          ? []
          : [{ label: text('admin.user.displayName'), value: user.displayName }]),
        { label: text('admin.user.created'), value: <TimeAgo time={user.createdAt} /> },
        {
          label: text('admin.groups'),
          value:
            groups.length === 0
              ? '–'
              : groups.map(({ groupId, name }) => (
                  <div key={groupId}>
                    <AppLink to={paths.adminGroup(groupId)}>{name}</AppLink>
                  </div>
                )),
        },
      ]}
    />
  );
}

/** Two permissions, so two operations; the name first, which can be refused for more reasons. */
async function save({ userId, changed }: { userId: string; changed: Partial<UserValues> }): Promise<void> {
  const { userName, email } = changed;
  if (userName !== undefined) await changes.renameUser({ userId, userName });
  if (email !== undefined) await changes.updateUser({ userId, email });
}

function Details({ user: { userId, userName, issuer, email = '' } }: { readonly user: User }) {
  const text = useText();
  const notify = useNotify();
  const { permissions } = useSession();
  const change = useChange(save);
  return (
    <UserForm
      values={{ userName, email }}
      mayRename={permissions.includes('supportcenter:ManagePolicies')}
      isEmailClaimed={issuer !== undefined}
      isRunning={change.isPending}
      error={change.error}
      onSubmit={(changed) =>
        change.mutate(
          { userId, changed },
          {
            onSuccess: () => {
              const name = changed.userName ?? userName;
              notify({ type: 'success', header: text('admin.user.saved', { name }) });
            },
          },
        )
      }
    />
  );
}

function UserScreen({ user }: { readonly user: User }) {
  const { permissions } = useSession();
  return (
    <SpaceBetween size="l">
      <Facts user={user} />
      <UserActions user={user} />
      <Details user={user} />
      <AttachedPolicies principalType="user" principalId={user.userId} />
      {permissions.includes('supportcenter:ManagePolicies') && <Explanation user={user} />}
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const { userId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ManageUsers';
  const query = useQuery({ ...userQuery(userId), enabled: permissions.includes(action) });
  const { data: user, error, refetch } = query;
  return (
    <AdminPage
      action={action}
      title={user?.userName ?? text('admin.user')}
      crumbs={[{ text: text('admin.users'), to: paths.adminUsers() }]}
    >
      {user && <UserScreen key={userId} user={user} />}
      {!user && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!user && !error && <Box>{text(user === null ? 'admin.user.unknown' : 'loading')}</Box>}
    </AdminPage>
  );
}
