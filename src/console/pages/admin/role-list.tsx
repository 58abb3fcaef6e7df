import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';

import type { Role } from '../../../contract/center/roles.ts';
import { rolesQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { signInOptionsQuery } from '../../api/sign-in-options.ts';
import { AppLink } from '../../components/app-link.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { RoleForm } from '../../forms/role-form.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

const noRole = { name: '', claimValues: [] };

/** The roles, and a new one. */
export function RoleList() {
  const text = useText();
  const { permissions } = useSession();
  const { data, error, refetch } = useQuery(rolesQuery());
  const { data: options } = useQuery(signInOptionsQuery());
  const create = useChange(changes.createRole);
  return (
    <SpaceBetween size="l">
      <RowTable
        title={text('admin.roles')}
        rows={data}
        rowId={({ roleId }) => roleId}
        empty={text('admin.roles.empty')}
        error={error}
        onRetry={() => void refetch()}
        columns={roleColumns(text)}
      />
      {options?.singleSignOn === false && (
        <Alert type="info" header={text('admin.roles.unused')}>
          {text('admin.roles.unused.text')}
        </Alert>
      )}
      <RoleForm
        title={text('admin.role.new')}
        submit={text('admin.role.create')}
        role={noRole}
        mayChange={permissions.includes('supportcenter:ManagePolicies')}
        isRunning={create.isPending}
        error={create.error}
        onSubmit={(role, onDone) => create.mutate(role, { onSuccess: onDone })}
      />
    </SpaceBetween>
  );
}

function roleColumns(text: Text): RowColumn<Role>[] {
  return [
    {
      id: 'name',
      header: text('admin.role.name'),
      cell: ({ roleId, name }) => <AppLink to={paths.adminRole(roleId)}>{name}</AppLink>,
    },
    {
      id: 'claims',
      header: text('admin.role.claims'),
      cell: ({ claimValues }) => (
        <span className="sc-anywhere">
          {claimValues.length === 0 ? text('admin.role.claims.none') : claimValues.join(', ')}
        </span>
      ),
    },
  ];
}
