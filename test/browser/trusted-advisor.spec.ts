/** The checks of one account: found, refreshed, and what stands in the way of that. */
import type { Page } from '@playwright/test';

import { automaticChecks } from '../../src/support/automatic-checks.ts';
import { answerTo } from './answer-to.ts';
import { arrivalsFromNow } from './arrivals.ts';
import { answered, expect, test } from './fixtures.ts';
import { type Hands, keyboardHands, mouseHands } from './hands.ts';
import type { Product } from './product.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const address = `/trusted-advisor?account=${accounts.enterprise}`;
const check = 'Amazon S3 Bucket Permissions';

/** Whatever an earlier test has refreshed may be refreshed again. */
async function rest(product: Product): Promise<void> {
  await product.control('clock', { advanceSeconds: 3700 });
}

const refreshButton = (page: Page) => page.getByRole('button', { name: `Refresh ${check}` });

/** The first look at 20,000 volumes takes the emulator a while; a refresh is looked at every ten seconds. */
const patience = { timeout: 90_000 };

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await expect(refreshButton(page)).toBeVisible(patience);
}

async function expectAtLast(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible(patience);
}

async function find(page: Page, hands: Hands): Promise<void> {
  await hands.type(page.getByRole('searchbox', { name: 'Find checks by name' }), 'bucket permissions');
  await expect(
    page.getByRole('table', { name: 'Trusted Advisor checks' }).getByRole('rowheader'),
  ).toHaveCount(1);
}

for (const [name, handsOf] of [
  ['mouse', mouseHands],
  ['keyboard', keyboardHands],
] as const) {
  test(`one check is found and refreshed by ${name}`, async ({ page, product }) => {
    await rest(product);
    const hands = handsOf(page);
    await open(page);
    await expect(refreshButton(page)).toBeEnabled();
    await find(page, hands);
    const arrived = arrivalsFromNow(product);
    await hands.press(refreshButton(page));
    await expectWords(page, 'Refreshing 1 check');
    await expectAtLast(page, 'The check is refreshed');
    expect(await arrived('RefreshTrustedAdvisorCheck')).toBe(1);
    await expect(refreshButton(page)).toHaveAttribute('aria-disabled', 'true');
    await expect(
      page.getByText(/This one can be refreshed again in (5\d|60) minutes/).first(),
    ).toBeAttached();
  });
}

test('all checks are refreshed but those that AWS refreshes by itself', async ({ page, product }) => {
  await rest(product);
  await open(page);
  await expectWords(page, 'Refreshes by itself');
  const arrived = arrivalsFromNow(product);
  await page.getByRole('button', { name: 'Refresh all checks' }).click();
  await expectWords(page, /^Refreshing \d+ checks$/);
  await expectAtLast(page, /^\d+ checks are refreshed$/);
  const count = (await page.getByRole('heading', { name: /^Checks \(/ }).textContent()) ?? '';
  const total = Number(/of (\d+)/.exec(count)?.[1]);
  expect(await arrived('RefreshTrustedAdvisorCheck')).toBe(total - automaticChecks.size);
  const refreshAll = page.getByRole('button', { name: 'Refresh all checks' });
  await expect(refreshAll).toHaveAttribute('aria-disabled', 'true');
});

test('a refresh that is abandoned says so, and is asked for again', async ({ page, product }) => {
  await rest(product);
  const hands = mouseHands(page);
  await open(page);
  await find(page, hands);
  await product.control('faults', { operation: 'CheckRefresh', times: 1 });
  await hands.press(refreshButton(page));
  await expectAtLast(page, '1 check was not refreshed');
  await expectWords(page, 'Refresh not finished');
  await page.getByRole('button', { name: 'Refresh again' }).click();
  await expectAtLast(page, 'The check is refreshed');
});

test('nobody looks at a refresh in a hidden tab', async ({ page, product }) => {
  await rest(product);
  await page.clock.install();
  await open(page);
  // From here on time passes for the page where this says so: its first look is due after ten seconds.
  // A minute ahead: by the time the clock is stopped, a slow machine has passed whatever is nearer.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await refreshButton(page).click();
  await expect(async () => {
    await page.clock.runFor(10);
    await expectWords(page, 'Waiting to run', { timeout: 100 });
  }).toPass();
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate((wanted) => {
      Object.defineProperty(document, 'visibilityState', { value: wanted, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  const operation = 'DescribeTrustedAdvisorCheckRefreshStatuses';
  const whileHidden = arrivalsFromNow(product);
  await page.clock.runFor(60_000);
  // One look may have been on its way; a visible tab looks six times.
  expect(await whileHidden(operation)).toBeLessThanOrEqual(1);
  const afterwards = arrivalsFromNow(product);
  await show('visible');
  await page.clock.runFor(11_000);
  await expect.poll(() => afterwards(operation)).toBeGreaterThan(0);
});

test('who may only read sees why nothing can be refreshed', async ({ page, become }) => {
  await become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
  await open(page);
  await expect(refreshButton(page)).toHaveAttribute('aria-disabled', 'true');
  const refreshAll = page.getByRole('button', { name: 'Refresh all checks' });
  await refreshAll.hover();
  await expectWords(page, /Ask your administrator for support:RefreshTrustedAdvisorCheck/);
});

test('a Basic account says what its plan has', async ({ page }) => {
  await page.goto(`/trusted-advisor?account=${accounts.basic}`);
  await expectAtLast(page, 'Not all checks are part of this account’s support plan');
  await expectWords(page, /On this plan AWS refreshes no check by itself each week/);
});

test('while Trusted Advisor is switched off there is a banner, and the way to switch it on', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(answered(403));
  const api = new SupportApi(context, product);
  await api.center('SetAccountAccess', { isEnabled: false });
  await page.goto(address);
  await expectAtLast(page, 'Disabled Trusted Advisor');
  await expect(page.getByRole('link', { name: 'Preferences' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await api.center('SetAccountAccess', { isEnabled: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(refreshButton(page)).toBeVisible(patience);
});

test('columns, rows and order are the person’s own', async ({ page, become }) => {
  // Somebody whose list no other test looks at.
  await become([{ policy: 'TrustedAdvisorReadOnly', scope: '*' }]);
  await page.goto(address);
  await page.getByRole('button', { name: 'How the list looks' }).click();
  const dialog = page.getByRole('dialog', { name: 'How the list looks' });
  await dialog.getByRole('radio', { name: '10 checks' }).check();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  const rows = page.getByRole('table', { name: 'Trusted Advisor checks' }).getByRole('rowheader');
  await expect(rows).toHaveCount(10);
  for (const order of ['resources', '-resources']) {
    const kept = answerTo(page, 'PutPreferences');
    await page.getByRole('button', { name: /^Flagged resources/ }).click();
    await expect(page).toHaveURL(new RegExp(`sort=${order}`));
    await kept;
  }
  await expect(rows.first()).toContainText('Amazon EBS Snapshots');
  await page.goto(address);
  await expect(rows).toHaveCount(10);
  await expect(rows.first()).toContainText('Amazon EBS Snapshots');
});

test('without a network the results stay, with their age', async ({ page, context, watch }) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  await open(page);
  await expect(refreshButton(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expectWords(page, 'The connection was lost');
  await expect(refreshButton(page)).toBeVisible();
  await expectWords(page, /^Updated /);
  await context.setOffline(false);
});
