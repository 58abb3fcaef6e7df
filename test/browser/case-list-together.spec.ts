/** The list while others work as well, without a permission, and without a network. */
import { randomUUID } from 'node:crypto';

import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { keyboardHands } from './hands.ts';
import { openSession } from './people.ts';
import { openUntil } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const row = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject });
const rows = (page: Page) => page.getByRole('rowheader').filter({ hasText: /\w/ });

/** Shows the list with the case in it, however long the index takes for it. */
async function showCase(
  page: Page,
  subject: string,
  address = `/cases?account=${accounts.enterprise}`,
): Promise<void> {
  await openUntil(page, address, row(page, subject));
}

async function resolveSelected(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Resolve selected cases' }).click();
}

test('what one resolves the other sees, and no row moves', async ({
  page,
  browser,
  product,
  context,
  addPerson,
}) => {
  const subject = `Resolved elsewhere ${randomUUID()}`;
  const api = new SupportApi(context, product);
  const caseId = await api.createCase(subject);
  const theirs = await browser.newContext({ baseURL: product.console });
  const { link } = await addPerson([{ policy: 'AWSSupportAccess', scope: '*' }]);
  await openSession(theirs.request, product, { link });
  const other = await theirs.newPage();
  await showCase(other, subject);
  // The page is full: the sample account has more open cases than it shows at once.
  await expect(rows(other)).toHaveCount(20);
  const place = await row(other, subject).boundingBox();
  await showCase(page, subject);
  await page.getByRole('checkbox', { name: `Select ${subject}` }).check();
  await resolveSelected(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve 1 case' }).click();
  await expectWords(page.getByRole('dialog'), '1 of 1 resolved');
  await expect(row(other, subject)).toContainText('Resolved');
  await expect(rows(other)).toHaveCount(20);
  await expect(other.getByRole('button', { name: /^(Update list|Show \d+ case)/ })).toBeVisible();
  expect((await row(other, subject).boundingBox())?.y).toBe(place?.y);
  expect(await api.casesNamed(subject)).toMatchObject([{ caseId, status: 'resolved' }]);
  const fresh = `New for both ${randomUUID()}`;
  await api.createCase(fresh);
  const news = other.getByRole('button', { name: /^Show \d+ cases? that (is|are) new here$/ });
  await expect(news).toBeVisible();
  await expect(row(other, fresh)).toHaveCount(0);
  await news.click();
  await expect(row(other, fresh)).toBeVisible();
  await expect(rows(other).first().getByRole('link').first()).toBeFocused();
  await theirs.close();
});

test('cases resolved together have a result each, and a refused one is tried again', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(/status of 400/);
  const mark = randomUUID().slice(0, 8);
  const api = new SupportApi(context, product);
  const subjects = [`First ${mark}`, `Second ${mark}`];
  for (const subject of subjects) await api.createCase(subject);
  await showCase(page, `First ${mark}`);
  await showCase(page, `Second ${mark}`);
  for (const subject of subjects) await page.getByRole('checkbox', { name: `Select ${subject}` }).check();
  await product.control('faults', { operation: 'ResolveCase', errorType: 'ThrottlingException', times: 1 });
  await resolveSelected(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Resolve 2 cases' }).click();
  await expectWords(dialog, '1 of 2 resolved');
  await expectWords(dialog, /Too many requests at once/);
  await dialog.getByRole('button', { name: 'Try 1 case again' }).click();
  await expectWords(dialog, '2 of 2 resolved');
  for (const subject of subjects) {
    expect(await api.casesNamed(subject)).toMatchObject([{ status: 'resolved' }]);
  }
});

test('who must not resolve reads everything, and is told beforehand', async ({ page, become }) => {
  await become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
  await page.goto(`/cases?account=${accounts.enterprise}`);
  await page
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'Actions' }).click();
  for (const name of ['Assign selected cases', 'Label selected cases', 'Resolve selected cases']) {
    const item = page.getByRole('menuitem', { name });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toHaveAccessibleDescription(/You don’t have permission for this/);
  }
});

test('without a network what is known stays; with it, what was missed comes', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await page.goto(`/cases?account=${accounts.enterprise}`);
  await expect(rows(page).nth(3)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expectWords(page, 'The connection was lost');
  await expect(rows(page).nth(3)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('The connection was lost')).toHaveCount(0);
  const subject = `After the loss ${randomUUID()}`;
  await new SupportApi(context, product).createCase(subject);
  const news = page.getByRole('button', { name: /^Show \d+ cases? that/ });
  await expect(news).toBeVisible({ timeout: 70_000 });
  await news.click();
  await expect(row(page, subject)).toBeVisible();
});

test('the keyboard alone walks, selects, assigns and takes it back, resolves, searches and opens', async ({
  page,
  context,
  product,
}) => {
  const subject = `By keyboard ${randomUUID()}`;
  const api = new SupportApi(context, product);
  const caseId = await api.createCase(subject);
  const shares = () => api.center('GetCaseWork', { caseId });
  await showCase(page, subject);
  const link = row(page, subject).getByRole('link').first();
  const select = async () => {
    for (
      let steps = 0;
      steps < 20 && !(await link.evaluate((one) => one === document.activeElement));
      steps += 1
    ) {
      await page.keyboard.press('j');
    }
    await expect(link).toBeFocused();
    await page.keyboard.press('x');
    await expect(page.getByRole('checkbox', { name: `Select ${subject}` })).toBeChecked();
  };
  await page.keyboard.press('j');
  await expect(rows(page).first().getByRole('link').first()).toBeFocused();
  await select();
  const hands = keyboardHands(page);
  await hands.press(page.getByRole('button', { name: 'Actions' }));
  await hands.press(page.getByRole('menuitem', { name: 'Assign selected cases' }));
  const form = page.getByRole('region', { name: 'Assign 1 case' });
  const owner = form.getByRole('button', { name: /^Owner/ });
  await expect(owner).toBeFocused();
  await hands.choose(owner, 'admin (you)');
  await hands.press(form.getByRole('button', { name: 'Change 1 case' }));
  const told = page.getByRole('region', { name: 'Owner: admin (you)' });
  await expectWords(told, '1 case changed.');
  expect(await shares()).toMatchObject({ owner: 'admin' });
  // The way back outlives a reload.
  await page.reload();
  await expectWords(told, '1 case changed.');
  await page.keyboard.press('z');
  await expectWords(told, '1 case is as it was before.');
  expect(await shares()).not.toHaveProperty('owner');
  await select();
  await hands.press(page.getByRole('button', { name: 'Actions' }));
  await hands.press(page.getByRole('menuitem', { name: 'Resolve selected cases' }));
  const dialog = page.getByRole('dialog');
  await hands.press(dialog.getByRole('button', { name: 'Resolve 1 case' }));
  await expectWords(dialog, '1 of 1 resolved');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Actions' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Actions' })).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find a case' })).toBeFocused();
  await page.keyboard.type(subject);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=By\+keyboard/);
  // The rows that were there before hold it as well.
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeFocused();
});
