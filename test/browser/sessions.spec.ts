/** Sessions that end, people who may do less, several accounts, several tabs. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { databaseName } from '../../src/console/api/uploads/browser-store.ts';
import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { admin, answered, expect, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import { firstLook, openUntil } from './screen.ts';
import { endSessionAtSubmit } from './session-end.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const log = { name: 'half.log', mimeType: 'text/plain', buffer: Buffer.from('one line\n') };

async function signInOnScreen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as / }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
}

async function fillForm(page: Page) {
  const subject = `Half a case ${randomUUID()}`;
  await page.goto(`/cases/new?account=${accounts.enterprise}`);
  await fillNewCase(page, mouseHands(page), { subject, description: 'All of it.', files: [log] });
  return { subject, screen: createCaseScreen(page) };
}

/** Nothing on the screen says when the browser's own store has a file. */
async function expectFileKept(page: Page): Promise<void> {
  const countFiles = async (name: string) => {
    const request = indexedDB.open(name);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const count = request.result.transaction('files').objectStore('files').count();
    await new Promise((resolve) => count.addEventListener('success', resolve));
    request.result.close();
    return count.result;
  };
  await expect.poll(() => page.evaluate(countFiles, databaseName)).toBe(1);
}

async function expectFormBack(page: Page, subject: string): Promise<void> {
  const screen = createCaseScreen(page);
  await expect(page).toHaveURL(`/cases/new?account=${accounts.enterprise}`);
  await expect(screen.subject).toHaveValue(subject);
  await expect(screen.description).toHaveValue('All of it.');
  await expect(screen.list('Service')).toContainText('Elastic Load Balancing');
  await expect(screen.radio('Production system impaired')).toBeChecked();
}

test.describe('a session that ends while a form is filled', () => {
  test.beforeEach(({ watch }) => watch.expect(answered(401)));

  test('leads to sign-in and back to the form as it was', async ({ page, context, product }) => {
    const { subject } = await fillForm(page);
    await endSessionAtSubmit(page);
    await submitCase(page, mouseHands(page));
    await expectWords(page, 'Your session has ended');
    await signInOnScreen(page);
    await expectFormBack(page, subject);
    await expectWords(page, log.name);
    await submitCase(page, mouseHands(page));
    await expect(page.getByRole('button', { name: `Download ${log.name}` })).toBeVisible();
    expect(await new SupportApi(context, product).casesNamed(subject)).toHaveLength(1);
  });

  test('in another tab, too', async ({ page, context }) => {
    const { subject } = await fillForm(page);
    const other = await context.newPage();
    await other.goto('/cases');
    await signOut(other);
    await expectWords(page, 'Your session has ended');
    await signInOnScreen(page);
    await expectFormBack(page, subject);
  });

  test('and a reload lose no word and no file', async ({ page, context }) => {
    const { subject } = await fillForm(page);
    await expectFileKept(page);
    await context.clearCookies();
    await page.reload();
    await signInOnScreen(page);
    await expectFormBack(page, subject);
    await expect(page.getByRole('button', { name: `Remove ${log.name}` })).toBeVisible();
  });

  test('keeps a reply', async ({ page, context, product }) => {
    const caseId = await new SupportApi(context, product).createCase('A case with a reply');
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message' }).fill('Half a reply.');
    await endSessionAtSubmit(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await signInOnScreen(page);
    await expect(page).toHaveURL(`/cases/${caseId}`);
    const unsent = page.getByRole('article', { name: 'Your reply' });
    await expect(unsent).toContainText('Half a reply.');
    await unsent.getByRole('button', { name: 'Send again' }).click();
    await expect(unsent).toHaveCount(0);
    await expect(page.getByRole('article').first()).toContainText('Half a reply.');
    await expect(page.getByRole('article')).toHaveCount(2);
  });

  test('shows what was typed to nobody else', async ({ page, context, addPerson }) => {
    const { subject } = await fillForm(page);
    await signOut(page);
    const person = await addPerson([{ policy: 'AWSSupportAccess', scope: '*' }]);
    await page.goto(`/sign-in#link=${person.link}`);
    await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Create case' }).click();
    await expect(createCaseScreen(page).subject).toHaveValue('');
    await expect(page.getByText(subject)).toHaveCount(0);
    expect((await context.cookies()).every(({ httpOnly }) => httpOnly)).toBe(true);
  });
});

test.describe('somebody who', () => {
  test('only reads is offered nothing else, and refused it', async ({ page, context, product, become }) => {
    const asAdmin = new SupportApi(context, product);
    const { attachmentSetId } = await asAdmin.call<{ attachmentSetId: string }>('AddAttachmentsToSet', {
      attachments: [{ fileName: log.name, data: log.buffer.toString('base64') }],
    });
    const subject = `A case to read ${randomUUID()}`;
    const caseId = await asAdmin.createCase(subject);
    await asAdmin.call('AddCommunicationToCase', {
      caseId,
      attachmentSetId,
      communicationBody: 'With a file.',
    });
    await become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
    await openUntil(page, '/cases', page.getByRole('link', { name: subject }));
    await expect(page.getByRole('link', { name: 'Create case' })).toHaveCount(0);
    await page.goto(`/cases/${caseId}`);
    await expect(page.getByRole('button', { name: 'Reply', exact: true })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Resolve case' })).toBeDisabled();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${log.name}` }).click();
    expect((await readFile(await (await saved).path())).equals(log.buffer)).toBe(true);
    await expect(asAdmin.call('ResolveCase', { caseId })).rejects.toThrow('AccessDeniedException');
  });

  test('must not resolve can do everything else', async ({ page, context, product, become }) => {
    await become([{ policy: 'AWSSupportNoResolve', scope: '*' }]);
    const caseId = await new SupportApi(context, product).createCase('A case to keep open');
    await page.goto(`/cases/${caseId}`);
    const resolve = page.getByRole('button', { name: 'Resolve case' });
    await expect(resolve).toBeDisabled();
    await resolve.hover();
    const reason = 'You don’t have permission to resolve cases in this account.';
    await expect(resolve).toHaveAccessibleDescription(reason);
    await expectWords(page, reason);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message' }).fill('More of it.');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('article').first()).toContainText('More of it.');
  });

  test('has one account sees that one alone', async ({ page, context, product, become }) => {
    const caseId = await new SupportApi(context, product).createCase('A case of another account');
    const scope = accounts.business;
    await become([{ policy: 'AWSSupportAccess', scope }]);
    await page.goto('/cases');
    await page.getByRole('button', { name: /^Account: Sample: Payments/ }).click();
    await expect(page.getByRole('menuitemcheckbox')).toHaveCount(1);
    await page.goto(`/cases/${caseId}`);
    await expectWords(page, 'You can’t see this case');
    await expect(page.getByText('A case of another account')).toHaveCount(0);
  });
});

test.describe('several', () => {
  test('accounts: the screen stays and tells of the other one', async ({ page, context, product }) => {
    const subject = `Only here ${randomUUID()}`;
    await new SupportApi(context, product, accounts.business).createCase(subject);
    // A row that the index learns of later waits behind a button, so that no row moves.
    const made = page.getByRole('link', { name: subject });
    await openUntil(page, `/cases?account=${accounts.business}`, made);
    await page.goto(`/cases?account=${accounts.enterprise}`);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expect(page.getByText(subject)).toHaveCount(0);
    await page.getByRole('button', { name: /^Account: Sample: Retail/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /Payments/ }).click();
    await expect(made).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`account=${accounts.business}`));
    await page.getByRole('navigation', { name: 'Navigation' }).getByText('Trusted Advisor').click();
    await expect(page.getByRole('table', { name: /Payments/ })).toBeVisible(firstLook);
  });

  test('tabs: what one does the other shows', async ({ page, context, product }) => {
    const caseId = await new SupportApi(context, product).createCase('A case in two tabs');
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: 'Resolve case' }).click();
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await expectWords(page, /^Resolved$/);
    await expectWords(other, /^Resolved$/);
    await expect(other.getByRole('button', { name: 'Resolve case' })).toBeDisabled();
    await other.getByRole('button', { name: 'Reply', exact: true }).click();
    await other.getByRole('textbox', { name: 'Message' }).fill('It is back.');
    await other.getByRole('button', { name: 'Send' }).click();
    await expectWords(other, /^Reopened$/);
    await expectWords(page, /^Reopened$/);
    await expect(page.getByRole('article').first()).toContainText('It is back.');
  });
});
