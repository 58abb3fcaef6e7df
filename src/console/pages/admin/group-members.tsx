import Button from '@cloudscape-design/components/button';
import type { SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { User } from '../../../contract/center/users.ts';
import { useChange, usersQuery } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { listPaging } from '../../components/list-paging.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { useListPage } from '../../hooks/use-list-page.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

/** Who is in a group. Whoever joins gets its permissions, so that both rights are asked for. */
export function GroupMembers({ groupId }: { readonly groupId: string }) {
  const text = useText();
  const list = useListPage();
  const users = useQuery(usersQuery({ ...list.input, groupId }));
  const remove = useChange(changes.removeUserFromGroup);
  const { permissions } = useSession();
  const mayChange = permissions.includes('supportcenter:ManagePolicies');
  return (
    <SpaceBetween size="m">
      <RowTable
        title={text('admin.members')}
        rows={users.data?.users}
        rowId={({ userId }) => userId}
        empty={text(list.search === '' ? 'admin.members.empty' : 'list.none')}
        error={users.error}
        onRetry={() => void users.refetch()}
        paging={listPaging(text('admin.users.find'), list, users.data?.total)}
        columns={memberColumns(text, mayChange && !remove.isPending, (userId) =>
          remove.mutate({ groupId, userId }),
        )}
      />
      <ProblemAlert error={remove.error} activity="write" />
      <AddMember groupId={groupId} mayChange={mayChange} />
    </SpaceBetween>
  );
}

interface AddMemberProps {
  readonly groupId: string;
  readonly mayChange: boolean;
}

function AddMember({ groupId, mayChange }: AddMemberProps) {
  const text = useText();
  const add = useChange(changes.addUserToGroup);
  const [search, find] = useState('');
  const [chosen, choose] = useState<SelectProps.Option | null>(null);
  const { data, isPlaceholderData, isError, refetch } = useQuery(
    usersQuery({ ...(search !== '' && { search }), maxResults: 25 }),
  );
  return (
    <SpaceBetween size="m">
      <div className="sc-form-row">
        <SearchSelect
          label={text('admin.user')}
          placeholder={text('admin.user.choose')}
          empty={text('admin.user.none')}
          chosen={chosen}
          options={data?.users.map(({ userId, userName }) => ({ value: userId, label: userName }))}
          isLooking={isPlaceholderData}
          onRetry={isError ? () => void refetch() : null}
          onSearch={find}
          onChoose={choose}
        />
        <Button
          loading={add.isPending}
          disabled={!mayChange || chosen === null}
          disabledReason={text(mayChange ? 'admin.user.choose' : 'admin.members.denied')}
          onClick={() =>
            chosen?.value !== undefined &&
            add.mutate({ groupId, userId: chosen.value }, { onSuccess: () => choose(null) })
          }
        >
          {text('admin.members.add')}
        </Button>
      </div>
      <ProblemAlert error={add.error} activity="write" />
    </SpaceBetween>
  );
}

function memberColumns(
  text: Text,
  mayRemove: boolean,
  onRemove: (userId: string) => void,
): RowColumn<User>[] {
  return [
    {
      id: 'name',
      header: text('admin.user.name'),
      cell: ({ userId, userName }) => <AppLink to={paths.adminUser(userId)}>{userName}</AppLink>,
    },
    {
      id: 'remove',
      header: text('admin.change'),
      cell: ({ userId, userName }) => (
        <Button
          variant="inline-link"
          ariaLabel={text('admin.members.remove.label', { name: userName })}
          disabled={!mayRemove}
          onClick={() => onRemove(userId)}
        >
          {text('admin.members.remove')}
        </Button>
      ),
    },
  ];
}
