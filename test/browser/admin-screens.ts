/** Administration, in every state. */
import { expect } from '@playwright/test';

import { lost, strict } from './aws-product.ts';
import { type Screen, shows, showsRows } from './screen.ts';
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

export const adminScreens: Readonly<Record<string, Screen>> = {
  'accounts of the emulator': { open: shows('/admin/accounts', 'These are the emulator’s accounts') },
  'accounts without a match': { open: shows('/admin/accounts?find=nothing', 'No account matches.') },
  'an account of the emulator': {
    open: tested(enterprise, 'Support Center reaches the Support API of this account.'),
  },
  'an account that is not there': {
    open: shows('/admin/accounts/999999999999', 'There is no account at this address.'),
  },
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
  'the second page of accounts': { open: shows('/admin/accounts?page=2', 'Team account 9') },
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
