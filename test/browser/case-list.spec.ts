/** The list of cases: views, filters, order, pages and kept views, all of which the address says. */
import { randomUUID } from 'node:crypto';

import type { Locator, Page } from '@playwright/test';

import { answerTo } from './answer-to.ts';
import { expect, test } from './fixtures.ts';
import { openUntil } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const list = `/cases?account=${accounts.enterprise}`;
const rows = (page: Page) => page.getByRole('rowheader').filter({ hasText: /\w/ });
const row = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject });
const views = (page: Page) => page.getByRole('navigation', { name: 'Which cases' });
const filter = (page: Page) => page.getByLabel('Find cases', { exact: true }).first();

/** The number that a view is marked with. */
async function countOf(view: Locator): Promise<number> {
  await expect(view).toHaveText(/\d$/);
  return Number(/[\d,]+$/.exec((await view.textContent()) ?? '')?.[0].replaceAll(',', ''));
}

async function totalOf(page: Page): Promise<number> {
  const told = page.getByText(/^[\d,]+ cases?$/).first();
  await expect(told).toBeVisible();
  // What was there stays while the next arrives.
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  return Number(((await told.textContent()) ?? '').replaceAll(/\D/g, ''));
}

/** Chooses one value of a property by typing, as the field suggests. */
async function filterBy(page: Page, property: string, value: string): Promise<void> {
  await filter(page).click();
  const field = page.getByRole('combobox', { name: 'Find cases' });
  await field.fill(`${property} = `);
  const option = page.getByRole('option').filter({ hasText: value }).first();
  await expect(option).toBeVisible();
  // Beside the values, where several can be chosen.
  const apply = page.getByRole('button', { name: 'Apply' });
  const isOneOfSeveral = await apply.isVisible();
  await option.click();
  if (isOneOfSeveral) await apply.click();
}

test('has a view for what waits for the person, for what is open, and for all, each with its count', async ({
  page,
}) => {
  await page.goto('/cases');
  const counts = [];
  for (const name of [/^Waiting for you/, /^Open/, /^All/]) {
    counts.push(await countOf(views(page).getByRole('link', { name })));
  }
  const [waiting = 0, open = 0, all = 0] = counts;
  expect(waiting).toBeGreaterThan(0);
  expect(open).toBeGreaterThan(waiting);
  expect(all).toBeGreaterThan(open);
  await views(page)
    .getByRole('link', { name: /^Waiting/ })
    .click();
  await expect(rows(page)).toHaveCount(Math.min(waiting, 20));
  await expect(page.getByRole('row').filter({ hasText: 'Pending Customer Action' })).toHaveCount(
    Math.min(waiting, 20),
  );
  await page.goBack();
  await expect(views(page).getByRole('link', { name: /^Open/ })).toHaveAttribute('aria-current', 'page');
});

const properties = {
  Status: ['Resolved', 'status=resolved'],
  'Waits for': ['You', 'turn=customer'],
  Severity: ['System impaired', 'severity=normal'],
  Service: ['Lambda', 'service=aws-lambda'],
  Category: ['', 'category='],
  Account: ['Payments', `account-id=${accounts.business}`],
  'Submitted by': ['example.com', 'submitter='],
  Language: ['English', 'language=en'],
  Created: ['30 days ago', 'created'],
  'Has attachment': ['Yes', 'attachment=true'],
  Unread: ['Yes', 'unread=true'],
} as const;

for (const [property, [value, inAddress]] of Object.entries(properties)) {
  test(`can be filtered by ${property}, which the address says`, async ({ page, context, product }) => {
    if (property === 'Unread') {
      const caseId = await new SupportApi(context, product).createCase('A case with news');
      await product.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
      await openUntil(page, '/cases?view=all&unread=true', row(page, 'A case with news').first());
    }
    await page.goto('/cases?view=all');
    await expect(rows(page).nth(3)).toBeVisible();
    if (property === 'Created') {
      await filter(page).click();
      const field = page.getByRole('combobox', { name: 'Find cases' });
      await field.fill('Created >= ');
      await page.getByRole('option').filter({ hasText: value }).first().click();
    } else {
      await filterBy(page, property, value);
    }
    await expect(page).toHaveURL(new RegExp(inAddress));
    expect(await totalOf(page)).toBeGreaterThan(0);
    // What the address says is the same for whoever gets it, unless there is news of another test meanwhile.
    await expect(async () => {
      const found = await totalOf(page);
      await page.reload();
      expect(await totalOf(page)).toBe(found);
    }).toPass({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page).not.toHaveURL(new RegExp(inAddress));
  });
}

test('finds words in subject and messages, and shows where', async ({ page, context, product }) => {
  const word = `zq${randomUUID().replaceAll('-', '').slice(0, 10)}`;
  const subject = `The <b>${word}</b> queue & "its" consumers`;
  const caseId = await new SupportApi(context, product).createCase(subject);
  await openUntil(page, `/cases?q=${word}`, row(page, word));
  await expect(row(page, word).getByRole('link').first()).toHaveText(subject);
  await expect(page.locator('mark').first()).toHaveText(word);
  await page.getByRole('searchbox', { name: 'Find a case' }).fill(caseId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
});

test('is ordered and paged by the server, and the back button leads back', async ({ page }) => {
  await page.goto(`${list}&view=all&size=10`);
  await expect(rows(page)).toHaveCount(10);
  // The header that is read aloud lies below the one that stays in the window.
  await page.getByRole('button', { name: /^Subject/ }).press('Enter');
  await expect(page).toHaveURL(/sort=-?subject/);
  // The address is there before the rows know of it.
  await expect(page.getByRole('columnheader', { name: /^Subject/ })).toHaveAttribute('aria-sort', /ending$/);
  await expect(page.locator('.sc-behind')).toHaveCount(0);
  // By its address: others may have the same subject.
  const top = rows(page).first().getByRole('link').first();
  const first = (await top.getAttribute('href')) ?? '';
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(top).not.toHaveAttribute('href', first);
  await page.goBack();
  await expect(top).toHaveAttribute('href', first);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
});

test('keeps a view under a name, with its count, until it is deleted', async ({ page }) => {
  const name = `Lambda ${randomUUID().slice(0, 6)}`;
  await page.goto('/cases?view=all&service=aws-lambda&sort=created');
  const found = await totalOf(page);
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /Name/ }).fill(name);
  await page.keyboard.press('Enter');
  const kept = views(page).getByRole('link', { name: new RegExp(`^${name}`) });
  expect(await countOf(kept)).toBe(found);
  await page.goto('/cases');
  await kept.click();
  await expect(page).toHaveURL(/view=all&service=aws-lambda&sort=created/);
  await expect(kept).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Change view' }).click();
  await page.getByRole('menuitem', { name: `Delete “${name}”` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expectWords(page, 'View deleted');
  await expect(kept).toHaveCount(0);
});

test('looks as the person chose, here and on their next device', async ({ page, become }) => {
  await become([{ policy: 'AWSSupportAccess', scope: '*' }]);
  await page.goto(list);
  await expect(rows(page).nth(3)).toBeVisible();
  await page.getByRole('button', { name: 'Table settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Table settings' });
  await dialog.getByRole('radio', { name: '10 cases' }).check();
  await dialog.getByRole('checkbox', { name: 'Denser rows' }).check();
  await dialog.getByRole('checkbox', { name: 'Waits for' }).check();
  const kept = answerTo(page, 'PutPreferences');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await kept;
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByRole('columnheader', { name: 'Waits for' })).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Waits for' })).toBeVisible();
  await expect(page.locator('body.awsui-compact-mode')).toHaveCount(1);
});

test('reads the application while the page arrives, for those who have it at hand', async ({ page }) => {
  await page.addInitScript(() => requestAnimationFrame(() => performance.mark('first frame')));
  const isBeforeFirstFrame = () =>
    page.evaluate(() => {
      const [frame] = performance.getEntriesByName('first frame');
      const resources = performance.getEntriesByType('resource');
      const application = resources.find(({ name }) => name.includes('/assets/frame-libraries'));
      return application && frame && application.startTime < frame.startTime;
    });
  await page.goto(list);
  await expect(rows(page).first()).toBeVisible();
  expect(await isBeforeFirstFrame()).toBe(false);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  expect(await isBeforeFirstFrame()).toBe(true);
});
