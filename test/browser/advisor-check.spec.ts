/** One check of Trusted Advisor: what it found, what is left out of it, and a case about the rest. */
import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { createCaseScreen, submitCase } from './create-case-screen.ts';
import { answered, expect, test } from './fixtures.ts';
import { type Hands, keyboardHands, mouseHands } from './hands.ts';
import { firstLook } from './screen.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise, business, basic } = accounts;
const volumes = 'DAvU99Dc4C';
const volumesName = 'Underutilized Amazon EBS Volumes';
const snapshots = 'H7IgTzjTYb';
/** A refresh takes three seconds, and is looked at every ten. */
const refreshed = { timeout: 40_000 };

function addressOf(checkId: string, account: string = enterprise): string {
  return `/trusted-advisor/checks/${checkId}?account=${account}`;
}

async function openCheck(page: Page, checkId: string, account?: string) {
  await page.goto(addressOf(checkId, account));
  return await namesIn(page);
}

/** Of the resources of the check. */
async function namesIn(page: Page) {
  const names = page.getByRole('rowheader').filter({ hasText: /\w/ });
  await expect(names.first()).toBeVisible(firstLook);
  return names;
}

const ways: readonly (readonly [string, (page: Page) => Hands])[] = [
  ['mouse', mouseHands],
  ['keyboard', keyboardHands],
];

for (const [way, handsOf] of ways) {
  test(`from the dashboard to an excluded resource to a case about the rest, by ${way}`, async ({ page }) => {
    const hands = handsOf(page);
    await page.goto(`/trusted-advisor?account=${enterprise}`);
    const find = page.getByRole('searchbox', { name: 'Find checks by name' });
    await expect(find).toBeVisible(firstLook);
    await hands.type(find, volumesName);
    await hands.press(page.getByRole('link', { name: volumesName, exact: true }));
    await expect(page.getByRole('heading', { level: 1, name: volumesName })).toBeVisible();
    const names = await namesIn(page);
    const before = await names.count();
    const [excluded = '', kept = ''] = await names.allTextContents();

    await hands.pick(page.getByRole('checkbox', { name: `Select ${excluded}` }));
    await hands.press(page.getByRole('button', { name: 'Exclude', exact: true }));
    await expectWords(page, '1 resource is excluded');
    await expectWords(page, 'Excluded from the next refresh on');
    await expect(names).toHaveCount(before - 1, refreshed);
    await hands.choose(page.getByRole('button', { name: /^Show/ }), 'Excluded resources');
    await expect(names.filter({ hasText: excluded })).toBeVisible();
    await hands.choose(page.getByRole('button', { name: /^Show/ }), 'Included resources');

    await hands.press(page.getByRole('link', { name: 'Open a case about this' }));
    const { subject, description, list, radio } = createCaseScreen(page);
    await expect(subject).toHaveValue(new RegExp(volumesName));
    await expect(description).toHaveValue(new RegExp(kept));
    expect(await description.inputValue()).not.toContain(excluded);
    await expect(list('Service')).toContainText('Elastic Block Store');
    await hands.pick(radio('General guidance'));
    await submitCase(page, hands);
    await expect(page.getByRole('article').filter({ hasText: kept })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: volumesName })).toBeVisible();
  });
}

test('an exclusion is taken back by its notice', async ({ page }) => {
  const names = await openCheck(page, 'Z4AUBRNSmz');
  const [first = ''] = await names.allTextContents();
  await page.getByRole('checkbox', { name: `Select ${first}` }).click();
  await page.getByRole('button', { name: 'Exclude', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectWords(page, '1 resource is included again');
});

test('who may only read sees why nothing can be changed', async ({ page, become }) => {
  await become([{ policy: 'AWSSupportReadOnly', scope: enterprise }]);
  const names = await openCheck(page, volumes);
  const [first = ''] = await names.allTextContents();
  await page.getByRole('checkbox', { name: `Select ${first}` }).click();
  const exclude = page.getByRole('button', { name: 'Exclude', exact: true });
  await exclude.hover();
  await expectWords(page, 'trustedadvisor:BatchUpdateRecommendationResourceExclusion');
  await expect(exclude).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: 'Refresh check' })).toHaveAttribute('aria-disabled', 'true');
});

test('the Basic plan has a part of the checks', async ({ page }) => {
  await page.goto(addressOf(volumes, basic));
  await expectWords(page, 'There is no such check in this account');
  await page.goto(addressOf('7DAFEmoDos', basic));
  await expect(page.getByRole('heading', { level: 1, name: 'MFA on Root Account' })).toBeVisible();
});

test('a refresh that is abandoned is told, and can be asked for again', async ({ page, product }) => {
  await openCheck(page, snapshots);
  await product.control('faults', { operation: 'CheckRefresh', times: 1 });
  await page.getByRole('button', { name: 'Refresh check' }).click();
  await expectWords(page, '1 check was not refreshed', refreshed);
  await page.getByRole('button', { name: 'Refresh again' }).click();
  await expectWords(page, 'The check is refreshed', refreshed);
});

test('20,000 resources are sorted, filtered, paged, and taken along', async ({ page }) => {
  // Where a browser has a dialog for files, no test can answer it.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const names = await openCheck(page, snapshots);
  await expectWords(page, /\(20,\d{3} of 20,\d{3}\)/);
  await page.getByRole('button', { name: 'Volume Name' }).click();
  await expect(page).toHaveURL(/order=Volume/);
  const [first = ''] = await names.allTextContents();
  await page.getByRole('button', { name: 'Volume Name' }).click();
  await expect(names.first()).not.toHaveText(first);
  const [last = ''] = await names.allTextContents();
  // Faster than anybody types, and no letter of it is lost.
  await page.getByRole('searchbox', { name: 'Find resources' }).pressSequentially(last);
  await expect(page.getByRole('searchbox', { name: 'Find resources' })).toHaveValue(last);
  await expect(names).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Find resources' }).fill('');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'XLSX' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^trusted-advisor-111122223333-H7IgTzjTYb-[\d-]+\.xlsx$/);
  expect(Object.keys(unzipSync(await readFile(await saved.path())))).toContain('xl/workbook.xml');
  await page.getByRole('link', { name: 'Open a case about this' }).click();
  const description = page.getByRole('textbox', { name: 'Description' });
  await expect(description).toHaveValue(
    /not listed here\. The attached file trusted-advisor-H7IgTzjTYb-[\d-]+\.csv has all/,
  );
  await expectWords(page, /^trusted-advisor-H7IgTzjTYb-[\d-]+\.csv$/);
});

test('Trusted Advisor is disabled, its role deleted, created again and described, and Trusted Advisor enabled, by keyboard', async ({
  page,
  watch,
}) => {
  watch.expect(answered(400));
  watch.expect(answered(403));
  const preferences = `/trusted-advisor/preferences?account=${business}`;
  const dialog = page.getByRole('dialog');
  const hands = keyboardHands(page);
  const press = (name: string, place: Page | Locator = page) =>
    hands.press(place.getByRole('button', { name }).last());
  await page.goto(preferences);
  await press('Disable Trusted Advisor');
  await expectWords(page, 'payer account');
  await press('Disable Trusted Advisor', dialog);
  await expectWords(page, 'Trusted Advisor is disabled');

  await page.goto(addressOf(volumes, business));
  await expectWords(page, 'Disabled Trusted Advisor');
  await hands.press(page.getByRole('link', { name: 'Preferences' }));
  await expect(page.getByRole('button', { name: 'Delete role' }).last()).toBeEnabled();
  await press('Delete role');
  await press('Delete role', dialog);
  await expectWords(page, 'The role AWSServiceRoleForTrustedAdvisor is deleted');
  await press('Enable Trusted Advisor');
  await expectWords(page, 'Trusted Advisor stays disabled');
  await expectWords(page, 'the account has no role AWSServiceRoleForTrustedAdvisor');
  await expectWords(page, 'Disabled Trusted Advisor');

  await press('Create role');
  await expectWords(page, 'The role AWSServiceRoleForTrustedAdvisor is created');
  await press('Edit description of AWSServiceRoleForTrustedAdvisor');
  await hands.type(page.getByRole('textbox', { name: 'Description' }), ' for us');
  await press('Save');
  await expectWords(page, /to recommend what can be improved for us$/);
  await press('Enable Trusted Advisor');
  await expectWords(page, 'Trusted Advisor is enabled');
  await openCheck(page, volumes, business);
});
