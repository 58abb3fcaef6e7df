import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import { useQuery } from '@tanstack/react-query';

import type { Policy } from '../../../contract/center/policies.ts';
import { policiesQuery } from '../../api/administration.ts';
import { AppButton } from '../../components/app-button.tsx';
import { AppLink } from '../../components/app-link.tsx';
import { listPaging } from '../../components/list-paging.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { useListPage } from '../../hooks/use-list-page.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';

function Policies() {
  const text = useText();
  const list = useListPage();
  const { data, error, refetch } = useQuery(policiesQuery(list.input));
  return (
    <RowTable
      title={text('admin.policies')}
      rows={data?.policies}
      rowId={({ policyId }) => policyId}
      empty={text(list.search === '' ? 'admin.policies.empty' : 'list.none')}
      error={error}
      onRetry={() => void refetch()}
      paging={listPaging(text('admin.policies.find'), list, data?.total)}
      columns={policyColumns(text)}
    />
  );
}

export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ManagePolicies"
      title={text('admin.policies')}
      description={text('admin.policies.text')}
      actions={
        <AppButton variant="primary" to={paths.adminNewPolicy()}>
          {text('admin.policy.create')}
        </AppButton>
      }
    >
      <Policies />
    </AdminPage>
  );
}

function policyColumns(text: Text): RowColumn<Policy>[] {
  return [
    {
      id: 'name',
      header: text('admin.policy.name'),
      cell: ({ policyId, name }) => <AppLink to={paths.adminPolicy(policyId)}>{name}</AppLink>,
    },
    {
      id: 'type',
      header: text('admin.policy.type'),
      cell: ({ managed }) => text(managed ? 'admin.policy.managed' : 'admin.policy.own'),
    },
    {
      id: 'attachments',
      header: text('admin.policy.attachments'),
      cell: ({ attachments }) => attachments,
    },
  ];
}
