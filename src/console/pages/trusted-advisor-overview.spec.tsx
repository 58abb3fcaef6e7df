import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { defaultPreferences } from '../../contract/center/preferences.ts';
import { paths } from '../paths.ts';
import { advisorProxy } from '../test-advisor.ts';
import { failure, renderScreen, stubProxy, testSession } from '../test-screen.tsx';
import * as trustedAdvisorPage from './trusted-advisor-page.tsx';

const routes = [
  {
    path: paths.trustedAdvisor(),
    loader: trustedAdvisorPage.loader,
    Component: trustedAdvisorPage.Component,
  },
];

const ids = Array.from({ length: 50 }, (_, index) => String(100_000_000_000 + index));
const permissions = testSession.accounts[0]?.permissions ?? [];
const session = {
  ...testSession,
  accounts: ids.map((accountId, index) => ({ accountId, name: `Team ${index}`, permissions })),
};

const checks = [
  { checkId: 'c-ports', name: 'Open ports', category: 'security' },
  { checkId: 'c-volumes', name: 'Unused volumes', category: 'cost_optimizing' },
];

function state(checkId: string, status: string, flagged: number, monthlySavings = 0) {
  return { checkId, status, processed: 9, flagged, ignored: 0, suppressed: 0, monthlySavings };
}

const takenAt = new Date(Date.now() - 3 * 86_400_000).toISOString();
const accounts = ids.map((accountId, index) => ({
  accountId,
  state: index === 1 ? 'failed' : 'current',
  ...(index === 1 && { problem: 'unreachable' }),
  takenAt,
  checks: [
    state('c-ports', index < 2 ? 'error' : 'ok', index < 2 ? 4 : 0),
    state('c-volumes', 'warning', 1, 10),
  ],
}));

async function openPage(address = paths.trustedAdvisor(), overview: object = { checks, accounts }) {
  stubProxy({
    ...advisorProxy,
    GetPreferences: () => ({ body: { preferences: { ...defaultPreferences, pageSize: 10 } } }),
    GetAdvisorOverview: () => ({ body: overview }),
  });
  const rendered = renderScreen({ path: address, routes, session });
  await screen.findByRole('heading', { name: /Accounts by category|Checks by account/ });
  await screen.findByText(/\(\d+\)/);
  return rendered;
}

const names = () => within(screen.getAllByRole('grid')[0] ?? document.body).getAllByRole('rowheader');

test('who may look at none of the accounts is told so', async () => {
  stubProxy(advisorProxy);
  const blind = session.accounts.map((account) => ({ ...account, permissions: ['support:DescribeCases'] }));
  renderScreen({ path: paths.trustedAdvisor(), routes, session: { ...session, accounts: blind } });
  expect(await screen.findByText('You can’t see the Trusted Advisor checks of any account')).toBeTruthy();
  expect(screen.getByText(/administrator for support:DescribeTrustedAdvisorChecks\./)).toBeTruthy();
});

describe('fifty accounts', () => {
  test('stand worst first, a page at a time, with what they could save together', async () => {
    await openPage();
    expect(names()).toHaveLength(10);
    expect(screen.getByRole('button', { name: 'Pages: Page 5' })).toBeTruthy();
    expect(names()[0]?.textContent).toContain('Team 0');
    expect(screen.getByRole('link', { name: '2 accounts: Action recommended' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Possible savings: $500 a month' })).toBeTruthy();
  });

  test('each cell says what it counts and leads there', async () => {
    await openPage();
    const cell = screen.getByRole('link', {
      name: 'Team 0, Security: 1 check with action recommended, 0 without problems',
    });
    expect(cell.getAttribute('href')).toBe(
      paths.trustedAdvisorList({ account: ids[0], category: 'security' }),
    );
  });

  test('of which one fails, which is told with the age of what is known', async () => {
    const { router } = await openPage();
    expect(names()[1]?.textContent).toMatch(/AWS can’t be reached\. Last known: 3 days ago/);
    await userEvent.click(screen.getByRole('link', { name: '1 account: Nothing new arrives' }));
    expect(router.state.location.search).toBe('?status=failed');
    await screen.findByText('(1)');
    expect(names()).toHaveLength(1);
  });

  test('of which none was looked at yet have no figures', async () => {
    const waiting = ids.map((accountId) => ({ accountId, state: 'waiting', checks: [] }));
    const { router } = await openPage(paths.trustedAdvisor(), { checks: [], accounts: waiting });
    expect(screen.getByRole('link', { name: '50 accounts: Not looked at yet' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /accounts: (Action|Investigation|No problem)/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /Possible savings/ })).toBeNull();
    await router.navigate(paths.trustedAdvisor({ by: 'check' }));
    await screen.findByRole('heading', { name: /Checks by account/ });
    expect(screen.getAllByRole('grid')[0]?.textContent).toContain('Not looked at yet');
  });

  test('are found by name', async () => {
    const { router } = await openPage();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find accounts by name or ID' }), 'team 42');
    await screen.findByText('(1)');
    expect(names()[0]?.textContent).toContain('Team 42');
    expect(router.state.location.search).toBe('?text=team+42');
  });

  test('stand beside each other by check, some at a time', async () => {
    const { router } = await openPage(paths.trustedAdvisor({ by: 'check' }));
    expect(names()).toHaveLength(2);
    expect(screen.getByText('1–6 of 50 accounts')).toBeTruthy();
    const cell = screen.getByRole('link', {
      name: 'Open ports in Team 0: Action recommended, 4 resources flagged',
    });
    expect(cell.getAttribute('href')).toBe(paths.trustedAdvisorCheck('c-ports', { account: ids[0] }));
    await userEvent.click(screen.getByRole('button', { name: 'Accounts: Next page' }));
    expect(router.state.location.search).toBe('?by=check&accounts=2');
    expect(await screen.findByText('7–12 of 50 accounts')).toBeTruthy();
  });

  test('that can’t be loaded say so', async () => {
    stubProxy({ ...advisorProxy, GetAdvisorOverview: () => failure('InternalServerError', 500) });
    renderScreen({ path: paths.trustedAdvisor(), routes, session });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
