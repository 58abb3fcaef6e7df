import { admin, answered, expect } from './fixtures.ts';
import { newRole } from './people.ts';
import { contact, singleSignOnTest as test } from './single-sign-on-product.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

test.use({ person: null });
test.beforeEach(({ watch }) => watch.expect(answered(401)));

const byProvider = { name: 'Sign in with single sign-on' } as const;

test('somebody comes by an address, signs in, sees what their role shows and signs out', async ({
  page,
  product,
  provider,
}) => {
  provider.person = { sub: 'nia', preferred_username: 'nia', name: 'Nia Example', groups: ['readers'] };
  const grants = [{ policy: 'AWSSupportReadOnly', scope: accounts.enterprise }] as const;
  await newRole(product, admin, { name: 'Readers', claimValues: ['readers'], grants });
  const wanted = `/cases?account=${accounts.enterprise}&view=all`;
  await page.goto(wanted);
  const link = page.getByRole('link', byProvider);
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(wanted);
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Reply', exact: true })).toBeDisabled();
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Your sessions' })).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveCount(0);
  await page.getByRole('button', { name: 'Signed in as Nia Example' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/session/end`));
  await page.getByRole('button', { name: /^Yes/ }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto(wanted);
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
});

test('whom the provider refuses is told so, and whom to ask, and may sign in locally', async ({
  page,
  provider,
}) => {
  provider.person = null;
  await page.goto('/sign-in?to=%2Fsettings');
  await page.getByRole('link', byProvider).click();
  await expectWords(page, 'Your identity provider did not let you in');
  await expectWords(page, contact);
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/settings');
});

test('somebody without a role is in, and sees no account', async ({ page, provider }) => {
  provider.person = { sub: 'guest', preferred_username: 'guest', groups: ['guests'] };
  await page.goto(`/sign-in?account=${accounts.basic}`);
  await expect(page.getByText(accounts.basic)).toHaveCount(0);
  await page.getByRole('link', byProvider).click();
  await expect(page).toHaveURL(`/cases?account=${accounts.basic}`);
  await expectWords(page, 'No account yet');
});

test('an administrator makes a role, and the next request of who has it is allowed', async ({
  page,
  browser,
  product,
  provider,
}) => {
  provider.person = { sub: 'late', preferred_username: 'late', groups: ['late shift'] };
  const theirs = await browser.newContext({ baseURL: product.console });
  const screen = await theirs.newPage();
  await screen.goto('/sign-in');
  await screen.getByRole('link', byProvider).click();
  await expectWords(screen, 'No account yet');
  await page.goto('/sign-in?to=%2Fadmin%2Fgroups');
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('textbox', { name: 'Role name' }).fill('Late shift');
  await page.getByRole('textbox', { name: 'Groups at the identity provider' }).fill('late shift');
  await page.getByRole('button', { name: 'Create role' }).click();
  await page.getByRole('link', { name: 'Late shift' }).click();
  await page.getByRole('button', { name: /^Policy/ }).click();
  await page.getByRole('option', { name: 'AWSSupportReadOnly' }).click();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Detach AWSSupportReadOnly/ })).toBeVisible();
  await screen.goto(`/cases?account=${accounts.enterprise}`);
  await expect(screen.getByRole('row').nth(1)).toBeVisible();
  await theirs.close();
});
