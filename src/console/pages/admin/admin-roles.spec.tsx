import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { heading, nia, openAdministration } from '../../test-administration.tsx';
import { testSession } from '../../test-screen.tsx';

const done = () => ({ body: {} });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function choose(list: RegExp, option: string): Promise<void> {
  await userEvent.click(await button(list));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('roles', () => {
  const operators = { roleId: 'r-1', name: 'Operators', claimValues: ['ops', 'ops-night'] };
  const known = { ListRoles: () => ({ body: { roles: [operators] } }) };

  test('are made of a name and groups, one on each line', async () => {
    const { inputs } = openAdministration(paths.adminGroups(), {
      ...known,
      CreateRole: () => ({ body: { roleId: 'r-2' } }),
    });
    expect(await screen.findByText('ops, ops-night')).toBeTruthy();
    expect(await screen.findByText('Nobody has a role yet')).toBeTruthy();
    await userEvent.click(await button('Create role'));
    expect(screen.getByText('Enter a name.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Role name' }), 'Readers');
    await userEvent.click(screen.getByRole('textbox', { name: /^Groups at the identity provider/ }));
    await userEvent.paste(' everybody \n\nguests\neverybody');
    await userEvent.click(await button('Create role'));
    expect(inputs('CreateRole')).toEqual([{ name: 'Readers', claimValues: ['everybody', 'guests'] }]);
  });

  test('are changed, get policies, and are deleted once that is confirmed', async () => {
    const { inputs, router } = openAdministration(paths.adminRole('r-1'), {
      ...known,
      UpdateRole: done,
      AttachPolicy: done,
      DeleteRole: done,
    });
    await heading('Operators');
    await userEvent.type(screen.getByRole('textbox', { name: /^Groups at/ }), '{Enter}leads');
    await userEvent.click(await button('Save role'));
    expect(await screen.findByText('Operators is saved and holds from now on')).toBeTruthy();
    expect(inputs('UpdateRole')).toEqual([{ ...operators, claimValues: ['ops', 'ops-night', 'leads'] }]);
    await choose(/^Policy/, 'Watchers');
    await userEvent.click(await button('Attach'));
    expect(inputs('AttachPolicy')).toEqual([
      { principalType: 'role', principalId: 'r-1', policyId: 'p-1', scope: '*' },
    ]);
    await userEvent.click(await button('Delete role'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete Operators?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Delete role' }));
    await heading('Groups and roles');
    expect(inputs('DeleteRole')).toEqual([{ roleId: 'r-1' }]);
    expect(router.state.location.pathname).toBe(paths.adminGroups());
  });

  test('can’t be changed without the permission to give permissions', async () => {
    const session = { ...testSession, permissions: ['supportcenter:ManageUsers'] };
    openAdministration(paths.adminRole('r-1'), known, session);
    await heading('Operators');
    for (const name of ['Save role', 'Delete role']) {
      expect((await button(name)).getAttribute('aria-disabled')).toBe('true');
    }
  });
});

describe('a user of the identity provider', () => {
  const createdAt = '2026-11-01T08:00:00.000Z';
  const issuer = 'https://id.example.com';
  const federated = { ...nia, displayName: 'Nia Example', issuer, createdAt };

  test('is told as such, and keeps to its ways', async () => {
    openAdministration(paths.adminUser(nia.userId), {
      ListUsers: () => ({ body: { users: [federated], total: 1 } }),
      ExplainPermissions: () => ({
        body: {
          actions: [
            {
              action: 'support:DescribeCases',
              effect: 'allow',
              statements: [{ policyId: 'p-1', policyName: 'Watchers', statement: 1, roleName: 'Operators' }],
            },
          ],
        },
      }),
    });
    await heading('nia');
    expect(screen.getByText('Single sign-on')).toBeTruthy();
    expect(screen.getByText(issuer)).toBeTruthy();
    expect(screen.getByText('Nia Example')).toBeTruthy();
    expect((await button('New sign-in link')).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('textbox', { name: /^E-mail/ }).hasAttribute('readonly')).toBe(true);
    expect(await screen.findByText(/by the role Operators/)).toBeTruthy();
    expect(screen.getByText(/with the roles of their newest session/)).toBeTruthy();
  });

  test('has no password to set, and is told what tokens may do', async () => {
    openAdministration(
      paths.settings(),
      {
        ListOwnSessions: () => ({
          body: { sessions: [], needsCurrentPassword: false, isFederated: true },
        }),
      },
      testSession,
    );
    expect(await screen.findByText('Access tokens do without your roles')).toBeTruthy();
    expect(screen.queryByLabelText('New password')).toBeNull();
  });
});
