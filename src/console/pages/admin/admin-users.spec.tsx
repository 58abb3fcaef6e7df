import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths, signInLinkOf } from '../../paths.ts';
import { heading, nia, openAdministration } from '../../test-administration.tsx';
import { failure } from '../../test-screen.tsx';

const done = () => ({ body: {} });
async function choose(list: RegExp, option: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: list }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('users', () => {
  test('are invited with a link that is shown once', async () => {
    const { inputs } = openAdministration(paths.adminUsers(), {
      CreateUser: () => ({ body: { userId: 'u-new' } }),
      CreateSignInLink: () => ({ body: { token: 'secret-token', expiresAt: '2026-11-21T00:00:00Z' } }),
    });
    await heading('Users');
    await userEvent.click(await button('Create user'));
    expect(screen.getByText('Enter a name.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'User name' }), 'otto');
    await userEvent.click(await button('Create user'));
    expect(await screen.findByText('A sign-in link for otto')).toBeTruthy();
    expect(screen.getByText(signInLinkOf('secret-token'))).toBeTruthy();
    expect(inputs('CreateUser')).toEqual([{ userName: 'otto' }]);
    expect(inputs('CreateSignInLink')).toEqual([{ userId: 'u-new' }]);
  });

  test('with a name that is taken are refused where it was entered', async () => {
    openAdministration(paths.adminUsers(), {
      CreateUser: () => failure('ValidationException', 400, 'userName: somebody has this name already.'),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'User name' }), 'nia');
    await userEvent.click(await button('Create user'));
    expect(await screen.findByText('userName: somebody has this name already.')).toBeTruthy();
  });

  test('have their facts, their policies and why they may do what', async () => {
    const statement = { policyId: 'p-1', policyName: 'Watchers', statement: 2, groupName: 'Night shift' };
    const { inputs } = openAdministration(paths.adminUser(nia.userId), {
      ExplainPermissions: () => ({
        body: {
          actions: [
            { action: 'support:DescribeCases', effect: 'allow', statements: [statement] },
            { action: 'support:CreateCase', effect: 'deny', statements: [] },
          ],
        },
      }),
      UpdateUser: done,
      DetachPolicy: done,
    });
    await heading('nia');
    expect(await screen.findByRole('link', { name: 'Night shift' })).toBeTruthy();
    const row = (await screen.findByText('support:DescribeCases')).closest('tr') ?? document.body;
    expect(row.textContent).toContain('AllowedWatchers, statement 2 (by the group Night shift)');
    expect(screen.getByText('Nothing allows it')).toBeTruthy();
    await screen.findByRole('button', { name: 'Detach AWSSupportAccess for Retail (111122223333)' });
    await userEvent.click(await button(/^Detach/));
    expect(inputs('DetachPolicy')[0]).toMatchObject({ principalId: 'u-nia', scope: '111122223333' });
    await userEvent.click(await button('Disable'));
    expect(inputs('UpdateUser')).toEqual([{ userId: 'u-nia', disabled: true }]);
  });

  test('are told which screens that opens', async () => {
    openAdministration(paths.adminUser(nia.userId), {
      ExplainPermissions: () => ({
        body: { actions: [{ action: 'support:CreateCase', effect: 'allow', statements: [] }] },
      }),
    });
    const list = await screen.findByRole('list', { name: 'Screens' });
    expect(within(list).getByText(/Create case: can’t be used/)).toBeTruthy();
    expect(within(list).getByText(/support:DescribeServices, support:DescribeSeverityLevels/)).toBeTruthy();
  });

  test('get a policy for one account', async () => {
    const { inputs } = openAdministration(paths.adminUser(nia.userId), {
      ExplainPermissions: () => ({ body: { actions: [] } }),
      AttachPolicy: done,
    });
    await button('Attach');
    await screen.findByRole('button', { name: /^Detach AWSSupportAccess/ });
    await choose(/^Policy/, 'Watchers');
    await choose(/^Holds in/, 'Retail (111122223333)');
    await userEvent.click(await button('Attach'));
    expect(inputs('AttachPolicy')).toEqual([
      { principalType: 'user', principalId: 'u-nia', policyId: 'p-1', scope: '111122223333' },
    ]);
  });

  test('can’t disable themselves', async () => {
    openAdministration(paths.adminUser('u-mara'), { ExplainPermissions: () => ({ body: { actions: [] } }) });
    await heading('mara');
    expect((await button('Disable')).getAttribute('aria-disabled')).toBe('true');
  });

  test('that can’t be loaded can be asked for again', async () => {
    openAdministration(paths.adminUsers(), { ListUsers: () => failure('InternalFailure', 500) });
    expect(await button('Try again')).toBeTruthy();
  });
});

describe('a user', () => {
  test('is renamed, and asked about only before they are deleted', async () => {
    const { inputs, router } = openAdministration(paths.adminUser(nia.userId), {
      RenameUser: done,
      DeleteUser: done,
    });
    const name = await screen.findByRole('textbox', { name: 'User name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'nia.new');
    await userEvent.click(await button('Save'));
    await screen.findByText('nia.new is saved');
    expect(inputs('RenameUser')).toEqual([{ userId: nia.userId, userName: 'nia.new' }]);
    expect(inputs('UpdateUser')).toEqual([]);

    await userEvent.click(await button('Delete user'));
    expect(inputs('DeleteUser')).toEqual([]);
    const dialog = await screen.findByRole('dialog', { name: 'Delete nia?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete user' }));
    await heading('Users');
    expect(inputs('DeleteUser')).toEqual([{ userId: nia.userId }]);
    expect(router.state.location.pathname).toBe(paths.adminUsers());
  });

  test('is found by the server, page by page', async () => {
    const users = [{ ...nia, createdAt: '2026-11-01T08:00:00.000Z' }];
    const { inputs } = openAdministration(paths.adminUsers(), {
      ListUsers: () => ({ body: { users, total: 60 } }),
    });
    await userEvent.click(await button('Page 3'));
    await waitFor(() => expect(inputs('ListUsers').at(-1)).toEqual({ offset: 50, maxResults: 25 }));
  });
});
