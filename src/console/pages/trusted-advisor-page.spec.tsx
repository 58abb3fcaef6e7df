import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { paths } from '../paths.ts';
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

const described = (id: string, name: string, category: string, description = '') => ({
  id,
  name,
  category,
  description,
  metadata: [],
});

const checks = [
  described('c-volumes', 'Unused volumes', 'cost_optimizing'),
  described(
    'c-ports',
    'Open ports',
    'security',
    '<h4>Criteria</h4>Red: <b>open</b><script>alert(1)</script><a href="https://docs.aws.amazon.com/vpc">Groups</a>',
  ),
  described('c-buckets', 'Public buckets', 'security'),
];

function summary(checkId: string, status: string, flagged: number, suppressed = 0, savings = 0) {
  return {
    checkId,
    timestamp: '2026-11-20T08:00:00Z',
    status,
    hasFlaggedResources: flagged > 0,
    resourcesSummary: {
      resourcesProcessed: 9,
      resourcesFlagged: flagged,
      resourcesIgnored: 0,
      resourcesSuppressed: suppressed,
    },
    categorySpecificSummary: {
      costOptimizing: { estimatedMonthlySavings: savings, estimatedPercentMonthlySavings: 0 },
    },
  };
}

const summaries = [
  summary('c-volumes', 'warning', 3, 1, 1234.5),
  summary('c-ports', 'error', 2),
  summary('c-buckets', 'ok', 0),
];

const severities = (...codes: string[]) => ({
  body: { severityLevels: codes.map((code) => ({ code, name: code })) },
});

const proxy: FakeProxy = {
  DescribeTrustedAdvisorChecks: () => ({ body: { checks } }),
  DescribeTrustedAdvisorCheckSummaries: ({ checkIds }) => ({
    // The request of this operation has a list of ids.
    body: { summaries: summaries.filter(({ checkId }) => (checkIds as string[]).includes(checkId)) },
  }),
  DescribeSeverityLevels: () => severities('low', 'normal', 'high', 'urgent'),
};

async function openPage(address = path, changes: FakeProxy = {}) {
  const sent = stubProxy({ ...proxy, ...changes });
  const rendered = renderScreen({ path: address, routes });
  await screen.findByRole('table', { name: /Trusted Advisor checks/ });
  return { ...rendered, sent };
}

async function namesInOrder() {
  await screen.findByText(/\(\d+ of \d+\)/);
  const rows = screen.getAllByRole('row').slice(1);
  return rows.map((row) => within(row).queryByRole('button', { expanded: false })?.textContent);
}

describe('the checks of an account', () => {
  test('stand worst first, with what was found', async () => {
    await openPage();
    expect(await namesInOrder()).toEqual(['Open ports', 'Unused volumes', 'Public buckets']);
    const row = within(screen.getByRole('button', { name: 'Unused volumes' }).closest('tr') ?? document.body);
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

  test('tell on demand what they look at, and nothing of it runs', async () => {
    await openPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Open ports' }));
    expect(screen.getByRole('heading', { name: 'Criteria' })).toBeTruthy();
    const link = screen.getByRole('link', { name: /Groups/ });
    expect(link.getAttribute('href')).toBe('https://docs.aws.amazon.com/vpc');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(document.querySelector('table script')).toBeNull();
    expect(screen.queryByText(/alert\(1\)/)).toBeNull();
  });

  test('are asked about in batches', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      described(`id-${index}`, `Check ${index}`, 'security'),
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

describe('what can’t be shown', () => {
  test('by missing permissions', async () => {
    stubProxy(proxy);
    const session = sessionWithout('support:DescribeTrustedAdvisorCheckSummaries');
    renderScreen({ path, routes, session });
    expect(await screen.findByText(/support:DescribeTrustedAdvisorCheckSummaries/)).toBeTruthy();
  });

  test('by a failure, which can be tried again', async () => {
    let isDown = true;
    stubProxy({
      ...proxy,
      DescribeTrustedAdvisorChecks: () =>
        isDown ? failure('InternalServerError', 500) : { body: { checks } },
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

  test('by a plan without all checks, which is said', async () => {
    await openPage(path, { DescribeSeverityLevels: () => severities('low') });
    expect(await screen.findByText('Not all checks are part of this account’s support plan')).toBeTruthy();
  });

  test('where there are none', async () => {
    await openPage(path, { DescribeTrustedAdvisorChecks: () => ({ body: { checks: [] } }) });
    expect(await screen.findByText('Trusted Advisor has no checks for this account.')).toBeTruthy();
  });
});
