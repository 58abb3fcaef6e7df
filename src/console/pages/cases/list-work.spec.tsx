/** What is done with a list: cases are resolved together, views are kept, rows are walked by keys. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import type { CaseView } from '../../../contract/center/case-views.ts';
import { replySlot } from '../../../contract/center/drafts.ts';
import { localName } from '../../api/drafts/local-drafts.ts';
import { tellNews } from '../../api/live/live-news.ts';
import { paths } from '../../paths.ts';
import { caseListProxy, foundCase, otherAccount, sessionOfTwo } from '../../test-case-list.ts';
import { failure, renderScreen, stubProxy, testAccount } from '../../test-screen.tsx';
import * as casesPage from '../cases-page.tsx';

const { accountId } = testAccount;
const routes = [
  { path: paths.cases(), loader: casesPage.loader, Component: casesPage.Component },
  { path: '*', element: <p>elsewhere</p> },
];
const path = paths.cases({ view: 'all' });
const shown = (name: string) => screen.findByRole('link', { name });
const choose = (name: string) => userEvent.click(screen.getByRole('checkbox', { name: `Select ${name}` }));

async function openResolve(): Promise<ReturnType<typeof within>> {
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Resolve selected cases' }));
  return within(await screen.findByRole('dialog'));
}

describe('cases resolved together', () => {
  const [retail, logistics] = sessionOfTwo.accounts;
  /** Who may resolve in one of the two accounts only. */
  const session = {
    ...sessionOfTwo,
    accounts: [retail, logistics].flatMap((account) =>
      account
        ? [
            {
              ...account,
              permissions: account.permissions.filter(
                (action) => account.accountId === accountId || action !== 'support:ResolveCase',
              ),
            },
          ]
        : [],
    ),
  };
  const cases = [
    foundCase(1),
    foundCase(2, { status: 'resolved' }),
    foundCase(3, { accountId: otherAccount.accountId }),
    foundCase(4),
  ];

  test('are told apart beforehand, and have a result each', async () => {
    let isRefused = true;
    const sent = stubProxy(
      caseListProxy(cases, {
        ResolveCase: ({ caseId }) =>
          caseId === foundCase(4).caseId && isRefused
            ? failure('ThrottlingException')
            : { body: { finalCaseStatus: 'resolved' } },
      }),
    );
    renderScreen({ path, routes, session });
    await shown('Subject 1');
    for (const number of [1, 2, 3, 4]) await choose(`Subject ${number}`);
    const dialog = await openResolve();
    expect(dialog.getByText(/This case is resolved already/)).toBeTruthy();
    expect(dialog.getByText(/permission to resolve cases of this account/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Resolve 2 cases' }));
    expect(await dialog.findByText('1 of 2 resolved')).toBeTruthy();
    expect(await dialog.findByText(/Too many requests at once/)).toBeTruthy();
    isRefused = false;
    await userEvent.click(await dialog.findByRole('button', { name: 'Try 1 case again' }));
    expect(await dialog.findByText('2 of 2 resolved')).toBeTruthy();
    const asked = sent
      .filter(({ operation }) => operation === 'ResolveCase')
      .map(({ input }) => input['caseId']);
    expect(asked).toEqual([foundCase(1).caseId, foundCase(4).caseId, foundCase(4).caseId]);
    await userEvent.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('checkbox', { name: 'Select Subject 1' })).toHaveProperty('checked', false);
  });

  const drafting = ['GetCaseDraft', 'CreateCaseDraft', 'DeleteCaseDraft'].map(
    (name) => `support-console:${name}`,
  );
  const drafter = {
    ...session,
    accounts: session.accounts.map((account) => ({
      ...account,
      permissions: [...account.permissions, ...drafting],
    })),
  };

  test('name those with a reply that is not sent, here or on another device', async () => {
    const wordy = foundCase(4, { subject: 'Subject 4, which somebody has written at length' });
    const drafts = [{ slot: replySlot(foundCase(4).caseId), draftId: 'd1', title: 'Half a sent' }];
    stubProxy(caseListProxy([...cases.slice(0, 3), wordy], { ListCaseDrafts: () => ({ body: { drafts } }) }));
    const begun = { values: { body: 'Half a sent' }, fileNames: [], savedAt: 1, isSynced: false };
    const slot = replySlot(foundCase(1).caseId);
    localStorage.setItem(localName({ userName: 'mara', accountId, slot }), JSON.stringify(begun));
    // It is left out anyway.
    const resolved = replySlot(foundCase(2).caseId);
    localStorage.setItem(localName({ userName: 'mara', accountId, slot: resolved }), JSON.stringify(begun));
    renderScreen({ path, routes, session: drafter });
    await shown('Subject 1');
    for (const name of ['Subject 1', 'Subject 2', 'Subject 3', wordy.subject]) await choose(name);
    const dialog = await openResolve();
    expect(await dialog.findByText('You have 2 replies that are not sent')).toBeTruthy();
    expect(
      dialog.getByText(/^To “Subject 1” and “Subject 4, which somebody has written at…”\./),
    ).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Resolve 2 cases' }));
  });

  test('need a selection', async () => {
    stubProxy(caseListProxy(cases));
    renderScreen({ path, routes, session });
    await shown('Subject 1');
    await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
    const item = await screen.findByRole('menuitem', { name: /Resolve selected cases/ });
    expect(item.getAttribute('aria-disabled')).toBe('true');
  });
});

test('the whole result can be taken along, by a menu that comes when it is asked for', async () => {
  stubProxy(caseListProxy([foundCase(1)]));
  renderScreen({ path, routes });
  await shown('Subject 1');
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByRole('menuitem', { name: /^CSV/ })).toBeTruthy();
});

describe('views that are kept', () => {
  const view: CaseView = {
    viewId: 'v1',
    name: 'Urgent of Retail',
    search: {
      accountIds: [accountId],
      tokens: [
        { property: 'turn', operator: '!=', value: 'nobody' },
        { property: 'severityCode', operator: '=', value: 'urgent' },
      ],
      sort: 'timeUpdated',
      descending: true,
    },
    updatedAt: '2026-11-19T10:00:00.000Z',
    updatedBy: 'mara',
  };
  const groups = [{ groupId: 'g1', name: 'Storage team' }];
  const list = caseListProxy([foundCase(1), foundCase(2, { severityCode: 'low' })], {
    ListCaseViews: () => ({ body: { views: [view], groups } }),
    UpdateCaseView: () => ({ body: {} }),
    DeleteCaseView: () => ({ body: {} }),
    CreateCaseView: () => ({ body: { viewId: 'v2' } }),
  });

  test('are links to all that they say, with their count', async () => {
    stubProxy(list);
    const { router } = renderScreen({ path, routes });
    await userEvent.click(await screen.findByRole('link', { name: 'Urgent of Retail 1' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Subject 2' })).toBeNull());
    expect(router.state.location.search).toBe(
      `?account=${accountId}&view=open&severity=urgent&sort=-updated&saved=v1`,
    );
    expect(screen.getByRole('link', { name: 'Urgent of Retail 1' }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  test('keep what is shown, under a name, for a group', async () => {
    const sent = stubProxy(list);
    renderScreen({ path: `${path}&severity=low&q=subject`, routes });
    await shown('Subject 2');
    await userEvent.click(screen.getByRole('button', { name: 'Save view' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Save as a new view' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByRole('textbox', { name: /Name/ });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Give the view a name.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(name));
    await userEvent.keyboard(' Quiet ones ');
    await userEvent.click(dialog.getByRole('radio', { name: 'For everybody in Storage team' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.find(({ operation }) => operation === 'CreateCaseView')?.input).toEqual({
      name: 'Quiet ones',
      groupId: 'g1',
      search: {
        text: 'subject',
        tokens: [{ property: 'severityCode', operator: '=', value: 'low' }],
        sort: 'relevance',
        descending: true,
      },
    });
  });

  test('take changes, and are deleted', async () => {
    const sent = stubProxy(list);
    renderScreen({ path: `/cases?view=all&severity=low&saved=v1`, routes });
    await shown('Subject 2');
    const menu = await screen.findByRole('button', { name: 'Change view' });
    await userEvent.click(menu);
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Save changes to “Urgent of Retail”' }),
    );
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'UpdateCaseView')).toBe(true));
    expect(sent.find(({ operation }) => operation === 'UpdateCaseView')?.input).toMatchObject({
      viewId: 'v1',
      name: 'Urgent of Retail',
      search: { tokens: [{ property: 'severityCode', operator: '=', value: 'low' }] },
    });
    await userEvent.click(menu);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete “Urgent of Retail”' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Delete “Urgent of Retail”' }));
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'DeleteCaseView')).toBe(true));
  });
});

describe('the filter', () => {
  test('takes over what was typed before it had arrived', async () => {
    const sent = stubProxy(caseListProxy([foundCase(1), foundCase(2)]));
    renderScreen({ path, routes });
    await shown('Subject 1');
    await userEvent.click(screen.getByRole('searchbox', { name: 'Find cases' }));
    await userEvent.keyboard('subject 2');
    const field = await screen.findByRole('combobox', { name: 'Find cases' });
    await waitFor(() => expect(field).toHaveProperty('value', 'subject 2'));
    await waitFor(() => expect(document.activeElement).toBe(field));
    const facets = sent.find(({ input }) => Array.isArray(input['facets']) && input['facets'].length > 3);
    expect(facets?.input['facets']).not.toContain('subject');
  });

  test('keeps what it offers in its place while one chooses from it', async () => {
    const cases = [foundCase(1), foundCase(2, { serviceCode: 'aws-lambda' })];
    const sent = stubProxy(caseListProxy(cases));
    renderScreen({ path, routes });
    await shown('Subject 1');
    await userEvent.click(screen.getByRole('searchbox', { name: 'Find cases' }));
    const field = await screen.findByRole('combobox', { name: 'Find cases' });
    const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
    await userEvent.type(field, 'Service = ');
    await waitFor(() => expect(offered()).toHaveLength(3));
    const before = offered();
    cases.reverse();
    const counts = () => sent.filter(({ input }) => (input['facets'] as unknown[])?.length > 3).length;
    const asked = counts();
    act(() => tellNews({ name: 'resync' }));
    await waitFor(() => expect(counts()).toBeGreaterThan(asked));
    await shown('Subject 2');
    expect(offered()).toEqual(before);
    await userEvent.clear(field);
    await userEvent.click(document.body);
    await userEvent.type(field, 'Service = ');
    await waitFor(() => expect(offered()).toEqual([before[0], before[2], before[1]]));
  });

  test('tells in words what an operator means for days and for numbers', async () => {
    stubProxy(caseListProxy([foundCase(1)]));
    renderScreen({ path, routes });
    await shown('Subject 1');
    await userEvent.click(screen.getByRole('searchbox', { name: 'Find cases' }));
    const field = await screen.findByRole('combobox', { name: 'Find cases' });
    const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
    await userEvent.type(field, 'Created ');
    await waitFor(() => expect(offered().join()).toMatch(/On or after.*Before/));
    await userEvent.clear(field);
    await userEvent.type(field, 'Time to resolution ');
    await waitFor(() => expect(offered().join()).toMatch(/At least.*Less than/));
  });

  test('shows what the address says, in words', async () => {
    stubProxy(caseListProxy([foundCase(1)]));
    renderScreen({
      path: `${path}&status=opened&status=reopened&created-from=-7d&category=access-denied&q=late`,
      routes,
    });
    expect(await screen.findByText(/Opened, Reopened/)).toBeTruthy();
    expect(screen.getByText(/7 days ago/)).toBeTruthy();
    expect(await screen.findByText(/Access denied/)).toBeTruthy();
  });
});

describe('keys', () => {
  test('walk from case to case and select them', async () => {
    stubProxy(caseListProxy([foundCase(1), foundCase(2), foundCase(3)]));
    renderScreen({ path, routes });
    await shown('Subject 1');
    const focused = () => document.activeElement?.textContent;
    await userEvent.keyboard('j');
    expect(focused()).toBe('Subject 1');
    await userEvent.keyboard('jx');
    expect(focused()).toBe('Subject 2');
    expect(screen.getByRole('checkbox', { name: 'Select Subject 2' })).toHaveProperty('checked', true);
    await userEvent.keyboard('jjk');
    expect(focused()).toBe('Subject 2');
    await userEvent.keyboard('x');
    expect(screen.getByRole('checkbox', { name: 'Select Subject 2' })).toHaveProperty('checked', false);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('elsewhere')).toBeTruthy();
  });
});
