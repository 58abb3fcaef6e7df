/** Administration, in every state. */
import { expect } from '@playwright/test';

import { lost, strict } from './aws-product.ts';
import { type Screen, shows, showsRows, type Visit } from './screen.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise } = accounts;

/** Tests an account and waits for what is said of it. */
function tested(accountId: string, text: string | RegExp): Screen['open'] {
  return async ({ page }) => {
    await page.goto(`/admin/accounts/${accountId}`);
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expectWords(page, text);
  };
}

/** Somebody whom the test made. */
async function openUser({ page, addPerson }: Visit): Promise<void> {
  const { userName } = await addPerson([{ policy: 'AWSSupportReadOnly', scope: enterprise }]);
  await page.goto(`/admin/users?find=${userName}`);
  await page.getByRole('link', { name: userName }).click();
  await expect(page.getByRole('button', { name: 'Delete user' })).toBeVisible();
}

export const adminScreens: Readonly<Record<string, Screen>> = {
  'first steps': { open: shows('/admin/start', /have a user here/) },
  'accounts of the emulator': { open: shows('/admin/accounts', 'These are the emulator’s accounts') },
  'accounts without a match': { open: shows('/admin/accounts?find=nothing', 'No account matches.') },
  'an account of the emulator': {
    open: tested(enterprise, 'Support Center reaches the Support API of this account.'),
  },
  'an account that is not there': {
    open: shows('/admin/accounts/999999999999', 'There is no account at this address.'),
  },
  'users without a match': { open: shows('/admin/users?find=nothing', 'No match.') },
  'a user': {
    async open(visit) {
      await openUser(visit);
      await expectWords(visit.page, 'What this user may do, and why');
    },
  },
  'the question before a user is deleted': {
    isFleeting: true,
    async open(visit) {
      await openUser(visit);
      await visit.page.getByRole('button', { name: 'Delete user' }).click();
      await expect(visit.page.getByRole('dialog', { name: /^Delete person-/ })).toBeVisible();
    },
  },
  'a policy that breaks screens': {
    async open({ page }) {
      await page.goto('/admin/policies/new');
      const deny = { Effect: 'Deny', Action: 'support:DescribeServices', Resource: '*' };
      const allow = { Effect: 'Allow', Action: 'support:*', Resource: '*' };
      const document = JSON.stringify({ Version: '2012-10-17', Statement: [allow, deny] }, null, 2);
      await page.getByRole('textbox', { name: 'Policy document' }).fill(document);
      await expectWords(page, 'This policy breaks screens');
    },
  },
  'a policy with mistakes': {
    async open({ page }) {
      await page.goto('/admin/policies/new');
      await page.getByRole('textbox', { name: 'Policy document' }).fill('{"Version": "2012-10-17"}');
      await expectWords(page, /Statement/);
    },
  },
  'an event': {
    async open({ page }) {
      await page.goto('/admin/events?event=ConsoleLogin');
      await page.getByRole('link', { name: 'ConsoleLogin' }).first().click();
      await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
    },
  },
  'an event that is not there': {
    open: shows('/admin/events/none-1', 'There is no event at this address.'),
  },
  'events without a match': { open: shows('/admin/events?user=nobody-at-all', 'No event matches.') },
  'accounts without permission': {
    async open(visit) {
      await visit.become([{ policy: 'AWSSupportAccess', scope: '*' }]);
      await shows('/admin/accounts', 'You can’t administer this')(visit);
    },
  },
};

/** With AWS as the upstream, which is not there. */
export const awsScreens: Readonly<Record<string, Screen>> = {
  accounts: { open: showsRows('/admin/accounts') },
  'the second page of accounts': { open: shows('/admin/accounts?page=2', 'Team account 30') },
  'an account before its test': { open: shows('/admin/accounts/320000000004', 'Not tested yet') },
  'an account whose role is refused': { open: tested(strict, 'AWS refuses the role') },
  'an account whose profile is lost': { open: tested(lost, 'no usable profile nowhere') },
  'a new account': { open: shows('/admin/accounts/new', 'Role ARN') },
  'a new account with problems': {
    async open({ page }) {
      await page.goto('/admin/accounts/new');
      await page.getByRole('button', { name: 'Connect account' }).click();
      await expectWords(page, 'An account ID has 12 digits.');
    },
  },
  'the question before an account is removed': {
    isFleeting: true,
    async open({ page }) {
      await page.goto(`/admin/accounts/${lost}`);
      await page.getByRole('button', { name: 'Remove account' }).click();
      await expect(page.getByRole('dialog', { name: 'Remove Research?' })).toBeVisible();
    },
  },
};
