import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import type { User } from '../../contract/center/users.ts';
import { groupsQuery, useChange, usersQuery } from '../api/administration.ts';
import { changes } from '../api/administration-changes.ts';
import { useSession } from '../api/session.ts';
import { AppLink } from '../components/app-link.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { TimeAgo } from '../components/time-ago.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import type { TextId } from '../text/en.ts';
import { AdminPage } from './admin/admin-page.tsx';
import { AttachedPolicies } from './admin/attached-policies.tsx';
import { Explanation } from './admin/explanation.tsx';
import { RemovePasskeys } from './admin/remove-passkeys.tsx';
import { SignInLinkNotice } from './admin/sign-in-link.tsx';
import { UserState } from './admin-users-page.tsx';

function Facts({ user }: { readonly user: User }) {
  const text = useText();
  const { data: groups } = useQuery(groupsQuery());
  const own = groups?.filter(({ userIds }) => userIds.includes(user.userId)) ?? [];
  return (
    <KeyValuePairs
      columns={4}
      items={[
        { label: text('admin.user.state'), value: <UserState user={user} /> },
        user.issuer === undefined
          ? { label: text('admin.user.passkeys'), value: user.passkeys }
          : { label: text('admin.user.provider'), value: <span className="sc-anywhere">{user.issuer}</span> },
        { label: text('admin.user.created'), value: <TimeAgo time={user.createdAt} /> },
        {
          label: text('admin.groups'),
          value:
            own.length === 0
              ? '–'
              : own.map(({ groupId, name }) => (
                  <div key={groupId}>
                    <AppLink to={paths.adminGroup(groupId)}>{name}</AppLink>
                  </div>
                )),
        },
      ]}
    />
  );
}

/** Why no link can be made, where none can. */
function linkReason({ disabled, issuer }: User): TextId {
  if (disabled) return 'admin.user.isDisabled';
  return issuer === undefined ? 'admin.link.denied' : 'admin.link.federated';
}

function UserActions({ user }: { readonly user: User }) {
  const text = useText();
  const session = useSession();
  const update = useChange(changes.updateUser);
  const link = useChange(changes.createSignInLink);
  const end = useChange(changes.endSessions);
  const { userId, disabled, issuer } = user;
  const isSelf = user.userName === session.user.userName;
  const mayLink = session.permissions.includes('supportcenter:ManagePolicies');
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          loading={link.isPending}
          disabled={disabled || !mayLink || issuer !== undefined}
          disabledReason={text(linkReason(user))}
          onClick={() => link.mutate(userId)}
        >
          {text('admin.link.new')}
        </Button>
        <Button loading={end.isPending} onClick={() => end.mutate({ userId })}>
          {text('admin.user.signOut')}
        </Button>
        <RemovePasskeys user={user} />
        <Button
          loading={update.isPending}
          disabled={isSelf}
          disabledReason={text('admin.user.self')}
          onClick={() => update.mutate({ userId, disabled: !disabled })}
        >
          {text(disabled ? 'admin.user.enable' : 'admin.user.disable')}
        </Button>
      </SpaceBetween>
      <ProblemAlert error={update.error ?? link.error ?? end.error} activity="write" />
      {end.isSuccess && <Box>{text('admin.user.signedOut')}</Box>}
      {link.data && !disabled && <SignInLinkNotice userName={user.userName} token={link.data.token} />}
    </SpaceBetween>
  );
}

function UserScreen({ user }: { readonly user: User }) {
  const { permissions } = useSession();
  return (
    <SpaceBetween size="l">
      <Facts user={user} />
      <UserActions user={user} />
      <AttachedPolicies principalType="user" principalId={user.userId} />
      {permissions.includes('supportcenter:ManagePolicies') && <Explanation userId={user.userId} />}
    </SpaceBetween>
  );
}

function Found({ userId }: { readonly userId: string }) {
  const text = useText();
  const { data, error, refetch } = useQuery(usersQuery());
  const user = data?.find((each) => each.userId === userId);
  if (user) return <UserScreen key={userId} user={user} />;
  if (error) return <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />;
  return <Box>{text(data ? 'admin.user.unknown' : 'loading')}</Box>;
}

export function Component() {
  const text = useText();
  const { userId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ManageUsers';
  const { data } = useQuery({ ...usersQuery(), enabled: permissions.includes(action) });
  const name = data?.find((user) => user.userId === userId)?.userName;
  return (
    <AdminPage
      action={action}
      title={name ?? text('admin.user')}
      crumbs={[{ text: text('admin.users'), to: paths.adminUsers() }]}
    >
      <Found userId={userId} />
    </AdminPage>
  );
}
