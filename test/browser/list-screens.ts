/** The list of cases in every state. */
import { expect, type Page } from '@playwright/test';

import { type Screen, shows, showsRows, type Visit } from './screen.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise } = accounts;
const list = `/cases?account=${enterprise}`;

async function selectTwo(page: Page): Promise<void> {
  await showsRowsOf(page, list);
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .nth(0)
    .check();
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .nth(1)
    .check();
}

async function showsRowsOf(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('rowheader').filter({ hasText: /\w/ }).nth(3)).toBeVisible();
}

/** Reads the list, then does something without a network. */
async function withoutNetwork({ page, context }: Visit, act: () => Promise<void>): Promise<void> {
  await context.setOffline(false);
  await showsRowsOf(page, list);
  await context.setOffline(true);
  await act();
  await expectWords(page, 'Try again');
}

/** Holds the answers of our own searches back, which the emulator's controls don't reach, for as long as the page is there. */
async function holdSearches(page: Page): Promise<void> {
  await page.route(/\/center\/?$/, async (route) => {
    const target = route.request().headers()['x-amz-target'];
    if (target !== 'SupportCenter.SearchForCases') await route.fallback();
  });
}

export const listScreens: Readonly<Record<string, Screen>> = {
  'a list on its way': {
    async open({ page }) {
      await holdSearches(page);
      await page.goto(list);
      await expect(page.getByRole('row', { name: 'Loading cases' })).toBeAttached();
    },
  },
  'a list that can’t be read anew': {
    isOffline: true,
    open: (visit) => withoutNetwork(visit, () => visit.page.getByRole('button', { name: 'Refresh' }).click()),
  },
  'a list that can’t be read': {
    isOffline: true,
    open: (visit) =>
      withoutNetwork(visit, async () => {
        await visit.page.getByRole('button', { name: /^Account: / }).click();
        await visit.page.getByRole('menuitemcheckbox', { name: /^All accounts/ }).click();
      }),
  },
  'cases that pass one of several filters': {
    open: showsRows(`${list}&view=all&severity=urgent&status=opened&subject-has=instance&match=any`),
  },
  'open cases': { open: showsRows(list) },
  'all cases': { open: showsRows(`${list}&view=all`) },
  'cases of all accounts': { open: showsRows('/cases?view=all') },
  'cases that wait for the person': { open: showsRows('/cases?view=waiting') },
  'the second page of cases': { open: showsRows(`${list}&page=2`) },
  'filtered cases': {
    async open({ page }) {
      await showsRowsOf(
        page,
        '/cases?view=all&q=vpc&status-not=unassigned&updated-from=-365d&sort=-severity',
      );
      await expectWords(page, '365 days ago');
    },
  },
  'cases that don’t match': { open: shows('/cases?view=open&q=nobodywroteofthis', 'No case matches') },
  'cases by an address that means little': {
    open: shows(`${list}&colour=red&created-from=soon`, 'colour=red, created-from=soon'),
  },
  'cases behind the last page': { open: shows(`${list}&page=900`, 'There are no more cases') },
  'the filter with what it offers': {
    isFleeting: true,
    async open({ page }) {
      await showsRowsOf(page, list);
      await page.getByRole('searchbox', { name: 'Find cases' }).click();
      await page.getByRole('combobox', { name: 'Find cases' }).pressSequentially('Lamb');
      await expect(page.getByRole('option', { name: /Service = Lambda/ })).toBeVisible();
    },
  },
  'the filter with several values at once': {
    isFleeting: true,
    async open({ page }) {
      await showsRowsOf(page, list);
      await page.getByRole('searchbox', { name: 'Find cases' }).click();
      const field = page.getByRole('combobox', { name: 'Find cases' });
      await field.pressSequentially('Status = ');
      await page.getByRole('option', { name: /^Reopened/ }).click();
      await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible();
    },
  },
  'a filter of several values that is changed': {
    isFleeting: true,
    async open({ page }) {
      await showsRowsOf(page, `${list}&view=all&severity=normal&severity=high`);
      await page.getByRole('button', { name: /^Severity = / }).click();
      await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible();
    },
  },
  'the question before resolving several cases': {
    isFleeting: true,
    async open({ page }) {
      await selectTwo(page);
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByRole('menuitem', { name: 'Resolve selected cases' }).click();
      await expect(page.getByRole('dialog', { name: /^Resolve 2 cases/ })).toBeVisible();
    },
  },
  'cases to be labelled together': {
    isFleeting: true,
    async open({ page }) {
      await selectTwo(page);
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByRole('menuitem', { name: 'Label selected cases' }).click();
      const field = page.getByRole('combobox', { name: 'Labels to add' });
      await field.fill('swept');
      await field.press('Enter');
      await expect(page.getByRole('button', { name: 'Change 2 cases' })).toBeEnabled();
    },
  },
  'what became of cases that were labelled together': {
    isFleeting: true,
    async open(visit) {
      const { page } = visit;
      await listScreens['cases to be labelled together']?.open(visit);
      await page.getByRole('button', { name: 'Change 2 cases' }).click();
      await expectWords(page, '2 of 2 cases changed.');
    },
  },
  'a view to be named': {
    isFleeting: true,
    async open({ page }) {
      await showsRowsOf(page, list);
      await page.getByRole('button', { name: 'Save view' }).click();
      await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await expectWords(page, 'Give the view a name.');
    },
  },
  'the settings of the table': {
    isFleeting: true,
    async open({ page }) {
      await showsRowsOf(page, list);
      await page.getByRole('button', { name: 'Table settings' }).click();
      await expect(page.getByRole('dialog', { name: 'Table settings' })).toBeVisible();
    },
  },
  'the sheet of shortcuts': {
    isFleeting: true,
    async open({ page }) {
      await showsRowsOf(page, list);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
  },
};
