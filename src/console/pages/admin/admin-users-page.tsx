import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';

import type { User } from '../../../contract/center/users.ts';
import { useChange, usersQuery } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { listPaging } from '../../components/list-paging.tsx';
import { RowTable } from '../../components/row-table.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { NameForm } from '../../forms/name-form.tsx';
import { useListPage } from '../../hooks/use-list-page.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { SignInLinkNotice } from './sign-in-link.tsx';

function columns(text: Text) {
  return [
    {
      id: 'name',
      header: text('admin.user.name'),
      cell: ({ userId, userName, displayName }: User) => (
        <>
          <AppLink to={paths.adminUser(userId)}>{userName}</AppLink>
          {displayName !== undefined && ` (${displayName})`}
        </>
      ),
    },
    {
      id: 'state',
      header: text('admin.user.state'),
      cell: (user: User) => <UserState user={user} />,
    },
    {
      id: 'created',
      header: text('admin.user.created'),
      cell: ({ createdAt }: User) => <TimeAgo time={createdAt} />,
    },
  ];
}

export function UserState({ user }: { readonly user: User }) {
  const text = useText();
  if (user.disabled) return <StatusIndicator type="stopped">{text('admin.user.disabled')}</StatusIndicator>;
  if (user.issuer !== undefined)
    return <StatusIndicator type="success">{text('admin.user.singleSignOn')}</StatusIndicator>;
  if (!user.hasPassword)
    return <StatusIndicator type="pending">{text('admin.user.invited')}</StatusIndicator>;
  return <StatusIndicator type="success">{text('admin.user.active')}</StatusIndicator>;
}

/** The user first; the link, which needs one permission more, only where that is there. */
async function invite({ userName, withLink }: { userName: string; withLink: boolean }) {
  const { userId } = await changes.createUser({ userName });
  const link = withLink ? await changes.createSignInLink(userId) : null;
  return { userName, token: link?.token ?? null };
}

function Users() {
  const text = useText();
  const { permissions } = useSession();
  const list = useListPage();
  const { data, error, refetch } = useQuery(usersQuery(list.input));
  const create = useChange(invite);
  const withLink = permissions.includes('supportcenter:ManagePolicies');
  return (
    <SpaceBetween size="l">
      <NameForm
        title={text('admin.user.new')}
        label={text('admin.user.name')}
        submit={text('admin.user.create')}
        isRunning={create.isPending}
        error={create.error}
        onSubmit={(userName, onDone) => create.mutate({ userName, withLink }, { onSuccess: onDone })}
      >
        {create.data?.token && <SignInLinkNotice userName={create.data.userName} token={create.data.token} />}
      </NameForm>
      <RowTable
        title={text('admin.users')}
        columns={columns(text)}
        rows={data?.users}
        rowId={({ userId }) => userId}
        empty={text(list.search === '' ? 'admin.users.empty' : 'list.none')}
        error={error}
        onRetry={() => void refetch()}
        paging={listPaging(text('admin.users.find'), list, data?.total)}
      />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ManageUsers"
      title={text('admin.users')}
      description={text('admin.users.text')}
    >
      <Users />
    </AdminPage>
  );
}
