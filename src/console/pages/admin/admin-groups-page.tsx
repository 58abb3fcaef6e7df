import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';

import type { Group } from '../../../contract/center/users.ts';
import { groupsQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { AppLink } from '../../components/app-link.tsx';
import { listPaging } from '../../components/list-paging.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { NameForm } from '../../forms/name-form.tsx';
import { useListPage } from '../../hooks/use-list-page.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';
import { RoleList } from './role-list.tsx';

function Groups() {
  const text = useText();
  const list = useListPage();
  const { data, error, refetch } = useQuery(groupsQuery(list.input));
  const create = useChange(changes.createGroup);
  return (
    <SpaceBetween size="l">
      <RowTable
        title={text('admin.groups')}
        rows={data?.groups}
        rowId={({ groupId }) => groupId}
        empty={text(list.search === '' ? 'admin.groups.empty' : 'list.none')}
        error={error}
        onRetry={() => void refetch()}
        paging={listPaging(text('admin.groups.find'), list, data?.total)}
        columns={groupColumns(text)}
      />
      <NameForm
        title={text('admin.group.new')}
        label={text('admin.group.name')}
        submit={text('admin.group.create')}
        isRunning={create.isPending}
        error={create.error}
        onSubmit={(name, onDone) => create.mutate(name, { onSuccess: onDone })}
      />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ManageUsers"
      title={text('admin.groupsAndRoles')}
      description={text('admin.groupsAndRoles.text')}
    >
      <SpaceBetween size="xxl">
        <Groups />
        <RoleList />
      </SpaceBetween>
    </AdminPage>
  );
}

function groupColumns(text: Text): RowColumn<Group>[] {
  return [
    {
      id: 'name',
      header: text('admin.group.name'),
      cell: ({ groupId, name }) => <AppLink to={paths.adminGroup(groupId)}>{name}</AppLink>,
    },
    { id: 'members', header: text('admin.members'), cell: ({ members }) => members },
  ];
}
