import { screen, waitFor, within } from '@testing-library/react';
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
  testSession,
} from '../test-screen.tsx';
import * as casesPage from './cases-page.tsx';

const { accountId } = testAccount;
const routes = [
  { path: paths.cases(), loader: casesPage.loader, Component: casesPage.Component },
  { path: '*', element: <p>elsewhere</p> },
];
const path = paths.cases({ account: accountId });

const newest = { submittedBy: 'Amazon Web Services', timeCreated: '2026-11-19T10:00:00.000Z', body: 'Hello' };
const first = { submittedBy: 'mara@example.com', timeCreated: '2026-11-18T10:00:00.000Z', body: 'Help' };

function caseNumber(number: number) {
  return {
    caseId: `case-${accountId}-muen-2026-${String(number).padStart(16, '0')}`,
    displayId: String(1_000_000_000 + number),
    subject: `Subject ${number}`,
    status: 'pending-customer-action',
    serviceCode: 'amazon-simple-storage-service',
    severityCode: 'urgent',
    submittedBy: 'mara@example.com',
    timeCreated: first.timeCreated,
    recentCommunications: { communications: [newest, first] },
  };
}

const services = [
  { code: 'amazon-simple-storage-service', name: 'Simple Storage Service (S3)', categories: [] },
];
const lookups: FakeProxy = { DescribeServices: () => ({ body: { services } }) };

/** Three pages of one case each, by token. */
const threePages: FakeProxy = {
  ...lookups,
  DescribeCases: ({ nextToken = '1' }) => {
    const page = Number(nextToken);
    return { body: { cases: [caseNumber(page)], ...(page < 3 && { nextToken: String(page + 1) }) } };
  },
};

describe('the list of cases', () => {
  test('shows a case with what it is about, in words', async () => {
    stubProxy(threePages);
    renderScreen({ path, routes });
    const link = await screen.findByRole('link', { name: 'Subject 1' });
    expect(link.getAttribute('href')).toBe(paths.case(caseNumber(1).caseId));
    const row = within(link.closest('tr') ?? document.body);
    for (const word of [
      'Pending Customer Action',
      'Production system down',
      'Simple Storage Service (S3)',
      'AWS',
    ]) {
      expect(await row.findByText(word)).toBeTruthy();
    }
    expect(row.getByText(/1000000001, mara@example.com/)).toBeTruthy();
  });

  test('reaches a page by the tokens of those before it', async () => {
    const sent = stubProxy(threePages);
    renderScreen({ path: paths.cases({ account: accountId, page: 3, size: 10 }), routes });
    expect(await screen.findByRole('link', { name: 'Subject 3' })).toBeTruthy();
    const asked = sent.filter(({ operation }) => operation === 'DescribeCases').map(({ input }) => input);
    expect(asked.map(({ nextToken, maxResults }) => ({ nextToken, maxResults }))).toEqual([
      { nextToken: undefined, maxResults: 10 },
      { nextToken: '2', maxResults: 10 },
      { nextToken: '3', maxResults: 10 },
    ]);
  });

  test('goes to the next page and keeps it in the address', async () => {
    stubProxy(threePages);
    const { router } = renderScreen({ path, routes });
    await screen.findByRole('link', { name: 'Subject 1' });
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('link', { name: 'Subject 2' })).toBeTruthy();
    expect(router.state.location.search).toContain('page=2');
  });

  test('asks for resolved cases in the other view', async () => {
    const sent = stubProxy(threePages);
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('link', { name: 'Open and resolved' }));
    await waitFor(() => expect(sent.at(-1)?.input).toMatchObject({ includeResolvedCases: true }));
  });

  test('says that nothing is there', async () => {
    stubProxy({ ...lookups, DescribeCases: () => ({ body: { cases: [] } }) });
    renderScreen({ path, routes });
    expect(await screen.findByText('No open cases')).toBeTruthy();
  });

  test('shows a failure with its request id, and tries again', async () => {
    let isDown = true;
    stubProxy({
      ...threePages,
      DescribeCases: (input) =>
        isDown ? failure('InternalServerError', 500) : (threePages['DescribeCases']?.(input) ?? { body: {} }),
    });
    renderScreen({ path, routes });
    expect(await screen.findByText('AWS Support reported an internal error')).toBeTruthy();
    expect(screen.getByText(/^request-\d+$/)).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Subject 1' })).toBeTruthy();
  });

  test('keeps what is known, and says so, when an update fails', async () => {
    let isDown = false;
    stubProxy({
      ...threePages,
      DescribeCases: (input) =>
        isDown ? failure('ThrottlingException') : (threePages['DescribeCases']?.(input) ?? { body: {} }),
    });
    renderScreen({ path, routes });
    await screen.findByRole('link', { name: 'Subject 1' });
    isDown = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('Too many requests at once')).toBeTruthy();
    expect(screen.getByText(/may be out of date/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Subject 1' })).toBeTruthy();
  });

  test('tells about a plan without the API', async () => {
    stubProxy({ ...lookups, DescribeCases: () => failure('SubscriptionRequiredException') });
    renderScreen({ path, routes });
    expect(await screen.findByText(/doesn’t include the Support API/)).toBeTruthy();
  });

  test('asks nothing where the person may not read', async () => {
    const sent = stubProxy(threePages);
    renderScreen({ path, routes, session: sessionWithout('support:DescribeCases') });
    expect(await screen.findByText('You can’t see the cases of this account')).toBeTruthy();
    expect(sent.filter(({ operation }) => operation === 'DescribeCases')).toEqual([]);
  });

  test('of an account that is not the person’s says no more than that', async () => {
    const sent = stubProxy(threePages);
    renderScreen({ path: paths.cases({ account: '999999999999' }), routes });
    expect(await screen.findByText('You can’t see this account')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('begins with an account of the person where the address names none', async () => {
    stubProxy(threePages);
    const { router } = renderScreen({ path: paths.cases(), routes });
    await screen.findByRole('link', { name: 'Subject 1' });
    expect(router.state.location.search).toContain(`account=${accountId}`);
  });

  test('has a button to create a case, disabled with the reason where it is not allowed', async () => {
    stubProxy(threePages);
    renderScreen({ path, routes, session: sessionWithout('support:CreateCase') });
    const button = await screen.findByRole('button', { name: 'Create case' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-describedby')).toBeTruthy();
  });

  test('without any account says what to do', async () => {
    stubProxy(threePages);
    renderScreen({ path: paths.cases(), routes, session: { ...testSession, accounts: [] } });
    expect(await screen.findByText('No account yet')).toBeTruthy();
  });

  test('an ended session is told', async () => {
    let ended = 0;
    stubProxy({ ...lookups, DescribeCases: () => failure('NotAuthorized', 401) });
    renderScreen({ path, routes, onSignedOut: () => (ended += 1) });
    await waitFor(() => expect(ended).toBeGreaterThan(0));
  });
});
