/** Everything but cases, in every state. */
import { expect } from '@playwright/test';

import { type Screen, shows } from './screen.ts';
import { expectWords } from './words.ts';

export const otherScreens: Readonly<Record<string, Screen>> = {
  'sign-in': { person: null, open: shows('/sign-in', 'Password') },
  'sign-in refused': {
    person: null,
    answers: [401],
    async open({ page }) {
      await page.goto('/sign-in');
      await page.getByRole('textbox', { name: 'User name' }).fill('nobody');
      await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expectWords(page, 'User name or password is wrong');
    },
  },
  'sign-in by a used link': {
    person: null,
    answers: [401],
    open: shows('/sign-in#link=used', 'This sign-in link no longer works'),
  },
  settings: { open: shows('/settings', 'Your sessions') },
  users: { open: shows('/admin/users', 'Invite somebody') },
  groups: { open: shows('/admin/groups', 'New group') },
  policies: { open: shows('/admin/policies', 'TrustedAdvisorReadOnly') },
  'a policy': { open: shows('/admin/policies/AWSSupportAccess', 'Policy document') },
  'a new policy': { open: shows('/admin/policies/new', 'Policy document') },
  sessions: { open: shows('/admin/sessions', 'This session') },
  'event history': { open: shows('/admin/events', 'ConsoleLogin') },
  'administration without permission': {
    async open(visit) {
      await visit.become([{ policy: 'AWSSupportAccess', scope: '*' }]);
      await shows('/admin/users', 'You can’t administer this')(visit);
    },
  },
  'no page': { open: shows('/nowhere', 'Page not found') },
  'account menu': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/nowhere');
      await expectWords(page, 'Page not found');
      await page.getByRole('button', { name: /^Account: / }).click();
      await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible();
    },
  },
  'help beside a screen, with its terms': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/cases/new');
      await page.getByRole('button', { name: 'Help', exact: true }).click();
      const help = page.getByRole('complementary', { name: 'Help' });
      await help.getByRole('button', { name: 'Terms' }).click();
      await expect(help.getByText('A local stand-in for AWS Support.')).toBeVisible();
    },
  },
  'user menu': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/nowhere');
      await page.getByRole('button', { name: /^Signed in as / }).click();
      await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    },
  },
};
