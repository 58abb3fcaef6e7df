/** What Trusted Advisor found is taken along. */
import { readFile } from 'node:fs/promises';

import { unzipSync } from 'fflate';

import { expect, test } from './fixtures.ts';
import { firstLook } from './screen.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

test('a report over all accounts is made, downloaded and deleted', async ({ page }) => {
  await page.goto('/trusted-advisor');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expectWords(page, 'You have made no report yet.');
  await page.getByRole('textbox', { name: 'Name' }).fill('Security, weekly');
  await page.getByRole('button', { name: /^Categories/ }).click();
  await page.getByRole('option', { name: 'Security' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make report' }).click();
  const link = page.getByRole('link', { name: 'Download Security, weekly' });
  await expect(link).toBeVisible(firstLook);
  await expectWords(page, 'Categories: Security');
  const saving = page.waitForEvent('download');
  await link.click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^trusted-advisor-report-[\d-]+\.zip$/);
  const files = unzipSync(await readFile(await saved.path()));
  expect(Object.keys(files)).toEqual(['resources.json', 'summary.json', 'schema.json']);
  const resources: { category: string }[] = JSON.parse(new TextDecoder().decode(files['resources.json']));
  expect(new Set(resources.map(({ category }) => category))).toEqual(new Set(['security']));
  await page.getByRole('button', { name: 'Delete Security, weekly' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expectWords(page, 'You have made no report yet.');
  await expect(page.getByRole('region', { name: 'Your reports' })).toBeFocused();
});

test('all checks of an account as a file', async ({ page }) => {
  // Where a browser has a dialog for files, no test can answer it.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.goto(`/trusted-advisor?account=${accounts.enterprise}`);
  for (const format of ['csv', 'xlsx', 'json']) {
    await page.getByRole('button', { name: 'Export all' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: format.toUpperCase() }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(new RegExp(`^trusted-advisor-111122223333-.*\\.${format}$`));
    await expectWords(page, `${saved.suggestedFilename()} is saved`);
    const bytes = await readFile(await saved.path());
    if (format === 'csv') expect(bytes.toString().split('\r\n').length).toBeGreaterThan(100);
    if (format === 'xlsx') expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
    if (format === 'json') expect(JSON.parse(bytes.toString()).accountId).toBe(accounts.enterprise);
  }
});
