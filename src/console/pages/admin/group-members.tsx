import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Group, User } from '../../../contract/center/users.ts';
import { useChange, usersQuery } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

/** Who is in a group. Whoever joins gets its permissions, so that both rights are asked for. */
export function GroupMembers({ group: { groupId, userIds } }: { readonly group: Group }) {
  const text = useText();
  const users = useQuery(usersQuery());
  const remove = useChange(changes.removeUserFromGroup);
  const { permissions } = useSession();
  const mayChange = permissions.includes('supportcenter:ManagePolicies');
  return (
    <SpaceBetween size="m">
      <RowTable
        title={text('admin.members')}
        rows={users.data?.filter(({ userId }) => userIds.includes(userId))}
        rowId={({ userId }) => userId}
        empty={text('admin.members.empty')}
        error={users.error}
        onRetry={() => void users.refetch()}
        columns={memberColumns(text, mayChange && !remove.isPending, (userId) =>
          remove.mutate({ groupId, userId }),
        )}
      />
      <ProblemAlert error={remove.error} activity="write" />
      <AddMember
        groupId={groupId}
        mayChange={mayChange}
        others={users.data?.filter(({ userId }) => !userIds.includes(userId)) ?? []}
      />
    </SpaceBetween>
  );
}

interface AddMemberProps {
  readonly groupId: string;
  readonly mayChange: boolean;
  readonly others: readonly User[];
}

function AddMember({ groupId, mayChange, others }: AddMemberProps) {
  const text = useText();
  const add = useChange(changes.addUserToGroup);
  const [chosen, choose] = useState<string | null>(null);
  const options = others.map(({ userId, userName }) => ({ value: userId, label: userName }));
  const option = options.find(({ value }) => value === chosen) ?? null;
  return (
    <SpaceBetween size="m">
      <div className="sc-form-row">
        <FormField label={text('admin.user')}>
          <Select
            options={options}
            filteringType="auto"
            virtualScroll
            selectedOption={option}
            placeholder={text('admin.user.choose')}
            empty={text('admin.user.none')}
            selectedAriaLabel={text('field.selected')}
            onChange={({ detail }) => choose(detail.selectedOption.value ?? null)}
          />
        </FormField>
        <Button
          loading={add.isPending}
          disabled={!mayChange || option === null}
          disabledReason={text(mayChange ? 'admin.user.choose' : 'admin.members.denied')}
          onClick={() => option && add.mutate({ groupId, userId: option.value })}
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
