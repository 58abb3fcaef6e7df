/** The list and the archive of an account are taken along. */
import { readFile } from 'node:fs/promises';

import { unzipSync } from 'fflate';

import { expect, test } from './fixtures.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

test('the whole list, with its rows counted', async ({ page, context, product }) => {
  // Where a browser has a dialog for files, no test can answer it.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const subject = '=A case for the list';
  await new SupportApi(context, product).createCase(subject);
  await page.goto(`/cases?account=${accounts.enterprise}&view=all`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem').filter({ hasText: /^CSV/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^cases-\d{4}-\d\d-\d\d\.csv$/);
  await expectWords(page, /^cases-.*\.csv is saved, \d+ rows$/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain(`'${subject}`);
  // Cases of other tests may have subjects of several lines.
  const rows =
    text
      .trimEnd()
      .replaceAll(/"[^"]*"/g, '')
      .split('\r\n').length - 1;
  await expectWords(page, new RegExp(`is saved, ${rows} rows$`));
});

test('the archive, made in the background', async ({ page }) => {
  await page.goto(`/cases/exports?account=${accounts.enterprise}`);
  await expectWords(page, 'No exports.');
  await page.getByRole('button', { name: 'Start export' }).click();
  await expectWords(page, /^Ready, \d+ cases$/);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download the export of/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^archive-111122223333-.*\.zip$/);
  const files = Object.keys(unzipSync(await readFile(await saved.path())));
  expect(files).toEqual(expect.arrayContaining(['cases.csv', 'README.txt', 'manifest.json']));
  await page.getByRole('button', { name: /^Delete the export of/ }).click();
  await expectWords(page, 'No exports.');
});
