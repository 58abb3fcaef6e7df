import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { adminSession, heading, mara, openAdministration } from '../../test-administration.tsx';

const found = (total: number) => () => ({ body: { cases: [], total, facets: [], accounts: [] } });
const self = { ...adminSession, user: { ...adminSession.user, userName: mara.userName } };
const onEmulator = { ...self, upstream: 'emulator' as const };
const onAws = { ...self, upstream: 'aws' as const };

async function step(name: string) {
  const title = await screen.findByText(name);
  const item = title.closest('li');
  if (!item) throw new Error(`${name} is no step`);
  return within(item);
}

test('without any case the first step is to open one', async () => {
  openAdministration(paths.adminSteps(), { SearchForCases: found(0) }, onEmulator);
  const sample = await step('Try it with sample data');
  expect(await sample.findByText('There are no cases yet.')).toBeTruthy();
  expect(sample.getByText('To do')).toBeTruthy();
  expect(sample.getByRole('link', { name: 'Open the first case' }).getAttribute('href')).toBe(
    paths.newCase(),
  );
});

test('an administrator who is no agent becomes one, and stands at the desk', async () => {
  const { inputs, router } = openAdministration(
    paths.adminSteps(),
    { SearchForCases: found(3), AttachPolicy: () => ({ body: {} }) },
    onEmulator,
  );
  const desk = await step('Answer from the other side');
  await userEvent.click(desk.getByRole('button', { name: 'Become an agent' }));
  await heading('Agent desk');
  expect(inputs('AttachPolicy')).toEqual([
    { principalType: 'user', principalId: mara.userId, policyId: 'SupportDeskAgent', scope: '*' },
  ]);
  expect(router.state.location.pathname).toBe(paths.desk());
});

test('the desk tells an administrator where they become an agent, and nobody else', async () => {
  const { unmount } = openAdministration(paths.desk(), {}, onEmulator);
  const link = await screen.findByRole('link', { name: /become an agent under First steps/ });
  expect(link.getAttribute('href')).toBe(paths.adminSteps());
  unmount();
  openAdministration(paths.desk(), {}, { ...onEmulator, permissions: ['supportcenter:ManageUsers'] });
  expect(await screen.findByText('You are not an agent here')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /become an agent/ })).toBeNull();
});

test.each([
  ['none has passed its test yet', 'To do', { problem: 'role-refused' }],
  ['1 has passed its test', 'Done', {}],
])('an account is connected, %s', async (words, state, problem) => {
  const tested = { testedAt: '2026-11-20T08:00:00Z', ...problem };
  const accounts = [{ accountId: '111122223333', name: 'Retail', test: tested }];
  const DescribeAccounts = () => ({ body: { accounts, total: 1, editable: true } });
  openAdministration(paths.adminSteps(), { DescribeAccounts }, onAws);
  const connect = await step('Connect your first account');
  expect(await connect.findByText(`1 account is connected, ${words}.`)).toBeTruthy();
  expect(connect.getByText(state)).toBeTruthy();
  expect(screen.queryByText('Answer from the other side')).toBeNull();
});
