import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';

import { refreshOnNews } from '../api/live/refresh-on-news.ts';
import { paths } from '../paths.ts';
import { type FakeProxy, failure, renderScreen, stubProxy, testAccount } from '../test-screen.tsx';
import { caseListProxy, foundCase } from '../test-case-list.ts';
import { answers, caseId, details, opening, path, proxy, routes } from './case/test-case.tsx';
import * as casesPage from './cases-page.tsx';

const headings = () => screen.getAllByRole('heading', { level: 3 });

describe('a case', () => {
  test('shows its newest messages first, and earlier ones until the first', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path, routes });
    await screen.findByText('Message 7');
    expect(
      screen.getAllByRole('article').map((article) => within(article).getByText(/^Message/).textContent),
    ).toEqual(['Message 7', 'Message 6', 'Message 5', 'Message 4', 'Message 3']);
    await userEvent.click(await screen.findByRole('button', { name: 'Show earlier messages' }));
    await screen.findByText('Message 1');
    expect(screen.getByText('This is the first message of the case.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
    const asked = sent.map(({ input }) => input);
    expect(asked).toContainEqual(expect.objectContaining({ caseId, nextToken: 'earlier' }));
    // Reading goes on where the new ones begin.
    await waitFor(() => expect(document.activeElement).toBe(headings()[5]));
  });

  test('shows status, severity and contact method as fields, and not in the message', async () => {
    stubProxy(proxy);
    renderScreen({ path, routes });
    expect(await screen.findByText('Pending Customer Action')).toBeTruthy();
    expect(screen.getByText(/AWS waits for your answer/)).toBeTruthy();
    const facts = screen.getByRole('complementary', { name: 'Details' });
    await userEvent.click(within(facts).getByRole('button', { name: 'Details' }));
    expect(await within(facts).findByText('Phone, +49 30 1234567')).toBeTruthy();
    for (const word of ['Production system down', 'ops@example.com', '1234567890', caseId]) {
      expect(within(facts).getByText(word)).toBeTruthy();
    }
    expect(screen.queryByText(/Contact method: Phone/)).toBeNull();
  });

  test('tells the two sides apart', async () => {
    stubProxy({
      ...proxy,
      DescribeCases: () => ({
        body: { cases: [{ ...details, recentCommunications: { communications: [opening, answers[0]] } }] },
      }),
    });
    renderScreen({ path, routes });
    await screen.findByText('Message 1');
    expect(headings().map((heading) => heading.textContent)).toEqual(['AWS Support', 'mara@example.com']);
  });

  test('that a list knows says that its messages are on their way, and nothing of their end', async () => {
    stubProxy({
      ...caseListProxy([foundCase(1)]),
      DescribeCases: () => new Promise<never>(() => undefined),
      DescribeCommunications: () => new Promise<never>(() => undefined),
    });
    const list = { path: paths.cases(), loader: casesPage.loader, Component: casesPage.Component };
    renderScreen({ path: paths.cases({ view: 'all' }), routes: [list, ...routes] });
    await userEvent.click(await screen.findByRole('link', { name: 'Subject 1' }));
    await screen.findByRole('heading', { name: 'Correspondence' });
    expect(screen.getByRole('status', { name: 'Loading case' })).toBeTruthy();
    expect(screen.queryByText('This is the first message of the case.')).toBeNull();
  });

  test('that nobody knows says so', async () => {
    stubProxy({ ...proxy, DescribeCases: () => ({ body: { cases: [] } }) });
    renderScreen({ path, routes });
    expect(await screen.findByText('This case can’t be found')).toBeTruthy();
  });

  test('that the service refuses is worded', async () => {
    stubProxy({ ...proxy, DescribeCases: () => failure('CaseIdNotFound') });
    renderScreen({ path, routes });
    expect((await screen.findAllByText('This case can’t be found')).length).toBeGreaterThan(0);
  });

  test('that is not there any more goes from the screen and from the browser', async () => {
    stubProxy(proxy);
    const { queryClient } = renderScreen({ path, routes });
    await screen.findByText('Message 7');
    const kept = () =>
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.data ?? null),
      );
    expect(kept()).toContain('Message 7');
    stubProxy({
      ...proxy,
      DescribeCases: () => failure('CaseIdNotFound'),
      DescribeCommunications: () => failure('CaseIdNotFound'),
    });
    refreshOnNews(queryClient)({
      name: 'case-changed',
      detail: { accountId: testAccount.accountId, caseId, change: 'other' },
    });
    await waitFor(() => expect(screen.queryByText('Message 7')).toBeNull());
    expect(screen.getAllByText('This case can’t be found').length).toBeGreaterThan(0);
    expect(screen.queryByText('Production system down')).toBeNull();
    await waitFor(() => expect(kept()).not.toMatch(/Message \d|1234567890/));
  });

  test('of another account asks nothing', async () => {
    const sent = stubProxy(proxy);
    renderScreen({ path: paths.case('case-999999999999-muen-2026-0123456789abcdef'), routes });
    expect(await screen.findByText('You can’t see this case')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  test('an address that names none says what one looks like', async () => {
    stubProxy(proxy);
    renderScreen({ path: '/cases/something', routes });
    expect(await screen.findByText('This is not the address of a case')).toBeTruthy();
  });
});

describe('resolving', () => {
  let status = details.status;
  beforeEach(() => {
    status = details.status;
  });
  const resolving: FakeProxy = {
    ...proxy,
    DescribeCases: () => ({ body: { cases: [{ ...details, status }] } }),
    ResolveCase: () => {
      status = 'resolved';
      return { body: { initialCaseStatus: 'pending-customer-action', finalCaseStatus: 'resolved' } };
    },
  };

  test('asks first, then shows the new status', async () => {
    const sent = stubProxy(resolving);
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve case' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Resolve this case?' }));
    expect(sent.some(({ operation }) => operation === 'ResolveCase')).toBe(false);
    expect(dialog.queryByText('You have a reply that is not sent')).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText('Resolved')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Resolve this case?' })).toBeNull());
    const button = screen.getByRole('button', { name: 'Resolve case' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('that fails stays in the dialog with what to do', async () => {
    stubProxy({ ...proxy, ResolveCase: () => failure('InternalServerError', 500) });
    renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve case' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Resolve this case?' }));
    expect(await dialog.findByText('AWS Support reported an internal error')).toBeTruthy();
  });
});
