import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import type { SearchRequest } from '../../contract/center/search-for-cases.ts';
import { tellNews } from '../api/live/live-news.ts';
import { paths } from '../paths.ts';
import { caseListProxy, foundCase, otherAccount, sessionOfTwo } from '../test-case-list.ts';
import {
  type FakeProxy,
  failure,
  renderScreen,
  type SentCall,
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
const many = Array.from({ length: 45 }, (_, index) => foundCase(index + 1));

/** The searches for rows; those for counts bring none. */
function searches(sent: readonly SentCall[]): SearchRequest[] {
  return sent
    .filter(({ operation, input }) => operation === 'SearchForCases' && input['size'] !== 0)
    .map(({ input }) => input);
}

const subject = (name: string) => screen.findByRole('link', { name });

describe('the list of cases', () => {
  test('shows a case with what it is about, in words', async () => {
    const due = new Date(Date.now() + 3 * 3_600_000 + 60_000).toISOString();
    stubProxy(
      caseListProxy([
        foundCase(1, { status: 'pending-customer-action', firstResponseDue: due, isUnread: true }),
      ]),
    );
    renderScreen({ path, routes });
    const link = await subject('Subject 1');
    expect(link.getAttribute('href')).toBe(paths.case(foundCase(1).caseId));
    const row = within(link.closest('tr') ?? document.body);
    for (const word of ['Pending Customer Action', 'Production system down', 'Waits for your answer']) {
      expect(row.getByText(word)).toBeTruthy();
    }
    expect(await row.findByText('Simple Storage Service (S3)')).toBeTruthy();
    expect(row.getByText('Case 1000000001')).toBeTruthy();
    expect(row.getByText('mara@example.com')).toBeTruthy();
    expect(row.getByText('Unread')).toBeTruthy();
  });

  test('asks for the page, the order and the filters that the address says', async () => {
    const sent = stubProxy(caseListProxy(many));
    renderScreen({ path: `${path}&view=all&size=10&page=3&sort=subject&severity=urgent`, routes });
    await subject('Subject 21');
    expect(searches(sent)).toEqual([
      {
        accountIds: [accountId],
        tokens: [{ property: 'severityCode', operator: '=', value: 'urgent' }],
        sort: 'subject',
        descending: false,
        from: 20,
        size: 10,
      },
    ]);
  });

  test('turns pages and orders rows in the address', async () => {
    stubProxy(caseListProxy(many));
    const { router } = renderScreen({ path, routes });
    await subject('Subject 1');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await subject('Subject 21');
    expect(router.state.location.search).toContain('page=2');
    await userEvent.click(screen.getByRole('button', { name: /Severity/ }));
    await waitFor(() => expect(router.state.location.search).toContain('sort=severity'));
    expect(router.state.location.search).not.toContain('page=');
    await act(() => router.navigate(-1));
    expect(router.state.location.search).toContain('page=2');
  });

  test('counts its views, what waits for the person first', async () => {
    stubProxy(
      caseListProxy([
        foundCase(1, { status: 'pending-customer-action' }),
        foundCase(2, { owner: ':mine' }),
        foundCase(3, { status: 'resolved' }),
      ]),
    );
    renderScreen({ path, routes });
    const views = within(await screen.findByRole('navigation', { name: 'Which cases' }));
    await waitFor(() =>
      expect(views.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
        'Waiting for you 1',
        'Open 2',
        'All 3',
        'Assigned to you 1',
        'Follow-up due 0',
      ]),
    );
    await userEvent.click(views.getByRole('link', { name: /Assigned/ }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Subject 1' })).toBeNull());
    expect(views.getByRole('link', { current: 'page' }).textContent).toBe('Assigned to you 1');
    await userEvent.click(views.getByRole('link', { name: /Waiting/ }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Subject 2' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Subject 1' })).toBeTruthy();
  });

  test('is of all accounts where the address names none, and says which case is whose', async () => {
    const sent = stubProxy(
      caseListProxy([foundCase(1), foundCase(2, { accountId: otherAccount.accountId })]),
    );
    renderScreen({ path: paths.cases(), routes, session: sessionOfTwo });
    expect(
      within((await subject('Subject 2')).closest('tr') ?? document.body).getByText(/Logistics/),
    ).toBeTruthy();
    expect(searches(sent)[0]).not.toHaveProperty('accountIds');
    expect(screen.getByRole('grid', { name: 'Cases of all accounts' })).toBeTruthy();
  });

  test('tells what of an address means nothing', async () => {
    stubProxy(caseListProxy(many));
    const { router } = renderScreen({ path: `${path}&colour=red&created-from=soon`, routes });
    expect(await screen.findByText(/colour=red, created-from=soon/)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Remove it from the address' }));
    await waitFor(() => expect(router.state.location.search).not.toContain('colour'));
    await waitFor(() => expect(screen.queryByText(/means nothing/)).toBeNull());
  });

  test('marks the words that were found, as text', async () => {
    const marked = { text: '<b>Queue</b> stands', marks: [3, 8] };
    const excerpt = { text: 'the queue of <img src=x onerror=alert(1)>', marks: [4, 9] };
    const found = foundCase(1, {
      subject: marked.text,
      subjectHighlight: marked,
      excerpt,
      excerptCommunication: '1763546400000',
    });
    stubProxy(caseListProxy([found]));
    renderScreen({ path: `${path}&q=queue`, routes });
    await subject('<b>Queue</b> stands');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Queue',
      'queue',
    ]);
    expect(document.querySelector('td img[src]')).toBeNull();
    const way = screen.getByRole('link', { name: /^Go to message in/ });
    expect(way.getAttribute('href')).toContain('#communication-1763546400000');
  });
});

describe('what arrives by itself', () => {
  const changed = (caseId: string) =>
    act(() => tellNews({ name: 'case-changed', detail: { accountId, caseId, change: 'status' } }));
  const rows = () => screen.getAllByRole('link', { name: /^Subject/ }).map(({ textContent }) => textContent);

  test('changes rows where they are, and brings new ones in on demand', async () => {
    const cases = [foundCase(1), foundCase(2)];
    stubProxy(caseListProxy(cases));
    renderScreen({ path, routes });
    await subject('Subject 1');
    cases.unshift(foundCase(3), foundCase(4));
    cases.splice(2, 1, foundCase(1, { status: 'reopened' }));
    changed(foundCase(1).caseId);
    const news = await screen.findByRole('button', { name: 'Show 2 cases that are new here' });
    expect(await screen.findByText('Reopened')).toBeTruthy();
    expect(rows()).toEqual(['Subject 1', 'Subject 2']);
    await userEvent.click(news);
    expect(rows()).toEqual(['Subject 3', 'Subject 4', 'Subject 1', 'Subject 2']);
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Subject 3' }));
  });

  test('leaves a case in its place that belongs there no more, as it is now', async () => {
    const cases = [foundCase(1), foundCase(2)];
    stubProxy(caseListProxy(cases));
    renderScreen({ path, routes });
    await subject('Subject 1');
    cases[0] = foundCase(1, { status: 'resolved' });
    changed(foundCase(1).caseId);
    expect(await screen.findByText('Resolved')).toBeTruthy();
    expect(rows()).toEqual(['Subject 1', 'Subject 2']);
  });

  test('drops a case that is nowhere any more for this person', async () => {
    const cases = [foundCase(1), foundCase(2)];
    stubProxy(caseListProxy(cases));
    renderScreen({ path, routes });
    await subject('Subject 1');
    cases.shift();
    changed(foundCase(1).caseId);
    await waitFor(() => expect(rows()).toEqual(['Subject 2']));
  });

  test('does not call new what was on the next page', async () => {
    const cases = [...many];
    stubProxy(caseListProxy(cases));
    renderScreen({ path: `${path}&size=10`, routes });
    await subject('Subject 10');
    cases.splice(2, 1);
    changed(foundCase(3).caseId);
    expect(await screen.findByRole('button', { name: 'Update list' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /new here/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Subject 11' })).toBeNull();
  });

  test('offers another order and does not take it', async () => {
    const cases = [foundCase(1), foundCase(2)];
    stubProxy(caseListProxy(cases));
    renderScreen({ path, routes });
    await subject('Subject 1');
    cases.reverse();
    changed(foundCase(1).caseId);
    await userEvent.click(await screen.findByRole('button', { name: 'Update list' }));
    expect(rows()).toEqual(['Subject 2', 'Subject 1']);
  });

  test('shows the first cases at once, where nothing can move', async () => {
    const cases: ReturnType<typeof foundCase>[] = [];
    stubProxy(caseListProxy(cases));
    renderScreen({ path, routes });
    await screen.findByText('No open cases');
    cases.push(foundCase(1));
    act(() => tellNews({ name: 'resync' }));
    expect(await subject('Subject 1')).toBeTruthy();
  });
});

describe('a list without rows', () => {
  test('says that nothing is there, and where there may be some', async () => {
    stubProxy(caseListProxy([foundCase(1, { status: 'resolved' })]));
    renderScreen({ path, routes });
    expect(await screen.findByText('No open cases')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Show all cases' }));
    expect(await subject('Subject 1')).toBeTruthy();
  });

  test('says that nothing matches, and clears the search', async () => {
    stubProxy(caseListProxy(many));
    renderScreen({ path: `${path}&q=unheard`, routes });
    expect(await screen.findByText('No case matches')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Clear the search' }));
    expect(await subject('Subject 1')).toBeTruthy();
  });

  test('leads back from behind the last page', async () => {
    stubProxy(caseListProxy(many));
    renderScreen({ path: `${path}&page=9`, routes });
    await screen.findByText('There are no more cases');
    const pages = screen.getAllByRole('button', { name: /^Page \d+/ });
    expect(pages.map(({ textContent }) => textContent)).toEqual(['1', '2', '3']);
    await userEvent.click(await screen.findByRole('link', { name: 'Go to the first page' }));
    expect(await subject('Subject 1')).toBeTruthy();
  });

  const withAccount = (account: object): FakeProxy =>
    caseListProxy([], {
      SearchForCases: () => ({
        body: { cases: [], total: 0, facets: [], accounts: [{ accountId, cases: 0, ...account }] },
      }),
    });

  test.each([
    [{ state: 'filling', cases: 1200 }, /Retail: cases are being taken in, 1,200 so far/],
    [{ state: 'waiting' }, /Retail: its cases are not here yet/],
    [{ state: 'failed', problem: 'no-plan' }, /Retail: nothing new arrives. Its support plan/],
    [{ state: 'failed', problem: 'assume-denied' }, /Ask your administrator to test it/],
  ])('tells of an account that is not current: %o', async (account, words) => {
    stubProxy(withAccount(account));
    renderScreen({ path, routes });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('a list that can’t be shown', () => {
  test('tells a failure with its request id, and tries again', async () => {
    let isDown = true;
    const proxy = caseListProxy(many);
    stubProxy({
      ...proxy,
      SearchForCases: (input) =>
        isDown ? failure('InternalServerError', 500) : (proxy['SearchForCases']?.(input) ?? { body: {} }),
    });
    renderScreen({ path, routes });
    expect(await screen.findByText(/reported an internal error/)).toBeTruthy();
    expect(screen.getByText(/^request-\d+$/)).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await subject('Subject 1')).toBeTruthy();
  });

  test('keeps what is known, and says so, when an update fails', async () => {
    let isDown = false;
    const proxy = caseListProxy(many);
    stubProxy({
      ...proxy,
      SearchForCases: (input) =>
        isDown ? failure('ThrottlingException') : (proxy['SearchForCases']?.(input) ?? { body: {} }),
    });
    renderScreen({ path, routes });
    await subject('Subject 1');
    isDown = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('Too many requests at once')).toBeTruthy();
    expect(screen.getByText(/may be out of date/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Subject 1' })).toBeTruthy();
  });

  test('asks nothing where the person may not read', async () => {
    const sent = stubProxy(caseListProxy(many));
    renderScreen({ path, routes, session: sessionWithout('support:DescribeCases') });
    expect(await screen.findByText('You can’t see the cases of this account')).toBeTruthy();
    expect(searches(sent)).toEqual([]);
  });

  test('of an account that is not the person’s says no more than that', async () => {
    const sent = stubProxy(caseListProxy(many));
    renderScreen({ path: paths.cases({ account: '999999999999' }), routes });
    expect(await screen.findByText('You can’t see this account')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('without any account says what to do', async () => {
    stubProxy(caseListProxy(many));
    renderScreen({ path: paths.cases(), routes, session: { ...testSession, accounts: [] } });
    expect(await screen.findByText('No account yet')).toBeTruthy();
  });

  test('leads whoever may connect one to the accounts', async () => {
    stubProxy(caseListProxy(many));
    const permissions = ['supportcenter:ManageAccounts'];
    renderScreen({ path: paths.cases(), routes, session: { ...testSession, accounts: [], permissions } });
    const way = await screen.findByRole('link', { name: 'Go to accounts' });
    expect(way.getAttribute('href')).toBe(paths.adminAccounts());
  });

  test('tells that a session has ended', async () => {
    let ended = 0;
    stubProxy(caseListProxy([], { SearchForCases: () => failure('NotAuthorized', 401) }));
    renderScreen({ path, routes, onSignedOut: () => (ended += 1) });
    await waitFor(() => expect(ended).toBeGreaterThan(0));
  });
});

test('the button to create a case is disabled with the reason where it is not allowed', async () => {
  stubProxy(caseListProxy(many));
  renderScreen({ path, routes, session: sessionWithout('support:CreateCase') });
  const button = await screen.findByRole('button', { name: 'Create case' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.getAttribute('aria-describedby')).toBeTruthy();
});
