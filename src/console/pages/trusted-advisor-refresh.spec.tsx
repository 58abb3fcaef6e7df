import { screen, within, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../paths.ts';
import { advisorProxy, refreshStatus, severityLevels } from '../test-advisor.ts';
import {
  type FakeProxy,
  failure,
  renderScreen,
  sessionWithout,
  stubProxy,
  testAccount,
} from '../test-screen.tsx';
import * as trustedAdvisorPage from './trusted-advisor-page.tsx';

const { accountId } = testAccount;
const routes = [
  {
    path: paths.trustedAdvisor(),
    loader: trustedAdvisorPage.loader,
    Component: trustedAdvisorPage.Component,
  },
];
const path = paths.trustedAdvisor({ account: accountId });

/** Answers with these states; every check that is not named was never refreshed. */
function statesOf(states: Readonly<Record<string, readonly [status: string, millis: number]>>): FakeProxy {
  return {
    DescribeTrustedAdvisorCheckRefreshStatuses: ({ checkIds }) => ({
      body: {
        // The request of this operation has a list of ids.
        statuses: (checkIds as string[]).map((id) => refreshStatus(id, ...(states[id] ?? ['none', 0]))),
      },
    }),
  };
}

const begun: FakeProxy = {
  RefreshTrustedAdvisorCheck: ({ checkId }) => ({
    body: { status: refreshStatus(String(checkId), 'enqueued', 3_600_000) },
  }),
};

async function openPage(changes: FakeProxy = {}, session?: ReturnType<typeof sessionWithout>) {
  const sent = stubProxy({ ...advisorProxy, ...begun, ...changes });
  const rendered = renderScreen({ path, routes, ...(session && { session }) });
  const refreshAll = await screen.findByRole('button', { name: 'Refresh all checks' });
  await screen.findByText('(3 of 3)');
  const asked = () =>
    sent.flatMap(({ operation, input }) =>
      operation === 'RefreshTrustedAdvisorCheck' ? [String(input['checkId'])] : [],
    );
  return { ...rendered, sent, asked, refreshAll };
}

function rowOf(name: string) {
  return within(screen.getByRole('link', { name }).closest('tr') ?? document.body);
}

describe('refreshing', () => {
  test('one check asks for that one, which then waits to run', async () => {
    const { asked } = await openPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Refresh Open ports' }));
    expect(await rowOf('Open ports').findByText('Waiting to run')).toBeTruthy();
    expect(asked()).toEqual(['c-ports']);
    expect(screen.getByText('Refreshing 1 check')).toBeTruthy();
  });

  test('all checks asks for those that may be, with progress', async () => {
    const { asked, refreshAll } = await openPage(statesOf({ 'c-volumes': ['success', 1_800_000] }));
    await screen.findByRole('button', { name: 'Refresh Open ports' });
    await userEvent.click(refreshAll);
    expect(await screen.findByText('0 of 2 done, 2 waiting or running')).toBeTruthy();
    expect(asked().toSorted()).toEqual(['c-buckets', 'c-ports']);
  });

  test('a check that has to rest says for how long', async () => {
    await openPage(statesOf({ 'c-ports': ['success', 1_800_000] }));
    const button = await screen.findByRole('button', { name: 'Refresh Open ports' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(await screen.findByText(/can be refreshed again in (29|30) minutes, at /)).toBeTruthy();
  });

  test('what was abandoned says so, and can be asked for again', async () => {
    const { asked } = await openPage(statesOf({ 'c-ports': ['abandoned', 0] }));
    expect(await rowOf('Open ports').findByText('Refresh not finished')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Refresh Open ports' }));
    await rowOf('Open ports').findByText('Waiting to run');
    expect(asked()).toEqual(['c-ports']);
  });

  test('asked for again takes the focus along to how far it is', async () => {
    const outcomes = ['abandoned', 'enqueued'];
    await openPage({
      RefreshTrustedAdvisorCheck: ({ checkId }) => ({
        body: { status: refreshStatus(String(checkId), outcomes.shift() ?? 'success') },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Refresh Open ports' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Refresh again' }));
    await screen.findByText('Refreshing 1 check');
    await waitFor(() => expect(document.activeElement === document.body).toBe(false));
    expect(document.activeElement?.textContent).toContain('Refreshing 1 check');
  });

  test('is told where it fails, and nothing goes on', async () => {
    const { asked, refreshAll } = await openPage({
      RefreshTrustedAdvisorCheck: () => failure('AccessDeniedException', 403),
    });
    await screen.findByRole('button', { name: 'Refresh Open ports' });
    await userEvent.click(refreshAll);
    expect(await screen.findByText('You don’t have permission for this')).toBeTruthy();
    expect(asked().length).toBeLessThanOrEqual(3);
    expect(screen.queryByText(/waiting or running/)).toBeNull();
  });

  test('takes a permission, which is named', async () => {
    const { refreshAll } = await openPage({}, sessionWithout('support:RefreshTrustedAdvisorCheck'));
    const button = await screen.findByRole('button', { name: 'Refresh Open ports' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(refreshAll.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText(/administrator for support:RefreshTrustedAdvisorCheck/)).toHaveLength(4);
  });

  test('on a small plan comes with a visit, for what is older than a day', async () => {
    const { asked } = await openPage({ DescribeSeverityLevels: () => severityLevels('low') });
    expect(await screen.findByText(/Opening this page refreshes/)).toBeTruthy();
    expect(await screen.findByText('0 of 3 done, 3 waiting or running')).toBeTruthy();
    expect(asked()).toHaveLength(3);
  });
});
