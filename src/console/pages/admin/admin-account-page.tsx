import '../../text/en/attachments.ts';
import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { AccountDetails } from '../../../contract/center/accounts.ts';
import { accountQuery, useChange } from '../../api/administration.ts';
import { changes } from '../../api/administration-changes.ts';
import { useSession } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { CopyableText } from '../../components/copyable-text.tsx';
import { useNotify } from '../../components/notices.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { AccountContactForm } from '../../forms/account-contact-form.tsx';
import { AccountForm } from '../../forms/account-form.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { AccessPolicies } from './access-policies.tsx';
import { planNames } from './account-state.tsx';
import { AccountTestPanel } from './account-test.tsx';
import { AdminPage } from './admin-page.tsx';
import { CaseIndexPanel } from './case-index-panel.tsx';

function reachOf(text: Text, { roleArn, profile }: AccountDetails, editable: boolean): string {
  if (!editable) return text('account.reach.emulator');
  if (roleArn !== undefined) return roleArn;
  return profile === undefined ? text('account.reach.chain') : text('account.reach.profile', { profile });
}

function Facts({ account, editable }: AccountScreenProps) {
  const text = useText();
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: text('account.id'), value: <CopyableText value={account.accountId} /> },
        { label: text('account.plan'), value: planNames(text, account.plans) },
        {
          label: text('account.reach'),
          value: <span className="sc-anywhere">{reachOf(text, account, editable)}</span>,
        },
        {
          label: text('account.signIn'),
          value: (
            <CopyableText value={`${globalThis.location.origin}${paths.signInFor(account.accountId)}`} />
          ),
        },
      ]}
    />
  );
}

function Remove({ account: { accountId, name } }: Pick<AccountScreenProps, 'account'>) {
  const text = useText();
  const navigate = useNavigate();
  const remove = useChange(changes.deleteAccount);
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button formAction="none" onClick={() => ask(true)}>
        {text('account.delete')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={text('account.delete.question', { name })}
          explanation={text('account.delete.text')}
          action={text('account.delete')}
          isRunning={remove.isPending}
          error={remove.error}
          onClose={() => ask(false)}
          onConfirm={() =>
            remove.mutate(accountId, { onSuccess: () => void navigate(paths.adminAccounts()) })
          }
        />
      )}
    </>
  );
}

function isReading(index: AccountDetails['caseIndex']): boolean {
  return index?.state === 'waiting' || index?.state === 'filling';
}

interface AccountScreenProps {
  readonly account: AccountDetails;
  readonly editable: boolean;
}

function AccountScreen({ account, editable }: AccountScreenProps) {
  const text = useText();
  const notify = useNotify();
  const update = useChange(changes.updateAccount);
  const contact = useChange(changes.putAccountContact);
  const { accountId } = account;
  const isWorking = account.test !== undefined && account.test.problem === undefined;
  return (
    <SpaceBetween size="l">
      <Facts account={account} editable={editable} />
      <AccountTestPanel account={account} isPrimary={!isWorking} />
      {editable && <AccessPolicies account={account} />}
      <CaseIndexPanel account={account} />
      {editable && (
        <AccountForm
          account={account}
          isRunning={update.isPending}
          error={update.error}
          extra={<Remove account={account} />}
          onSubmit={(changed) =>
            update.mutate(changed, {
              onSuccess: () =>
                notify({ type: 'success', header: text('account.saved', { name: changed.name }) }),
            })
          }
        />
      )}
      <AccountContactForm
        account={account}
        isRunning={contact.isPending}
        error={contact.error}
        onSubmit={(given) =>
          contact.mutate(
            { accountId, ...given },
            { onSuccess: () => notify({ type: 'success', header: text('account.contact.saved') }) },
          )
        }
      />
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const { accountId = '' } = useParams();
  const { permissions } = useSession();
  const action = 'supportcenter:ManageAccounts';
  const query = useQuery({
    ...accountQuery(accountId),
    enabled: permissions.includes(action),
    // While its cases are read, their number grows.
    refetchInterval: ({ state }) => (isReading(state.data?.account?.caseIndex) ? 2_000 : false),
  });
  const { data, error, refetch } = query;
  const account = data?.account ?? null;
  return (
    <AdminPage
      action={action}
      title={account?.name ?? text('admin.account')}
      crumbs={[{ text: text('admin.accounts'), to: paths.adminAccounts() }]}
    >
      {account && data && <AccountScreen key={accountId} account={account} editable={data.editable} />}
      {!account && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!account && !error && <Box>{text(data ? 'account.unknown' : 'loading')}</Box>}
    </AdminPage>
  );
}
