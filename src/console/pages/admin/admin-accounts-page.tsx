import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';

import type { AccountDetails } from '../../../contract/center/accounts.ts';
import { accountDetailsQuery } from '../../api/administration.ts';
import { useSession } from '../../api/session.ts';
import { AppButton } from '../../components/app-button.tsx';
import { AppLink } from '../../components/app-link.tsx';
import { countryName } from '../../components/countries.ts';
import { listPaging } from '../../components/list-paging.tsx';
import { type RowColumn, RowTable } from '../../components/row-table.tsx';
import { useListPage } from '../../hooks/use-list-page.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AccountState, planNames } from './account-state.tsx';
import { AdminPage } from './admin-page.tsx';

function Accounts() {
  const text = useText();
  const { locale } = useIntl();
  const list = useListPage();
  const { data, error, refetch } = useQuery(accountDetailsQuery(list.input));
  const country = (code: string) => countryName(locale, code);
  return (
    <RowTable
      title={text('admin.accounts')}
      rows={data?.accounts}
      rowId={({ accountId }) => accountId}
      empty={text(list.search === '' ? 'admin.accounts.empty' : 'admin.accounts.none')}
      error={error}
      onRetry={() => void refetch()}
      paging={listPaging(text('admin.accounts.find'), list, data?.total)}
      columns={accountColumns(text, country)}
    />
  );
}

/** The emulator's accounts are its own; why they can't be changed is said before somebody looks for how. */
export function Component() {
  const text = useText();
  const isEmulated = useSession().upstream === 'emulator';
  return (
    <AdminPage
      action="supportcenter:ManageAccounts"
      title={text('admin.accounts')}
      description={text('admin.accounts.text')}
      actions={
        !isEmulated && (
          <AppButton variant="primary" to={paths.adminNewAccount()}>
            {text('account.connect')}
          </AppButton>
        )
      }
    >
      <SpaceBetween size="l">
        {isEmulated && (
          <Alert type="info" header={text('admin.accounts.emulator')}>
            {text('admin.accounts.emulator.text')}
          </Alert>
        )}
        <Accounts />
      </SpaceBetween>
    </AdminPage>
  );
}

function accountColumns(text: Text, country: (code: string) => string): RowColumn<AccountDetails>[] {
  return [
    {
      id: 'name',
      header: text('account.name'),
      cell: ({ accountId, name }) => <AppLink to={paths.adminAccount(accountId)}>{name}</AppLink>,
    },
    { id: 'id', header: text('account.id'), cell: ({ accountId }) => accountId },
    {
      id: 'state',
      header: text('account.state'),
      cell: ({ test }) => <AccountState {...(test && { test })} />,
    },
    { id: 'plan', header: text('account.plan'), cell: ({ plans }) => planNames(text, plans) },
    {
      id: 'country',
      header: text('account.country'),
      cell: ({ country: code }) => (code === undefined ? '–' : country(code)),
    },
  ];
}
