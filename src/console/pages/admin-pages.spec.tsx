import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import { paths, signInLinkOf } from '../paths.ts';
import { adminSession, heading, nia, openAdministration, watchers } from '../test-administration.tsx';
import { failure, testSession } from '../test-screen.tsx';

const done = () => ({ body: {} });
async function choose(list: RegExp, option: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: list }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

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
    expect(inputs('EndOwnSessions')).toEqual([{}]);
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

describe('the event history', () => {
  const event = (name: string) => ({
    eventId: name,
    eventTime: '2026-11-20T08:00:00Z',
    eventName: name,
    userName: 'mara',
    record: JSON.stringify({ eventVersion: '1.11', eventName: name }),
  });

  test('shows a record, and saves it alone', async () => {
    const saved = vi.fn<(blob: Blob) => string>(() => 'blob:x');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }));
    const { inputs } = openAdministration(paths.adminEvent('ResolveCase'), {
      LookupEvents: () => ({ body: { events: [event('ResolveCase')] } }),
      ExportEvents: () => ({ body: { fileName: 'one.json.gz', content: btoa('x') } }),
    });
    await heading('ResolveCase');
    expect(inputs('LookupEvents')).toEqual([{ eventId: 'ResolveCase' }]);
    expect(screen.getByRole('region', { name: 'Record' }).textContent).toContain('"eventVersion": "1.11"');
    await userEvent.click(await button('Download as log file'));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(inputs('ExportEvents')).toEqual([{ eventId: 'ResolveCase' }]);
  });

  test('is exported with its filter, and a refusal stands beside it', async () => {
    const { inputs } = openAdministration(paths.adminEvents({ user: 'mara' }), {
      LookupEvents: () => ({ body: { events: [] } }),
      ExportEventArchive: () => failure('AccessDeniedException', 403),
    });
    await userEvent.click(await button('Export'));
    await userEvent.click(await screen.findByRole('menuitem', { name: /as a ZIP archive/ }));
    await waitFor(() => expect(inputs('ExportEventArchive')).toEqual([{ userName: 'mara' }]));
    expect(await screen.findByText(/request-\d/)).toBeTruthy();
  });

  test('is filtered by the address and goes on to older events', async () => {
    const { inputs } = openAdministration(paths.adminEvents({ user: 'mara', from: '2026-11-20' }), {
      LookupEvents: ({ nextToken }) => ({
        body: nextToken ? { events: [event('Older')] } : { events: [event('Newer')], nextToken: 't' },
      }),
    });
    const link = await screen.findByRole('link', { name: 'Newer' });
    expect(link.getAttribute('href')).toBe(paths.adminEvent('Newer'));
    await userEvent.click(await button('Show older events'));
    expect(await screen.findByText('Older')).toBeTruthy();
    const filter = { userName: 'mara', startTime: '2026-11-20T00:00:00.000Z', maxResults: 50 };
    expect(inputs('LookupEvents')).toEqual([filter, { ...filter, nextToken: 't' }]);
  });

  test('takes a filter into the address, and no time that is none', async () => {
    const { router } = openAdministration(paths.adminEvents(), {
      LookupEvents: () => ({ body: { events: [] } }),
    });
    await screen.findByText('No event matches.');
    await userEvent.type(screen.getByRole('textbox', { name: 'From' }), 'yesterday');
    await userEvent.type(screen.getByRole('textbox', { name: 'Case ID' }), 'case-1');
    await userEvent.click(await button('Find events'));
    expect(router.state.location.search).toBe('');
    await userEvent.clear(screen.getByRole('textbox', { name: 'From' }));
    await userEvent.click(await button('Find events'));
    expect(router.state.location.search).toBe('?case=case-1');
  });

  test('is open to who may read it and nothing else', async () => {
    const historian = { ...adminSession, permissions: ['supportcenter:ReadEventHistory'] };
    openAdministration(
      paths.admin(),
      { LookupEvents: () => ({ body: { events: [event('Seen')] } }) },
      historian,
    );
    expect(await screen.findByText('Seen')).toBeTruthy();
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
