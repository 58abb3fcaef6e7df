/** Several cases are changed together: each has an end of its own, and the way back is there. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Outlet } from 'react-router';
import { describe, expect, test } from 'vitest';

import { Notices, NoticesProvider } from '../../../components/notices.tsx';
import { paths } from '../../../paths.ts';
import { caseListProxy, foundCase, otherAccount, sessionOfTwo } from '../../../test-case-list.ts';
import { failure, renderScreen, stubProxy, testAccount } from '../../../test-screen.tsx';
import * as casesPage from '../../cases-page.tsx';
// Fetched beforehand: how long a piece takes to arrive is nothing that is told here.
import './bulk-panel.tsx';

const routes = [
  {
    element: (
      <NoticesProvider>
        <Notices />
        <Outlet />
      </NoticesProvider>
    ),
    children: [
      { path: paths.cases(), loader: casesPage.loader, Component: casesPage.Component },
      { path: '*', element: <p>elsewhere</p> },
    ],
  },
];
const work = ['supportcenter:AssignCase', 'supportcenter:LabelCase'];
/** Who may work on cases in one of the two accounts only. */
const session = {
  ...sessionOfTwo,
  accounts: sessionOfTwo.accounts.map((account) => ({
    ...account,
    permissions: [...account.permissions, ...(account.accountId === testAccount.accountId ? work : [])],
  })),
};
const cases = [
  foundCase(1, { workVersion: 3, labels: ['outage'] }),
  foundCase(2),
  foundCase(3, { accountId: otherAccount.accountId }),
];
const assignees = () => ({
  body: {
    people: [
      { userId: 'u1', userName: 'ben' },
      { userId: 'u2', userName: 'mara' },
    ],
    teams: [{ groupId: 'g1', name: 'Network' }],
  },
});

async function open(item: string, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    await userEvent.click(
      await screen.findByRole('checkbox', { name: `Select Subject ${number}`, checked: false }),
    );
  }
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

async function pick(list: string, option: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(`^${list}`) }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

const path = paths.cases({ view: 'all' });

describe('cases assigned together', () => {
  test('have an end each, and are given back as they were', async () => {
    const sent = stubProxy(
      caseListProxy(cases, {
        ListAssignees: assignees,
        AssignCase: ({ caseId, version }) =>
          caseId === foundCase(2).caseId && version === 0
            ? failure('CaseWorkChangedException', 409, 'ben has changed who works on this case meanwhile.')
            : {
                body: { version: 4, previousOwnerId: 'u9', previousTeamId: '', previousFollowUpOn: '' },
              },
      }),
    );
    const { router } = renderScreen({ path, routes, session });
    await open('Assign selected cases', 1, 2, 3);
    const panel = within(await screen.findByRole('region', { name: 'Assign 2 cases' }));
    expect(panel.getByText(/1 case is left out: .* in Logistics/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(panel.getByRole('button', { name: /^Owner/ })));
    await pick('Owner', 'mara (you)');
    await userEvent.click(panel.getByRole('button', { name: 'Change 2 cases' }));
    const notice = within(await screen.findByRole('region', { name: 'Owner: mara (you)' }));
    expect(notice.getByText('1 of 2 cases changed.')).toBeTruthy();
    expect(notice.getByText(/^Not changed \(1\): ben has changed who works on this case/)).toBeTruthy();
    // What was not changed is still selected, to be looked at.
    expect(screen.getByRole('checkbox', { name: 'Select Subject 2' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: 'Select Subject 1' })).toHaveProperty('checked', false);
    await router.navigate('/elsewhere');
    await screen.findByText('elsewhere');
    await userEvent.keyboard('z');
    await screen.findByText('1 case is as it was before.');
    const calls = sent.filter(({ operation }) => operation === 'AssignCase');
    expect(calls.map(({ input }) => input)).toEqual([
      { caseId: foundCase(1).caseId, ownerId: 'u2', version: 3 },
      { caseId: foundCase(2).caseId, ownerId: 'u2', version: 0 },
      { caseId: foundCase(1).caseId, ownerId: 'u9', version: 4 },
    ]);
    expect(new Set(calls.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(3);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });

  test('are tried again under the same key where nobody answered', async () => {
    let isAway = true;
    const sent = stubProxy(
      caseListProxy(cases, {
        AssignCase: () => {
          if (isAway) throw new TypeError('Failed to fetch');
          return {
            body: { version: 1, previousOwnerId: '', previousTeamId: '', previousFollowUpOn: '' },
          };
        },
      }),
    );
    renderScreen({ path, routes, session });
    await open('Follow up on selected cases', 2);
    await screen.findByRole('region', { name: 'Follow up on 1 case' });
    await userEvent.click(screen.getByRole('radio', { name: 'No day any more' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change 1 case' }));
    const notice = within(await screen.findByRole('region', { name: 'No follow-up day' }));
    expect(notice.getByText(/^Not changed \(1\): The connection was lost/)).toBeTruthy();
    isAway = false;
    await userEvent.click(notice.getByRole('button', { name: 'Try 1 case again' }));
    await screen.findByText('1 case changed.');
    const keys = sent
      .filter(({ operation }) => operation === 'AssignCase')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  });
});

describe('cases labelled together', () => {
  test('take and lose labels, and undo touches those alone that this has changed', async () => {
    let isUndone = false;
    const sent = stubProxy(
      caseListProxy(cases, {
        ListLabels: () => ({ body: { labels: ['billing'] } }),
        LabelCase: ({ add = [], remove = [] }) => {
          // Somebody else has taken the label away meanwhile.
          if (isUndone) return { body: { labels: [], added: add, removed: [] } };
          return { body: { labels: [], added: add, removed: remove } };
        },
      }),
    );
    renderScreen({ path, routes, session });
    await open('Label selected cases', 1);
    const panel = within(await screen.findByRole('region', { name: 'Label 1 case' }));
    await userEvent.type(panel.getByRole('combobox', { name: 'Labels to add' }), 'vip{Enter}');
    expect(await panel.findByRole('button', { name: 'Don’t add vip' })).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: /^Labels to remove/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'outage' }));
    await userEvent.click(panel.getByRole('button', { name: 'Change 1 case' }));
    const notice = within(await screen.findByRole('region', { name: 'Labels: + vip, − outage' }));
    isUndone = true;
    await userEvent.click(notice.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Nothing was undone.');
    expect(screen.getByText(/Somebody has changed these labels meanwhile/)).toBeTruthy();
    const inputs = sent.filter(({ operation }) => operation === 'LabelCase').map(({ input }) => input);
    expect(inputs).toEqual([
      { caseId: foundCase(1).caseId, add: ['vip'], remove: ['outage'] },
      { caseId: foundCase(1).caseId, add: ['outage'], remove: ['vip'] },
    ]);
  });
});

test('who may not change cases sees what there is to do, and why it is not for them', async () => {
  stubProxy(caseListProxy(cases));
  renderScreen({ path, routes, session: sessionOfTwo });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Subject 1' }));
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  const item = await screen.findByRole('menuitem', { name: /Assign selected cases/ });
  expect(item.getAttribute('aria-disabled')).toBe('true');
  await waitFor(() =>
    expect(screen.getAllByText(/You don’t have permission for this in the accounts/).length).toBeGreaterThan(
      0,
    ),
  );
});
