/** What the story does not need and the keyboard must reach all the same; the focus is never lost. */
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { keyboardHands } from './hands.ts';
import { firstLook } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

async function openCase(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await expectWords(page, 'This is the first message of the case.');
}

test('accounts, pages and views of the list', async ({ page }) => {
  const hands = keyboardHands(page);
  const title = page.getByRole('heading', { name: 'Cases', level: 1 });
  const rows = page.getByRole('rowheader').getByRole('link');
  await page.goto(`/cases?account=${accounts.enterprise}&view=all`);
  // By its address: others may have the same subject.
  const first = (await rows.first().getAttribute('href')) ?? '';
  await hands.press(page.getByRole('button', { name: 'Next page' }));
  await expect(page).toHaveURL(/page=2/);
  await expect(rows.first()).not.toHaveAttribute('href', first);
  await hands.press(page.getByRole('button', { name: 'Page 1', exact: true }));
  await expect(rows.first()).toHaveAttribute('href', first);
  await hands.press(page.getByRole('link', { name: /^Open \d/ }));
  await expect(page).toHaveURL(/view=open/);
  await hands.press(page.getByRole('button', { name: /^Account: / }));
  await hands.press(page.getByRole('menuitemcheckbox', { name: /Payments/ }));
  await expect(page).toHaveURL(new RegExp(`account=${accounts.business}`));
  await expect(title).toBeVisible();
});

test('on a phone the other side is one press away, and every part of the console in sight', async ({
  page,
}) => {
  const hands = keyboardHands(page);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto('/cases');
  const navigation = page.getByRole('navigation', { name: 'Navigation', exact: true });
  for (const name of ['Cases', 'Trusted Advisor', 'Review', 'Desk', 'Administration']) {
    await expect(navigation.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
  }
  await hands.press(page.getByRole('link', { name: 'Agent', exact: true }));
  await expect(page.getByRole('heading', { name: 'Agent desk', level: 1 })).toBeFocused();
  await hands.press(page.getByRole('link', { name: 'Customer', exact: true }));
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeFocused();
});

test('a list can be walked with the arrows', async ({ page }) => {
  await page.goto(`/cases?account=${accounts.enterprise}`);
  const links = page.getByRole('rowheader').getByRole('link');
  const third = links.nth(2);
  const address = (await third.getAttribute('href')) ?? '';
  await keyboardHands(page).press(third);
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  // By its address: others may have moved the rows meanwhile.
  await expect(page.locator(`main a[href="${address}"]`)).toBeFocused();
});

test('keys do nothing behind a dialog', async ({ page }) => {
  await page.goto(`/cases?account=${accounts.enterprise}`);
  await expect(page.getByRole('rowheader').getByRole('link').first()).toBeVisible();
  await keyboardHands(page).press(page.getByRole('button', { name: 'Table settings' }));
  const dialog = page.getByRole('dialog');
  const close = dialog.getByRole('button', { name: 'Close modal' });
  await expect(close).toBeFocused();
  for (const key of ['j', '/', 'c', '?']) await page.keyboard.press(key);
  await expect(close).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(page.getByRole('rowheader').getByRole('link').first()).toBeFocused();
});

test('Tab takes the list for one stop, and the arrows reach its times', async ({ page }) => {
  await page.goto(`/cases?account=${accounts.enterprise}`);
  await page.getByRole('rowheader').getByRole('link').first().focus();
  await page.keyboard.press('End');
  const time = page.locator('main tbody tr').first().locator('time').last();
  const ago = (await time.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(time).not.toHaveText(ago);
  await expect(time).toHaveText(/UTC|GMT/);
  await page.keyboard.press('Tab');
  await expect(page.locator('table:focus-within')).toHaveCount(0);
});

test('whoever looks for a case at the desk stays in the field, and what was typed goes with the queue', async ({
  page,
}) => {
  const hands = keyboardHands(page);
  await page.goto('/desk');
  const field = page.getByRole('searchbox', { name: 'Find by subject, case ID or customer' });
  await hands.type(field, 'Lambda or whatever');
  await expect(page).toHaveURL(/find=Lambda\+or\+whatever$/);
  await expect(page.getByText('0 matches').first()).toBeVisible();
  await expect(field).toBeFocused();
  await hands.press(page.getByRole('link', { name: /^All open/ }));
  await expect(field).toHaveValue('');
  await hands.press(page.getByRole('button', { name: 'Next page' }));
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole('button', { name: 'Page 2', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page.getByRole('button', { name: 'Previous page' })).toBeEnabled();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});

test('whoever leaves the question or the reply is where they were', async ({ page, context, product }) => {
  const hands = keyboardHands(page);
  await openCase(page, await new SupportApi(context, product).createCase('A case for the keyboard'));
  const resolve = page.getByRole('button', { name: 'Resolve case' });
  const dialog = page.getByRole('dialog', { name: 'Resolve this case?' });
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => hands.press(dialog.getByRole('button', { name: 'Cancel' }).last()),
  ]) {
    await hands.press(resolve);
    await expect(dialog).toBeVisible();
    await leave();
    await expect(dialog).toBeHidden();
    await expect(resolve).toBeFocused();
  }
  const reply = page.getByRole('button', { name: 'Reply', exact: true });
  await hands.press(reply);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await hands.press(page.getByRole('button', { name: 'Close', exact: true }));
  await expect(reply).toBeFocused();
});

test('the appearance, and the way out', async ({ page, watch }) => {
  watch.expect(/status of 401/);
  const hands = keyboardHands(page);
  await page.goto('/cases');
  const menu = page.getByRole('button', { name: /^Signed in as / });
  await hands.press(menu);
  await hands.press(page.getByRole('menuitemcheckbox', { name: 'Same as system' }));
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await hands.press(menu);
  await hands.press(page.getByRole('menuitem', { name: 'Sign out' }));
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeFocused();
});

test('a check of Trusted Advisor is opened and found by its name', async ({ page }) => {
  const hands = keyboardHands(page);
  await page.goto(`/trusted-advisor?account=${accounts.enterprise}`);
  const checks = page.getByRole('table', { name: /^Trusted Advisor checks/ }).getByRole('rowheader');
  await expect(checks.filter({ hasText: 'Amazon S3 Bucket Permissions' })).toBeVisible(firstLook);
  await hands.type(page.getByRole('searchbox', { name: 'Find checks by name' }), 'bucket permissions');
  await expect(checks).toHaveCount(1);
  await hands.press(page.getByRole('link', { name: /^\d+ checks?: Action recommended$/ }));
  await expect(page).toHaveURL(/status=error/);
  await page.goBack();
  await hands.press(page.getByRole('link', { name: 'Amazon S3 Bucket Permissions' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Amazon S3 Bucket Permissions' })).toBeFocused();
});

test('help goes along from screen to screen, and gives the focus back', async ({ page }) => {
  const hands = keyboardHands(page);
  const help = page.getByRole('complementary', { name: 'Help' });
  const button = page.getByRole('button', { name: 'Help', exact: true });
  await page.goto('/cases');
  await hands.press(button);
  await expect(help.getByRole('heading', { name: 'Help', exact: true })).toBeFocused();
  await expect(help).toContainText('All cases of the accounts that you may see.');
  await hands.press(help.getByRole('link', { name: 'First steps of this installation' }));
  await expect(page.getByRole('heading', { name: 'First steps', level: 1 })).toBeVisible();
  await expect(help).toContainText('The way from an empty installation');
  await help.getByRole('button', { name: 'Close help' }).focus();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(button).toBeFocused();
});
