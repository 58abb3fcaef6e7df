import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { writeContactBlock } from '../../../support/contact-block.ts';
import { paths } from '../../paths.ts';
import { renderScreen, sessionWithout, stubProxy, testAccount, testSession } from '../../test-screen.tsx';
import { caseId, details, opening, path, proxy, routes } from './test-case.tsx';

const { accountId } = testAccount;
const olderId = `case-${accountId}-muen-2025-00000000000000aa`;
const newerId = `case-${accountId}-muen-2026-00000000000000bb`;
const more = async () => await userEvent.click(await screen.findByRole('button', { name: 'More' }));
const session = {
  ...testSession,
  accounts: testSession.accounts.map((account) => ({
    ...account,
    permissions: [...account.permissions, 'supportcenter:ManageTemplates'],
  })),
};

test('a related case begins with what this one is about, and its number', async () => {
  stubProxy(proxy);
  const { router } = renderScreen({ path, routes });
  await more();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Create related case' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.newCase()));
  const { search } = router.state.location;
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    account: accountId,
    type: 'technical',
    service: 'ec2',
    category: 'other',
    severity: 'urgent',
    related: `1234567890 (${caseId})`,
  });
});

test('a case becomes a template without what is of its moment', async () => {
  const sent = stubProxy({
    ...proxy,
    ListTemplates: () => ({ body: { templates: [], groups: [] } }),
    CreateTemplate: () => ({ body: { templateId: 't-1' } }),
  });
  renderScreen({ path, routes, session });
  await screen.findByText('Message 7');
  await more();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Save as template' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save as template' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Instance is silent');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const input = sent.find(({ operation }) => operation === 'CreateTemplate')?.input;
  expect(JSON.parse(String(input?.['fields']))).toMatchObject({
    serviceCode: 'ec2',
    subject: 'Instance does not answer',
    description: 'Message 1',
    contactMethod: 'phone',
    phoneNumber: '',
    relatedCase: '',
  });
});

test('of two forms that are open at once one has the primary button of the screen', async () => {
  stubProxy({ ...proxy, DescribeSeverityLevels: () => ({ body: { severityLevels: [] } }) });
  renderScreen({ path, routes });
  const isPrimary = ({ className }: HTMLElement) => className.includes('variant-primary');
  const primary = () =>
    screen
      .getAllByRole('button')
      .filter(isPrimary)
      .map(({ textContent }) => textContent);
  await screen.findByText('Message 7');
  expect(primary()).toEqual(['Reply']);
  await more();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Change severity' }));
  await screen.findByRole('button', { name: 'Change severity' });
  expect(primary()).toEqual(['Change severity']);
  await userEvent.click(screen.getByRole('button', { name: 'Reply' }));
  await screen.findByRole('button', { name: 'Send' });
  expect(primary()).toEqual(['Change severity']);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(primary()).toEqual(['Send']);
});

test('without permission all are shown and can’t be chosen', async () => {
  stubProxy(proxy);
  renderScreen({ path, routes, session: sessionWithout('support:CreateCase', 'support:UpdateCaseSeverity') });
  await more();
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((item) => item.getAttribute('aria-disabled'))).toEqual(['true', 'true', 'true']);
});

test('both cases lead to each other', async () => {
  const related = writeContactBlock({ method: 'web', relatedCase: `111 (${olderId})` }, 'Message 1');
  stubProxy({
    ...proxy,
    DescribeCommunications: () => ({ body: { communications: [{ ...opening, body: related }] } }),
    DescribeCases: ({ caseIdList }) => ({
      body: {
        cases: [
          String(caseIdList) === newerId
            ? { ...details, caseId: newerId, displayId: '222', subject: 'Again' }
            : details,
        ],
      },
    }),
    ListLinkedCases: () => ({ body: { caseIds: [newerId] } }),
  });
  renderScreen({ path, routes });
  const facts = await screen.findByRole('complementary', { name: 'Details' });
  await userEvent.click(within(facts).getByRole('button', { name: 'Details' }));
  const link = (name: string) => within(facts).findByRole<HTMLAnchorElement>('link', { name });
  await waitFor(async () => expect((await link('111')).pathname).toBe(paths.case(olderId)));
  expect((await link('222')).pathname).toBe(paths.case(newerId));
});

test.each([
  ['leads to that case', [{ caseId: olderId, displayId: '1112223334' }], 1],
  ['that nobody knows is told as it was written', [], 0],
])('an earlier case’s number %s', async (_name, cases, links) => {
  const related = writeContactBlock({ method: 'web', relatedCase: '1112223334' }, 'Message 1');
  const sent = stubProxy({
    ...proxy,
    DescribeCommunications: () => ({ body: { communications: [{ ...opening, body: related }] } }),
    DescribeCases: ({ displayId }) => ({ body: { cases: displayId ? cases : [details] } }),
    ListLinkedCases: () => ({ body: { caseIds: [] } }),
  });
  renderScreen({ path, routes });
  const facts = await screen.findByRole('complementary', { name: 'Details' });
  await userEvent.click(within(facts).getByRole('button', { name: 'Details' }));
  await waitFor(() => expect(sent.some(({ input }) => input['displayId'] === '1112223334')).toBe(true));
  expect(await within(facts).findByText('1112223334')).toBeTruthy();
  const found = () => within(facts).queryAllByRole('link', { name: '1112223334' });
  await waitFor(() => expect(found()).toHaveLength(links));
});

const agent = { ...testSession, permissions: ['supportdesk:DescribeCase'] };

test.each([
  ['at AWS', { ...testSession, upstream: 'aws' } as const, /calls you;/, 0],
  ['on the emulator', testSession, /agent at its desk answers/, 0],
  ['on the emulator to an agent', agent, /agent at its desk answers/, 1],
])('a new case says what happens next, and by when, %s', async (_where, who, words, links) => {
  const timeCreated = new Date(Date.UTC(2026, 9, 1, 8)).toISOString();
  const communications = [{ ...opening, timeCreated }];
  const fresh = { ...details, status: 'unassigned', timeCreated, recentCommunications: { communications } };
  stubProxy({
    ...proxy,
    DescribeCases: () => ({ body: { cases: [fresh] } }),
    DescribeSeverityLevels: () => ({
      body: { severityLevels: ['low', 'normal', 'high', 'urgent'].map((code) => ({ code, name: code })) },
    }),
  });
  renderScreen({ path, routes, session: who });
  expect(await screen.findByText('What happens next')).toBeTruthy();
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryAllByRole('link', { name: /^Answer it at the desk/ })).toHaveLength(links);
  expect(await screen.findByText(/The first response was due Thursday/)).toBeTruthy();
});
