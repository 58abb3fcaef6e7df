/** Trusted Advisor of fifty accounts beside each other. */
import { expect, test as base } from './fixtures.ts';
import { keyboardHands, mouseHands } from './hands.ts';
import { accountIds, giveInventory, productOfMany } from './many-accounts.ts';
import { openSession } from './people.ts';
import type { Product } from './product.ts';
import { firstLook } from './screen.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const test = base.extend<object, { product: Product }>({ product: [productOfMany, { scope: 'worker' }] });

test('fifty accounts are read, searched and entered', async ({ page }) => {
  await page.goto('/trusted-advisor');
  await expectWords(page, 'Accounts by category', firstLook);
  const rows = page.getByRole('grid', { name: 'Accounts by category' }).getByRole('rowheader');
  await expect(rows).toHaveCount(20);
  await page.getByRole('button', { name: 'Pages: Page 3' }).click();
  await expect(rows).toHaveCount(10);
  await mouseHands(page).type(
    page.getByRole('searchbox', { name: 'Find accounts by name or ID' }),
    'team 42',
  );
  await expect(rows).toHaveCount(1);
  await page.getByRole('link', { name: 'Team 42', exact: true }).click();
  await expect(page).toHaveURL(/account=100000000042/);
  await expectWords(page, 'Checks of Team 42');
});

test('the cells are walked through by arrow keys, and the accounts turned by keyboard', async ({ page }) => {
  const hands = keyboardHands(page);
  await page.goto('/trusted-advisor?by=check');
  await expectWords(page, '1–6 of 50 accounts', firstLook);
  const grid = page.getByRole('grid', { name: 'Checks by account' });
  const cells = grid.getByRole('row').nth(1).getByRole('link');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await hands.press(page.getByRole('button', { name: 'Accounts: Next page' }));
  await expectWords(page, '7–12 of 50 accounts');
  await expect(page).toHaveURL(/accounts=2/);
});

test('a refresh by somebody else shows among the fifty by itself', async ({
  page,
  browser,
  product,
  addPerson,
}) => {
  const accountId = '100000000033';
  const { link } = await addPerson([{ policy: 'AWSSupportAccess', scope: accountId }]);
  const other = await browser.newContext({ baseURL: product.console });
  await openSession(other.request, product, { link });
  await page.goto('/trusted-advisor?text=team+33');
  const cell = page.getByRole('link', { name: /^Team 33, Cost optimization:/ });
  // The proxy looks at all fifty first; a refresh takes three seconds.
  const patience = firstLook;
  await expect(cell).toHaveAccessibleName(/: 1 with investigation recommended/, patience);

  await giveInventory(product, accountId, 0);
  const theirs = new SupportApi(other, product, accountId);
  await theirs.call('RefreshTrustedAdvisorCheck', { checkId: 'Z4AUBRNSmz' });
  await expect(cell).toHaveAccessibleName(/: \d+ without problems$/, patience);
  await other.close();
});

test('a long name of an account pushes nothing out of the bar', async ({ page }) => {
  for (const width of [400, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/cases?account=${accountIds.at(-1)}`);
    await expect(page.getByRole('button', { name: /^Account: Team 50 of .* in Europe$/ })).toBeInViewport({
      ratio: 1,
    });
    await expect(page.getByRole('button', { name: /^Signed in as/ })).toBeInViewport({ ratio: 1 });
  }
});
