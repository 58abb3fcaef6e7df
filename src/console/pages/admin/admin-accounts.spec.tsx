import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import type { AccountDetails } from '../../../contract/center/accounts.ts';
import { paths } from '../../paths.ts';
import { adminSession, heading, openAdministration } from '../../test-administration.tsx';
import { failure } from '../../test-screen.tsx';

const accountId = '111122223333';
const roleArn = `arn:aws:iam::${accountId}:role/SupportCenter`;
const retail: AccountDetails = { accountId, name: 'Retail', roleArn };
const onAws = { ...adminSession, upstream: 'aws' } as const;
const testedAt = '2026-11-20T12:00:00.000Z';

function page(...accounts: AccountDetails[]) {
  return () => ({ body: { accounts, total: accounts.length, editable: true } });
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('accounts are looked for by the server', async () => {
  const { inputs } = openAdministration(paths.adminAccounts(), { DescribeAccounts: page(retail) }, onAws);
  await screen.findByRole('link', { name: 'Retail' });
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find accounts by name or ID' }), 'ret');
  await waitFor(() =>
    expect(inputs('DescribeAccounts').at(-1)).toEqual({ search: 'ret', offset: 0, maxResults: 25 }),
  );
});

test('the first account is asked for, with what it is asked for', async () => {
  const { inputs, router } = openAdministration(
    paths.adminNewAccount(),
    { DescribeAccounts: page(retail), CreateAccount: () => ({ body: {} }) },
    onAws,
  );
  await userEvent.click(await button('Connect account'));
  expect(inputs('CreateAccount')).toEqual([]);
  const field = (name: RegExp) => screen.getByRole('textbox', { name });
  await userEvent.type(field(/^Account ID/), accountId);
  await userEvent.type(field(/^Name/), 'Retail');
  await userEvent.type(field(/^Role ARN/), roleArn);
  await userEvent.click(await button('Make one up'));
  await userEvent.click(await button('Connect account'));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.adminAccount(accountId)));
  expect(inputs('CreateAccount')).toEqual([
    { accountId, name: 'Retail', roleArn, externalId: expect.stringMatching(/^[\da-f-]{36}$/) },
  ]);
});

test('a test that fails says why, and opens what mends it', async () => {
  const found = { testedAt, problem: 'role-refused', principalArn: 'arn:aws:iam::9:role/p' } as const;
  let known = retail;
  const answers = {
    DescribeAccounts: () => page(known)(),
    TestAccount: () => {
      known = { ...retail, test: found };
      return { body: found };
    },
  };
  openAdministration(paths.adminAccount(accountId), answers, onAws);
  await heading('Retail');
  await userEvent.click(await button('Test connection'));
  await screen.findByText(/^AWS refuses the role/);
  expect(await screen.findByRole('region', { name: 'Trust policy of the role' })).toHaveProperty(
    'textContent',
    expect.stringContaining('arn:aws:iam::9:role/p'),
  );
});

test('the emulator’s accounts are shown, and say why they can’t be changed', async () => {
  const answer = () => ({ body: { accounts: [{ accountId, name: 'Retail' }], total: 1, editable: false } });
  openAdministration(paths.adminAccounts(), { DescribeAccounts: answer });
  await screen.findByText('These are the emulator’s accounts');
  expect(screen.queryByRole('button', { name: 'Connect an account' })).toBeNull();
});

test('an account is removed after a question, and a refusal stands in it', async () => {
  const answers = { DescribeAccounts: page(retail), DeleteAccount: () => failure('ValidationException') };
  const { inputs } = openAdministration(paths.adminAccount(accountId), answers, onAws);
  await userEvent.click(await button('Remove account'));
  expect(inputs('DeleteAccount')).toEqual([]);
  const dialog = await screen.findByRole('dialog', { name: 'Remove Retail?' });
  const [, confirm] = [...dialog.querySelectorAll('button')].filter(({ textContent }) => textContent !== '');
  await userEvent.click(confirm ?? dialog);
  await screen.findByText(/as AWS words it/);
  expect(inputs('DeleteAccount')).toEqual([{ accountId }]);
});

test('the index of cases says how far it is and why it stands, and is begun anew', async () => {
  const caseIndex = {
    state: 'failed',
    cases: 1_234,
    upToDate: testedAt,
    problem: 'no-plan',
    problemDetail: 'SubscriptionRequiredException',
  } as const;
  const answers = {
    DescribeAccounts: page({ ...retail, caseIndex }),
    RebuildCaseIndex: () => ({ body: {} }),
    PutAccountArchive: () => ({ body: {} }),
  };
  const { inputs } = openAdministration(paths.adminAccount(accountId), answers, onAws);
  await screen.findByText('No paid support plan');
  await screen.findByText('1,234');
  await userEvent.click(await button('Index anew'));
  await waitFor(() => expect(inputs('RebuildCaseIndex')).toEqual([{ accountId }]));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Keep the contents of attachments/ }));
  await waitFor(() => expect(inputs('PutAccountArchive')).toEqual([{ accountId, keepsAttachments: true }]));
});

test('country and contact are sent whole', async () => {
  const operationalContact = { name: 'Desk' };
  const answers = {
    DescribeAccounts: page({ ...retail, country: 'DE', operationalContact }),
    PutAccountContact: () => ({ body: {} }),
  };
  const { inputs } = openAdministration(paths.adminAccount(accountId), answers, onAws);
  await userEvent.type(await screen.findByRole('textbox', { name: /^Contact e-mail/ }), 'desk@example.com');
  const [, save] = screen.getAllByRole('button', { name: 'Save' });
  await userEvent.click(save ?? document.body);
  await waitFor(() =>
    expect(inputs('PutAccountContact')).toEqual([
      { accountId, country: 'DE', operationalContact: { name: 'Desk', email: 'desk@example.com' } },
    ]),
  );
});
