/** Support admins: queues that move by themselves and can be kept, and numbers that can be saved. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { keyboardHands } from './hands.ts';
import { SupportApi } from './support-api.ts';

const queues = (page: Page) => page.getByRole('navigation', { name: 'Queues' });
const queue = (page: Page, name: string) =>
  queues(page).getByRole('link', { name: new RegExp(`^${name}(?: |$)`) });

/** The number that a queue is marked with. */
async function countOf(link: Locator): Promise<number> {
  await expect(link).toHaveText(/\d$/);
  return Number(/[\d,]+$/.exec((await link.textContent()) ?? '')?.[0].replaceAll(',', ''));
}

async function totalOf(page: Page): Promise<number> {
  const told = page.getByText(/^[\d,]+ cases?$/).first();
  await expect(told).toBeVisible();
  return Number(((await told.textContent()) ?? '').replaceAll(/\D/g, ''));
}

test('a queue’s number moves while one looks on', async ({ page, context, product }) => {
  await page.goto('/review?queue=new');
  const before = await countOf(queue(page, 'New'));
  await new SupportApi(context, product).createCase('A case to be reviewed');
  // What another test did a moment ago may come with it.
  await expect.poll(() => countOf(queue(page, 'New'))).toBeGreaterThan(before);
});

test('the screen opens on the first queue that has something, and stays there', async ({ page }) => {
  // On its plan nothing is promised, so that nothing is late, and nobody takes its cases.
  await page.goto('/review?account=777788889999');
  await expect(queue(page, 'New')).toHaveAttribute('aria-current', 'page');
  expect(await countOf(queue(page, 'Due or late'))).toBe(0);
  await expect(page.getByRole('heading', { name: 'New', level: 2 })).toBeVisible();
  await expect(page).toHaveURL(/\/review\?account=777788889999$/);
  await page.goto('/review?queue=due&account=777788889999');
  await expect(queue(page, 'Due or late')).toHaveAttribute('aria-current', 'page');
});

test('what is filtered can be kept as a queue, with its number, by the keyboard alone', async ({ page }) => {
  const hands = keyboardHands(page);
  await page.goto('/review?severity=low');
  await hands.press(queue(page, 'Waiting for AWS'));
  await expect(queue(page, 'Waiting for AWS')).toHaveAttribute('aria-current', 'page');
  await page.goto('/review?queue=aws&severity=low');
  const name = `General ${randomUUID().slice(0, 8)}`;
  await hands.press(page.getByRole('button', { name: 'Keep as a queue' }));
  const dialog = page.getByRole('dialog');
  await hands.type(dialog.getByRole('textbox', { name: 'Name' }), name);
  await hands.press(dialog.getByRole('button', { name: 'Save' }));
  await expect(queue(page, name)).toHaveAttribute('aria-current', 'page');
  // What is filtered tells its total, and both move with what others did a moment ago.
  await page.goto('/review?queue=aws&severity=low');
  const difference = async () => (await countOf(queue(page, name))) - (await totalOf(page));
  await expect.poll(difference).toBe(0);
});

test('numbers lead to what they count, and are saved, by the keyboard alone', async ({ page }) => {
  const hands = keyboardHands(page);
  await page.goto('/review');
  await hands.press(page.getByRole('link', { name: 'Numbers', exact: true }));
  // No test opens cases in this account.
  const account = page.getByRole('rowheader', { name: 'Sample: Sandbox (Basic)' });
  const opened = page.getByRole('row').filter({ has: account }).getByRole('link').first();
  const count = Number(await opened.textContent());
  await hands.press(opened);
  await expect(page).toHaveURL(/\/cases\?/);
  await expect.poll(() => totalOf(page)).toBe(count);
  await page.goBack();

  const download = page.waitForEvent('download');
  await hands.press(page.getByRole('button', { name: 'Download as CSV: By Account' }));
  const file = await (await download).path();
  const [head, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect(head).toBe('\uFEFFAccount,Opened,Closed,Backlog,First response in time,Late,Reopened,Rated');
  expect(lines).toContainEqual(expect.stringMatching(/^Sample: Retail \(Enterprise\),\d+,\d+,\d+,/));

  await hands.choose(page.getByRole('button', { name: /^Shared out by/ }), 'Severity');
  await expect(page.getByRole('table', { name: 'By Severity' })).toBeVisible();

  // Paper says what the fields say, and has no buttons.
  const scope = page.getByText(/^\w+ \d+, \d{4} to \w+ \d+, \d{4} · All accounts$/);
  await expect(scope).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(scope).toBeVisible();
  await expect(page.getByRole('application', { name: 'Backlog', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(?:As a table|Download as CSV):/ })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  await hands.press(page.getByRole('link', { name: 'Week in review' }));
  const summary = page.getByRole('heading', { name: 'Week in review', level: 1 });
  await expect(summary).toBeFocused();
  await hands.press(page.getByRole('link', { name: 'Week before' }));
  await expect(page.getByRole('link', { name: 'Week after' })).toBeVisible();
});

test('who may not review sees neither the way there nor the numbers', async ({ page, become }) => {
  await become([{ policy: 'AWSSupportAccess', scope: '*' }]);
  await page.goto('/cases');
  const side = page.getByRole('navigation', { name: 'Navigation', exact: true });
  await expect(side.getByRole('link', { name: 'Cases' })).toBeVisible();
  await expect(side.getByRole('link', { name: 'Review' })).toHaveCount(0);
  await page.goto('/review/numbers');
  await expect(page.getByText('You don’t have permission to review cases')).toBeVisible();
});
