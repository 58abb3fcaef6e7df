/** Nothing typed is ever lost: over a reload, another device, two tabs, the end of the session. */
import type { Page } from '@playwright/test';

import { answerTo } from './answer-to.ts';
import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { answered, admin, expect, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import { openSession } from './people.ts';
import { expectWords } from './words.ts';

const log = { name: 'half.log', mimeType: 'text/plain', buffer: Buffer.from('one line\n') };

async function write(page: Page, text: string): Promise<void> {
  await createCaseScreen(page).subject.fill(text);
  await expect(page.getByText('Draft saved', { exact: true })).toBeVisible();
}

function rowOf(page: Page, title: string) {
  return page.getByRole('row').filter({ hasText: title });
}

test.describe('a draft', () => {
  test('is there from the first letter, after a reload and on another device, and gone once it is sent', async ({
    page,
    browser,
    product,
  }) => {
    await page.goto('/cases/new');
    await createCaseScreen(page).subject.pressSequentially('T');
    await page.reload();
    await expect(createCaseScreen(page).subject).toHaveValue('T');
    await write(page, 'Timeouts of the queue');
    const context = await browser.newContext({ baseURL: product.console });
    await openSession(context.request, product, admin);
    const other = await context.newPage();
    await other.goto('/cases/new');
    await expect(createCaseScreen(other).subject).toHaveValue('Timeouts of the queue');
    await expectWords(other, /Your draft from .* is back/);
    await fillNewCase(other, mouseHands(other), { subject: ', again', description: 'Since 9:00.' });
    await submitCase(other, mouseHands(other));
    await expect(other.getByRole('heading', { name: /Timeouts of the queue/, level: 1 })).toBeVisible();
    await other.goto('/cases/drafts');
    await expectWords(other, 'No drafts.');
    await context.close();
  });

  test('written in two tabs: the newer is kept, and the other as a copy', async ({
    page,
    context,
    watch,
  }) => {
    watch.expect(answered(409));
    await page.goto('/cases/new');
    await write(page, 'Begun');
    const second = await context.newPage();
    // Once it has looked at what the proxy has: what is written before that, it would take over.
    const looked = answerTo(second, 'GetCaseDraft');
    await second.goto('/cases/new');
    await expect(createCaseScreen(second).subject).toHaveValue('Begun');
    await looked;
    await write(page, 'Written in the first tab');
    await write(second, 'Written in the second tab');
    await expectWords(second, /What was there is kept as a copy/);
    await write(page, 'Written in the first tab, on and on');
    await second.goto('/cases/drafts');
    await expect(rowOf(second, 'Written in the second tab')).toContainText('New case');
    await expect(rowOf(second, 'Written in the first tab, on and on')).toContainText('New case, copy');
    await second.getByRole('link', { name: 'Written in the first tab, on and on' }).click();
    await expect(createCaseScreen(second).subject).toHaveValue('Written in the first tab, on and on');
  });

  test('that was saved without an answer is the same draft after a reload, with its files', async ({
    page,
  }) => {
    const saved = Promise.withResolvers<void>();
    let isReloaded = false;
    const file = page.getByRole('button', { name: `Remove ${log.name}` });
    await page.route(/\/center\/?$/, async (route) => {
      const operation = route.request().headers()['x-amz-target'];
      if (operation === 'SupportCenter.CreateCaseDraft' && !isReloaded) {
        await route.fetch();
        saved.resolve();
        return;
      }
      // The browser's own store is the faster one.
      if (operation === 'SupportCenter.GetCaseDraft' && isReloaded) await file.waitFor();
      await route.continue();
    });
    await page.goto('/cases/new');
    await mouseHands(page).attach(createCaseScreen(page).chooseFiles, [log]);
    await saved.promise;
    isReloaded = true;
    await page.reload();
    await expect(page.getByText('Draft saved', { exact: true })).toBeVisible();
    await expect(file).toBeVisible();
    await write(page, 'Saved and never told');
    await expect(file).toBeVisible();
    await page.getByRole('link', { name: 'All drafts' }).click();
    await expect(page.getByRole('button', { name: /^Discard (?!draft)/ })).toHaveCount(1);
  });

  test('is discarded in the list, and comes back when that is undone', async ({ page }) => {
    await page.goto('/cases/new');
    await write(page, 'Not wanted');
    await page.getByRole('link', { name: 'All drafts' }).click();
    await page.getByRole('button', { name: 'Discard Not wanted' }).click();
    await expectWords(page, 'No drafts.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Not wanted' }).click();
    await expect(createCaseScreen(page).subject).toHaveValue('Not wanted');
  });

  test('leaves the device with the person, and comes back with them', async ({ page, watch }) => {
    watch.expect(answered(401));
    await page.goto('/cases/new');
    await createCaseScreen(page).subject.fill('Typed a moment ago');
    await page
      .getByRole('button', { name: 'Signed in as admin' })
      .or(page.getByRole('button', { name: /admin/ }))
      .click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(kept).not.toContain('Typed a moment ago');
    await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
    await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto('/cases/new');
    await expect(createCaseScreen(page).subject).toHaveValue('Typed a moment ago');
  });

  test('without a connection stays in the browser, and reaches the proxy later', async ({
    page,
    context,
    watch,
  }) => {
    watch.expect(/ERR_INTERNET_DISCONNECTED/);
    await page.goto('/cases/new');
    await expect(createCaseScreen(page).subject).toBeVisible();
    await context.setOffline(true);
    await createCaseScreen(page).subject.fill('Typed in a tunnel');
    await expectWords(page, 'Draft saved in this browser');
    await context.setOffline(false);
    await createCaseScreen(page).subject.fill('Typed in a tunnel, and after it');
    await expect(page.getByText('Draft saved', { exact: true })).toBeVisible();
  });
});
