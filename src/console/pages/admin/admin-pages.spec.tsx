import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { heading, openAdministration, watchers } from '../../test-administration.tsx';
import { testSession } from '../../test-screen.tsx';

const done = () => ({ body: {} });
async function rewrite(content: string): Promise<void> {
  const editor = screen.getByRole('textbox', { name: /Policy document/ });
  await userEvent.clear(editor);
  await userEvent.paste(content);
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('who may enter', () => {
  test('sees administration in the navigation and begins at the first screen', async () => {
    const { router } = openAdministration(paths.admin());
    await heading('Accounts');
    expect(router.state.location.pathname).toBe(paths.adminAccounts());
    expect(screen.getByRole('link', { name: 'Administration' }).getAttribute('aria-current')).toBe('page');
  });

  test('begins where they may, and is offered nothing else', async () => {
    const session = { ...testSession, permissions: ['supportcenter:ManagePolicies'] };
    openAdministration(paths.admin(), {}, session);
    await heading('Policies');
    const views = within(screen.getByRole('navigation', { name: 'Administration' }));
    expect(views.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Policies']);
  });

  test.each([
    paths.adminUsers(),
    paths.adminUser('u-nia'),
    paths.adminGroups(),
    paths.adminGroup('g-1'),
    paths.adminRole('r-1'),
    paths.adminPolicies(),
    paths.adminPolicy('p-1'),
    paths.adminSessions(),
    paths.adminEvents(),
  ])('%s tells others what they lack and asks for nothing', async (path) => {
    const { sent } = openAdministration(path, {}, testSession);
    expect(await screen.findByText(/It needs the permission supportcenter:/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Administration' })).toBeNull();
    const asked = new Set(sent.map(({ operation }) => operation));
    expect([...asked].filter((operation) => operation !== 'GetPreferences')).toEqual([]);
  });
});

describe('groups', () => {
  test('are made by name', async () => {
    const { inputs } = openAdministration(paths.adminGroups(), {
      CreateGroup: () => ({ body: { groupId: 'g-2' } }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Group name' }), 'Day shift');
    await userEvent.click(await button('Create group'));
    expect(inputs('CreateGroup')).toEqual([{ name: 'Day shift' }]);
  });

  test('lose a member, and are deleted once that is confirmed', async () => {
    const { inputs, router } = openAdministration(paths.adminGroup('g-1'), {
      RemoveUserFromGroup: done,
      DeleteGroup: done,
    });
    await heading('Night shift');
    await userEvent.click(await button('Remove nia from the group'));
    expect(inputs('RemoveUserFromGroup')).toEqual([{ groupId: 'g-1', userId: 'u-nia' }]);
    await userEvent.click(await button('Delete group'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete Night shift?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Delete group' }));
    await heading('Groups and roles');
    expect(inputs('DeleteGroup')).toEqual([{ groupId: 'g-1' }]);
    expect(router.state.location.pathname).toBe(paths.adminGroups());
  });
});

describe('policies', () => {
  test('tell every problem at its place, and are not sent with one', async () => {
    const { inputs } = openAdministration(paths.adminNewPolicy(), {
      CreatePolicy: () => ({ body: { policyId: watchers.policyId } }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Policy name' }), 'Watchers');
    await rewrite('{"Version":"2012-10-17","Statement":[{"Effect":"Permit","Action":"*","Resource":"*"}]}');
    expect(await screen.findByText('Statement[0].Effect')).toBeTruthy();
    await userEvent.click(await button('Save policy'));
    expect(inputs('CreatePolicy')).toEqual([]);
    const good = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
    await rewrite(good);
    await userEvent.click(await button('Save policy'));
    await heading('Watchers');
    expect(inputs('CreatePolicy')).toEqual([{ name: 'Watchers', document: good }]);
  });

  test('say which screens they break, and how', async () => {
    openAdministration(paths.adminNewPolicy());
    await screen.findByRole('textbox', { name: 'Policy name' });
    const allow = { Effect: 'Allow', Action: ['support:*', 'trustedadvisor:*'], Resource: '*' };
    const deny = { Effect: 'Deny', Action: 'support:DescribeServices', Resource: '*' };
    await rewrite(JSON.stringify({ Version: '2012-10-17', Statement: [allow, deny] }));
    expect(await screen.findByText('This policy breaks screens')).toBeTruthy();
    expect(screen.getByText('Create case').closest('li')?.textContent).toMatch(
      /can’t be used by anybody who has this policy. It denies support:DescribeServices/,
    );
    await rewrite(JSON.stringify({ Version: '2012-10-17', Statement: [allow] }));
    expect(screen.queryByText('This policy breaks screens')).toBeNull();
  });

  test('that come with the product can be read only', async () => {
    openAdministration(paths.adminPolicy('AWSSupportAccess'));
    expect(await screen.findByText(/can’t be changed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save policy' })).toBeNull();
    expect(screen.getByRole('textbox', { name: /Policy document/ }).hasAttribute('readonly')).toBe(true);
  });
});

const session = (sessionId: string, current: boolean) => ({
  sessionId,
  current,
  userId: 'u-mara',
  userName: 'mara',
  sourceAddress: '192.0.2.7',
  createdAt: '2026-11-20T08:00:00Z',
  lastUsedAt: '2026-11-20T09:00:00Z',
  expiresAt: '2026-11-20T20:00:00Z',
});
const sessions = [session('s-1', true), session('s-2', false)];

describe('sessions', () => {
  test('of everybody are ended one by one', async () => {
    const { inputs } = openAdministration(paths.adminSessions(), {
      ListSessions: () => ({ body: { sessions } }),
      EndSessions: done,
    });
    await userEvent.click(await button('End the session of mara from 192.0.2.7'));
    expect(inputs('EndSessions')).toEqual([{ sessionId: 's-2' }]);
    expect(screen.getByText('This session')).toBeTruthy();
  });

  test('of one’s own end everywhere else, beside the password', async () => {
    const { inputs } = openAdministration(
      paths.settings(),
      {
        ListOwnSessions: () => ({ body: { sessions, needsCurrentPassword: true } }),
        EndOwnSessions: done,
        SetPassword: done,
      },
      testSession,
    );
    await userEvent.click(await button('Sign out everywhere else'));
    await waitFor(() => expect(inputs('EndOwnSessions')).toEqual([{}]));
    await userEvent.type(screen.getByLabelText('New password'), 'short');
    await userEvent.click(await button('Set password'));
    expect(screen.getByText('Enter your current password.')).toBeTruthy();
    expect(screen.getByText('Use at least 12 characters.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('New password'), ' but then long');
    await userEvent.type(screen.getByLabelText('Current password'), 'what it was');
    await userEvent.click(await button('Set password'));
    expect(await screen.findByText('Your password is set.')).toBeTruthy();
    expect(inputs('SetPassword')).toEqual([
      { password: 'short but then long', currentPassword: 'what it was' },
    ]);
  });
});
