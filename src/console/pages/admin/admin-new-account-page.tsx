import '../../text/en/attachments.ts';
import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import { useNavigate } from 'react-router';

import { useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useNotify } from '../../components/notices.tsx';
import { AccountForm } from '../../forms/account-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AdminPage } from './admin-page.tsx';

function NewAccount() {
  const text = useText();
  const navigate = useNavigate();
  const notify = useNotify();
  const create = useChange(changes.createAccount);
  return (
    <AccountForm
      account={null}
      isRunning={create.isPending}
      error={create.error}
      onSubmit={(account) =>
        create.mutate(account, {
          // The test and what has to be pasted at AWS come next, and both are there.
          onSuccess: () => {
            notify({ type: 'success', header: text('account.created', { name: account.name }) });
            void navigate(paths.adminAccount(account.accountId), { replace: true });
          },
        })
      }
    />
  );
}

export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ManageAccounts"
      title={text('account.connect')}
      description={text('account.connect.text')}
      crumbs={[{ text: text('admin.accounts'), to: paths.adminAccounts() }]}
    >
      <NewAccount />
    </AdminPage>
  );
}
