/** How one gets in: passkeys with Chromium's virtual authenticator, and access tokens for scripts. */
import type { Page } from '@playwright/test';

import { addAuthenticator, namedAddress } from './authenticator.ts';
import { answered, expect, test } from './fixtures.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

const password = 'a password of one’s own';
const grants = [{ policy: 'AWSSupportReadOnly', scope: '*' }] as const;

test.use({ person: null });
test.beforeEach(({ watch }) => watch.expect(answered(401)));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Comes by an invitation to the settings; the answer is the name. */
async function arrive(page: Page, origin: string, link: string): Promise<string> {
  await page.goto(`${origin}/sign-in?to=/settings#link=${link}`);
  const words = page.getByText(/^You are signed in as /);
  await expect(words).toBeVisible();
  return /signed in as (\S+)\.$/.exec((await words.textContent()) ?? '')?.[1] ?? '';
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the passkey' }).fill(name);
  await button(page, 'Add passkey').click();
  await expect(page.getByRole('row', { name })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await button(page, /^Signed in as /).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
}

async function enterPassword(page: Page, username: string): Promise<void> {
  await page.getByRole('textbox', { name: 'User name' }).fill(username);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await button(page, 'Sign in').first().click();
}

const cases = (page: Page) => page.getByRole('heading', { name: 'Cases', level: 1 });

test('a passkey is added, signs in alone, is renamed, and signs in no more once removed', async ({
  page,
  product,
  addPerson,
}) => {
  const origin = namedAddress(product);
  const person = await addPerson(grants);
  await addAuthenticator(page);
  await arrive(page, origin, person.link);
  await addPasskey(page, 'Laptop');
  await signOut(page);
  await button(page, 'Sign in with a passkey').click();
  await expect(cases(page)).toBeVisible();

  await page.goto(`${origin}/settings`);
  await button(page, 'Rename Laptop').click();
  await page.getByRole('textbox', { name: 'New name for Laptop' }).fill('Old laptop');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Rename Old laptop')).toBeFocused();
  await button(page, 'Remove Old laptop').click();
  const question = page.getByRole('dialog', { name: 'Remove the passkey Old laptop?' });
  await expectWords(question, /your last way in/);
  await question.getByRole('button', { name: 'Remove' }).click();
  await expectWords(page, 'No passkeys');
  await signOut(page);
  await button(page, 'Sign in with a passkey').click();
  await expectWords(page, 'This passkey doesn’t sign in here');
});

test('a passkey is asked for after the password', async ({ page, product, addPerson }) => {
  const origin = namedAddress(product);
  const person = await addPerson(grants);
  const authenticator = await addAuthenticator(page);
  const userName = await arrive(page, origin, person.link);
  await expect(page.getByRole('checkbox', { name: 'Ask for a passkey after the password' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'New password' }).fill(password);
  await button(page, 'Set password').click();
  await expectWords(page, 'Your password is set.');
  await addPasskey(page, 'Phone');
  const toggle = page.getByRole('checkbox', { name: 'Ask for a passkey after the password' });
  await toggle.click();
  await expect(toggle).toBeChecked();
  await signOut(page);
  await enterPassword(page, userName);
  await expect(cases(page)).toBeVisible();

  await signOut(page);
  await authenticator.clear();
  await enterPassword(page, userName);
  await expectWords(page, 'The passkey was not used');
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(password);
  expect((await page.request.get(`${origin}/api/session`)).status()).toBe(401);
});

test('an administrator removes the passkeys of who has lost the device', async ({
  page,
  product,
  addPerson,
}) => {
  const origin = namedAddress(product);
  await addAuthenticator(page);
  const person = await addPerson(grants);
  const userName = await arrive(page, origin, person.link);
  await addPasskey(page, 'Lost phone');
  await signOut(page);
  const helper = await addPerson([{ policy: 'SupportCenterAdmin', scope: '*' }]);
  await arrive(page, origin, helper.link);
  await page.goto(`${origin}/admin/users?find=${userName}`);
  await page.getByRole('link', { name: userName }).click();
  await button(page, 'Remove passkeys').click();
  const question = page.getByRole('dialog', { name: `Remove all passkeys of ${userName}?` });
  await question.getByRole('button', { name: 'Remove passkeys' }).click();
  await expect(question).toBeHidden();
  await expect(button(page, 'Remove passkeys')).toBeDisabled();
  await signOut(page);
  await button(page, 'Sign in with a passkey').click();
  await expectWords(page, 'This passkey doesn’t sign in here');
});

test('an address without a name says where passkeys are', async ({ page, product, addPerson }) => {
  const person = await addPerson(grants);
  await arrive(page, product.console, person.link);
  await expectWords(page, 'Passkeys don’t work at this address');
  await expectWords(page, namedAddress(product));
  await signOut(page);
  await expect(button(page, 'Sign in with a passkey')).toHaveCount(0);
});

test('a token is shown once, does what it says, and nothing after it was revoked', async ({
  page,
  product,
  addPerson,
  playwright,
}) => {
  const person = await addPerson([{ policy: 'AWSSupportAccess', scope: '*' }]);
  await arrive(page, product.console, person.link);
  await button(page, 'Create token').click();
  await expectWords(page, 'Enter a name.');
  await page.getByRole('textbox', { name: 'Name of the token' }).fill('nightly report');
  await page.getByRole('radio', { name: 'Only some' }).check();
  await button(page, /^Accounts of the token/).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'For reading only' }).check();
  await button(page, 'Create token').click();
  const token = await page.getByText(/^sct_/).first().textContent();
  await expect(page.getByRole('row', { name: 'nightly report' })).toContainText('Never');

  const script = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const session = await script.get(`${product.console}/api/session`);
  // The session's documented form.
  const { accounts: reached } = (await session.json()) as { accounts: { accountId: string }[] };
  expect(reached).toHaveLength(1);
  const create = () =>
    script.post(`${product.console}/api/accounts/${reached[0]?.accountId ?? accounts.enterprise}/support`, {
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSSupport_20130415.CreateCase',
      },
      data: '{}',
    });
  expect((await create()).status()).toBe(403);
  await page.reload();
  await expect(page.getByText(/^sct_/)).toHaveCount(0);
  await expect(page.getByRole('row', { name: 'nightly report' })).not.toContainText('Never');
  await button(page, 'Revoke nightly report').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expectWords(page, 'No access tokens');
  expect((await create()).status()).toBe(401);
  await script.dispose();
});
