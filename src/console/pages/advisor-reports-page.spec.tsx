import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { paths } from '../paths.ts';
import { advisorProxy } from '../test-advisor.ts';
import { type FakeProxy, failure, renderScreen, stubProxy, testSession } from '../test-screen.tsx';
import * as reportsPage from './advisor-reports-page.tsx';

const routes = [
  { path: paths.trustedAdvisorReports(), loader: reportsPage.loader, Component: reportsPage.Component },
];

const report = (reportId: string, state: string, name: string) => ({
  reportId,
  name,
  format: 'csv',
  state,
  startedAt: new Date().toISOString(),
  accountsDone: 1,
  accountsTotal: 4,
  resources: 77,
  size: 2048,
});

const session = {
  ...testSession,
  accounts: testSession.accounts.map((account) => ({
    ...account,
    permissions: [...account.permissions, 'trustedadvisor:GenerateReport'],
  })),
};

function openPage(reports: readonly object[], changes: FakeProxy = {}) {
  const sent = stubProxy({
    ...advisorProxy,
    ListAdvisorReports: () => ({ body: { reports } }),
    StartAdvisorReport: () => ({ body: { reportId: 'r-9' } }),
    DeleteAdvisorReport: () => ({ body: {} }),
    ...changes,
  });
  renderScreen({ path: paths.trustedAdvisorReports(), routes, session });
  return sent;
}

test('a report is begun with what it is limited to', async () => {
  const sent = openPage([]);
  await screen.findByText('You have made no report yet.');
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.click(screen.getByRole('button', { name: 'Make report' }));
  expect(await screen.findByText('Give the report a name.')).toBeTruthy();
  await userEvent.type(name, 'Security, weekly');
  await userEvent.click(screen.getByRole('radio', { name: 'CSV' }));
  await userEvent.click(screen.getByRole('button', { name: /^Categories/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Security' }));
  await userEvent.click(screen.getByRole('button', { name: 'Make report' }));
  await expect
    .poll(() => sent.find(({ operation }) => operation === 'StartAdvisorReport')?.input)
    .toEqual({ name: 'Security, weekly', format: 'csv', categories: ['security'] });
});

test('reports are downloaded when they are done, and deleted after a question', async () => {
  const sent = openPage([report('r-2', 'running', 'New'), report('r-1', 'done', 'Old')]);
  const link = await screen.findByRole('link', { name: 'Download Old' });
  expect(link.getAttribute('href')).toBe('/api/advisor-reports/r-1/file');
  expect(screen.queryByRole('link', { name: 'Download New' })).toBeNull();
  expect(screen.getByText('1 of 4 accounts')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Make report' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Delete Old' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete “Old”?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
  await expect
    .poll(() => sent.find(({ operation }) => operation === 'DeleteAdvisorReport')?.input)
    .toEqual({ reportId: 'r-1' });
});

test('without permission the page says which one is missing', async () => {
  stubProxy(advisorProxy);
  renderScreen({ path: paths.trustedAdvisorReports(), routes });
  expect(await screen.findByText(/trustedadvisor:GenerateReport/)).toBeTruthy();
});

test('reports that can’t be listed are asked for again by a button', async () => {
  openPage([], { ListAdvisorReports: () => failure('ValidationException') });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});
