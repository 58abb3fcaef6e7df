import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../paths.ts';
import { advisorProxy, describedCheck, sampleChecks, severityLevels } from '../test-advisor.ts';
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

async function openPage(address = path, changes: FakeProxy = {}) {
  const sent = stubProxy({ ...advisorProxy, ...changes });
  const rendered = renderScreen({ path: address, routes });
  await screen.findByRole('table', { name: /Trusted Advisor checks/ });
  return { ...rendered, sent };
}

async function namesInOrder() {
  await screen.findByText(/\(\d+ of \d+\)/);
  const table = screen.getByRole('table', { name: /Trusted Advisor checks/ });
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) => within(row).queryByRole('link')?.textContent);
}

describe('the checks of an account', () => {
  test('stand worst first, with what was found', async () => {
    await openPage();
    expect(await namesInOrder()).toEqual(['Open ports', 'Unused volumes', 'Public buckets']);
    const row = within(screen.getByRole('link', { name: 'Unused volumes' }).closest('tr') ?? document.body);
    for (const words of [
      'Investigation recommended',
      'Cost optimization',
      '3 of 9',
      '1 excluded',
      '$1,234.50',
    ]) {
      expect(row.getByText(words)).toBeTruthy();
    }
  });

  test('are counted, and each number leads to what it counts', async () => {
    const { router } = await openPage();
    const link = await screen.findByRole('link', { name: '1 check: With excluded items' });
    await userEvent.click(link);
    expect(router.state.location.search).toBe(`?account=${accountId}&status=excluded`);
    await screen.findByText('(1 of 3)');
    expect(await namesInOrder()).toEqual(['Unused volumes']);
    expect(screen.getByRole('link', { name: /Possible savings: \$1,23\d a month/ })).toBeTruthy();
  });

  test('are filtered as the address says, and by words', async () => {
    const { router } = await openPage(paths.trustedAdvisor({ account: accountId, category: 'security' }));
    expect(await namesInOrder()).toEqual(['Open ports', 'Public buckets']);
    const search = screen.getByRole('searchbox', { name: 'Find checks by name' });
    await userEvent.type(search, 'buck');
    await screen.findByText('(1 of 3)');
    expect(await namesInOrder()).toEqual(['Public buckets']);
    expect(document.activeElement).toBe(search);
    expect(router.state.location.search).toContain('text=buck');
  });

  test('of which none matches can be shown again', async () => {
    await openPage(paths.trustedAdvisor({ account: accountId, text: 'nothing' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Show all checks' }));
    await screen.findByText('(3 of 3)');
    expect(await namesInOrder()).toHaveLength(3);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });

  test('lead to what they look at', async () => {
    await openPage();
    const link = await screen.findByRole('link', { name: 'Open ports' });
    expect(link.getAttribute('href')).toBe(paths.trustedAdvisorCheck('c-ports', { account: accountId }));
  });

  test('are asked about in batches', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      describedCheck(`id-${index}`, `Check ${index}`, 'security'),
    );
    const { sent } = await openPage(path, {
      DescribeTrustedAdvisorChecks: () => ({ body: { checks: many } }),
    });
    await screen.findByText('(120 of 120)');
    const batches = sent.filter(({ operation }) => operation === 'DescribeTrustedAdvisorCheckSummaries');
    // The request of this operation has a list of ids.
    const ids = batches.map(({ input }) => input['checkIds'] as string[]);
    expect(ids.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(new Set(ids.flat()).size).toBe(120);
    expect(screen.getByRole('button', { name: 'Next page' })).toBeTruthy();
  });
});

describe('what has changed', () => {
  const change = (checkId: string, days: number) => ({
    accountId,
    checkId,
    time: new Date(Date.now() - days * 86_400_000).toISOString(),
    before: 'ok',
    after: 'error',
    flaggedBefore: 0,
    flaggedAfter: 2,
  });
  const changed = {
    ListAdvisorChanges: () => ({ body: { changes: [change('c-ports', 3), change('c-ports', 9)] } }),
  };

  test('is told, and leads to the checks', async () => {
    const { router } = await openPage(path, changed);
    expect(await screen.findAllByText(/before: No problems detected · 0 → 2/)).toHaveLength(2);
    await userEvent.click(screen.getByRole('link', { name: 'The check that changed' }));
    expect(router.state.location.search).toBe(`?account=${accountId}&changed=30d`);
    await screen.findByText('(1 of 3)');
    expect(await namesInOrder()).toEqual(['Open ports']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Changed in the last 30 days' }));
    await screen.findByText('(3 of 3)');
  });

  test('is not asked for where nobody knows', async () => {
    await openPage(path, { ListAdvisorChanges: () => failure('InternalServerError', 500) });
    expect(await screen.findByText(/This could not be loaded/)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Changed in the last 30 days' })).toBeNull();
  });
});

describe('the order', () => {
  test('is kept, and stands in the address', async () => {
    const { router, sent } = await openPage();
    await screen.findByText('(3 of 3)');
    await userEvent.click(screen.getByRole('button', { name: /^Monthly savings/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Monthly savings/ }));
    expect(router.state.location.search).toContain('sort=-savings');
    expect((await namesInOrder())[0]).toBe('Unused volumes');
    const kept = sent.findLast(({ operation }) => operation === 'PutPreferences');
    expect(kept?.input).toEqual({ preferences: { sorting: { 'trusted-advisor-checks': '-savings' } } });
  });
});

describe('what can’t be shown', () => {
  test('by missing permissions', async () => {
    stubProxy(advisorProxy);
    const session = sessionWithout('support:DescribeTrustedAdvisorCheckSummaries');
    renderScreen({ path, routes, session });
    expect(await screen.findByText(/support:DescribeTrustedAdvisorCheckSummaries/)).toBeTruthy();
  });

  test('by a failure, which can be tried again', async () => {
    let isDown = true;
    stubProxy({
      ...advisorProxy,
      DescribeTrustedAdvisorChecks: () =>
        isDown ? failure('InternalServerError', 500) : { body: { checks: sampleChecks } },
    });
    renderScreen({ path, routes });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await userEvent.click(retry);
    expect(await namesInOrder()).toHaveLength(3);
  });

  test('results alone leave the checks, whose status is not known', async () => {
    await openPage(path, { DescribeTrustedAdvisorCheckSummaries: () => failure('ThrottlingException') });
    expect(await screen.findAllByText('Not known')).toHaveLength(3);
    expect(screen.getByText('Too many requests at once')).toBeTruthy();
  });

  test('while Trusted Advisor is switched off, with the way to switch it on', async () => {
    const message = 'Trusted Advisor is disabled for this account.';
    stubProxy({
      ...advisorProxy,
      DescribeTrustedAdvisorChecks: () => failure('AccessDeniedException', 403, message),
    });
    renderScreen({ path, routes });
    expect(await screen.findByText('Disabled Trusted Advisor')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Preferences' });
    expect(link.getAttribute('href')).toBe(paths.advisorPreferences({ account: accountId }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('while AWS is away, but for what was known last', async () => {
    const state = {
      checkId: 'c-ports',
      status: 'error',
      processed: 9,
      flagged: 2,
      ignored: 0,
      suppressed: 0,
      monthlySavings: 0,
    };
    const takenAt = new Date(Date.now() - 2 * 86_400_000).toISOString();
    await openPage(path, {
      DescribeTrustedAdvisorChecks: () => failure('InternalServerError', 500),
      GetAdvisorOverview: () => ({
        body: {
          checks: [{ checkId: 'c-ports', name: 'Open ports', category: 'security' }],
          accounts: [{ accountId, state: 'failed', takenAt, checks: [state] }],
        },
      }),
    });
    expect(await namesInOrder()).toEqual(['Open ports']);
    expect(screen.getByText(/2 days ago/)).toBeTruthy();
    expect(screen.getByText('AWS Support reported an internal error')).toBeTruthy();
  });

  test('by a plan without all checks, which is said', async () => {
    await openPage(path, { DescribeSeverityLevels: () => severityLevels('low') });
    expect(await screen.findByText('Not all checks are part of this account’s support plan')).toBeTruthy();
  });

  test('where there are none', async () => {
    await openPage(path, { DescribeTrustedAdvisorChecks: () => ({ body: { checks: [] } }) });
    expect(await screen.findByText('Trusted Advisor has no checks for this account.')).toBeTruthy();
  });
});
