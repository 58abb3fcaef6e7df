import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import { defaultPreferences } from '../../contract/center/preferences.ts';
import { keepChoices, readChoices } from '../kept-choices.ts';
import { paths } from '../paths.ts';
import { failure, type FakeProxy, renderScreen, stubProxy, testSession } from '../test-screen.tsx';
import { RouteBoundary } from './route-boundary.tsx';
import * as shell from './shell.tsx';

const other = { accountId: '444455556666', name: 'Payments', permissions: ['support:DescribeCases'] };
const session = { ...testSession, accounts: [...testSession.accounts, other] };
const [account] = testSession.accounts;

function fail(): never {
  throw new Error('a mistake of ours');
}

const routes = [
  { path: paths.signIn(), element: <h1>Sign in</h1> },
  {
    loader: shell.loader,
    Component: shell.Component,
    children: [
      {
        ErrorBoundary: RouteBoundary,
        children: [
          { path: paths.cases(), element: <h1>The cases</h1> },
          { path: paths.trustedAdvisor(), element: <h1>The checks</h1> },
          { path: '/broken', loader: fail, element: <h1>never shown</h1> },
        ],
      },
    ],
  },
];

const preferences = { ...defaultPreferences, pageSize: 50 };
const proxy: FakeProxy = {
  GetPreferences: () => ({ body: { preferences } }),
  PutPreferences: ({ preferences: change }) => ({
    body: { preferences: { ...preferences, ...(change as object) } },
  }),
  // Asked by signing out alone here.
  GetSession: () => ({ status: 204, body: undefined }),
};

const path = paths.cases({ account: account?.accountId });

describe('the frame', () => {
  test('names the account and leads to the same screen of another', async () => {
    stubProxy(proxy);
    const { router } = renderScreen({
      path: paths.trustedAdvisor({ account: account?.accountId }),
      routes,
      session,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Account: Retail' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Payments/ }));
    expect(await screen.findByRole('button', { name: 'Account: Payments' })).toBeTruthy();
    expect(`${router.state.location.pathname}${router.state.location.search}`).toBe(
      paths.trustedAdvisor({ account: other.accountId }),
    );
  });

  test('marks where one is, and moves the focus to the heading of what was opened', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes, session });
    const navigation = within(await screen.findByRole('navigation', { name: 'Navigation' }));
    expect(navigation.getByRole('link', { name: 'Cases' }).getAttribute('aria-current')).toBe('page');
    await userEvent.click(navigation.getByRole('link', { name: 'Trusted Advisor' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The checks' })),
    );
    expect(navigation.getByRole('link', { name: 'Cases' }).getAttribute('aria-current')).toBeNull();
  });

  test('lets the keyboard skip to the content', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes, session });
    await userEvent.click(await screen.findByRole('link', { name: 'Skip to main content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('turns dark at once and keeps the choice for the user', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes, session });
    await userEvent.click(await screen.findByRole('button', { name: 'Signed in as mara' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Dark' }));
    expect(document.body.classList.contains('awsui-dark-mode')).toBe(true);
    const kept = { operation: 'PutPreferences', input: { preferences: { theme: 'dark' } } };
    await waitFor(() => expect(sent).toContainEqual(expect.objectContaining(kept)));
    expect(readChoices().theme).toBe('dark');
  });

  test('stays dark when what was chosen before comes only now', async () => {
    const [asked, put] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    stubProxy({
      ...proxy,
      GetPreferences: () => asked.promise.then(() => ({ body: { preferences } })),
      PutPreferences: () =>
        put.promise.then(() => ({ body: { preferences: { ...preferences, theme: 'dark' } } })),
    });
    renderScreen({ path, routes, session });
    await userEvent.click(await screen.findByRole('button', { name: 'Signed in as mara' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Dark' }));
    const isDark = () => document.body.classList.contains('awsui-dark-mode');
    await waitFor(() => expect(isDark()).toBe(true));
    const seen: boolean[] = [];
    const watch = new MutationObserver(() => seen.push(isDark()));
    watch.observe(document.body, { attributeFilter: ['class'] });
    asked.resolve();
    await userEvent.click(screen.getByRole('button', { name: 'Signed in as mara' }));
    await screen.findByRole('menuitemcheckbox', { name: 'Dark' });
    put.resolve();
    await waitFor(() => expect(readChoices().pageSize).toBe(50));
    watch.disconnect();
    expect(seen).not.toContain(false);
    expect(isDark()).toBe(true);
  });

  test('takes over what the user chose elsewhere, and remembers the account', async () => {
    stubProxy(proxy);
    keepChoices({ theme: 'light', pageSize: 10 });
    renderScreen({ path, routes, session });
    await waitFor(() => expect(readChoices()).toMatchObject({ theme: 'system', pageSize: 50 }));
    expect(readChoices()).toMatchObject({
      account: account?.accountId,
      accounts: session.accounts.map(({ accountId }) => accountId),
    });
  });

  test('says that the browser is offline', async () => {
    stubProxy(proxy);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    renderScreen({ path, routes, session });
    expect(await screen.findByText(/You are offline/)).toBeTruthy();
  });

  test('stays around a page that can’t be shown', async () => {
    stubProxy(proxy);
    renderScreen({ path: '/broken', routes, session });
    expect(await screen.findByRole('heading', { name: 'This page could not be shown' })).toBeTruthy();
    expect(screen.queryByText(/a mistake of ours/)).toBeNull();
    expect(screen.getByRole('navigation', { name: 'Navigation' })).toBeTruthy();
  });
});

describe('signing out', () => {
  const leave = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Signed in as mara' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  };

  test('leaves nothing of the person behind', async () => {
    stubProxy(proxy);
    keepChoices({ theme: 'dark' });
    sessionStorage.setItem('support-center.draft.mara/AddCommunicationToCase/1', '{"body":"secret"}');
    const { queryClient } = renderScreen({ path, routes, session });
    await leave();
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
    expect(sessionStorage.length).toBe(0);
    expect(readChoices().account).toBeUndefined();
  });

  test('that fails says so and stays', async () => {
    stubProxy({ ...proxy, GetSession: () => failure('InternalFailure', 500) });
    renderScreen({ path, routes, session });
    await leave();
    expect((await screen.findAllByText('AWS Support reported an internal error')).length).toBeGreaterThan(0);
    expect(screen.getByRole('heading', { name: 'The cases' })).toBeTruthy();
  });
});

test('who comes from sign-in hears where they are', async () => {
  stubProxy(proxy);
  const { router } = renderScreen({ path: paths.signIn(), routes, session });
  await screen.findByRole('heading', { name: 'Sign in' });
  await router.navigate(path);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The cases' })),
  );
});

test('who is not signed in is led to sign-in, and back afterwards', async () => {
  stubProxy({ ...proxy, GetSession: () => failure('NotAuthorized', 401) });
  const { router, queryClient } = renderScreen({ path: paths.signIn(), routes, session });
  queryClient.clear();
  await router.navigate(path);
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
  expect(new URLSearchParams(router.state.location.search).get('to')).toBe(path);
});
