/** A case is taken along: as a file, with everything, and on paper. */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { answered, expect, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import type { Product } from './product.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const replies = 30;
const log = { name: 'trace.log', mimeType: 'text/plain', buffer: randomBytes(40_000) };

/** A case of several pages of messages, with a file, on the screen. */
async function openCase(page: Page, context: BrowserContext, product: Product): Promise<string> {
  // Where a browser has a dialog for files, no test can answer it.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case <b>to</b> take along');
  for (let count = 1; count < replies; count += 1) {
    await api.call('AddCommunicationToCase', { caseId, communicationBody: `Reply ${count} of many.` });
  }
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('The last one, with a file.');
  await mouseHands(page).attach(page.getByRole('button', { name: 'Choose files' }), [log]);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expectWords(page, 'Your reply was sent');
  await expect(page.getByRole('article').first()).toContainText('The last one, with a file.');
  return caseId;
}

/** The text of each page of a PDF. */
async function textsOf(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: Uint8Array.from(pdf) }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return texts;
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Take along' }).click();
  await page
    .getByRole('menuitem')
    .filter({ hasText: new RegExp(`^${RegExp.escape(item)}`) })
    .click();
}

test('with everything, and every file as it was', async ({ page, context, product }) => {
  const caseId = await openCase(page, context, product);
  const saving = page.waitForEvent('download');
  await choose(page, 'Everything (ZIP)');
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^case-\d+\.zip$/);
  await expectWords(page, /^case-\d+\.zip is saved$/);
  const files = unzipSync(await readFile(await saved.path()));
  expect(Object.keys(files).toSorted()).toEqual([
    'attachments/trace.log',
    'case.json',
    'case.md',
    'manifest.json',
  ]);
  const sha256 = createHash('sha256').update(log.buffer).digest('hex');
  expect(Buffer.from(files['manifest.json'] ?? []).toString()).toContain(sha256);
  const markdown = Buffer.from(files['case.md'] ?? []).toString();
  expect(markdown).toContain(caseId);
  expect(markdown.match(/^## /gm)).toHaveLength(replies + 1);
});

test('to a place on disk, where the browser has a dialog for it', async ({ page, context, product }) => {
  await openCase(page, context, product);
  await page.evaluate(() => {
    // The browser's own storage in place of the dialog's answer.
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    Object.assign(globalThis, { showSaveFilePicker });
  });
  await choose(page, 'JSON');
  await expectWords(page, /^case-\d+\.json is saved$/);
  const length = await page.evaluate(async () => {
    const place = await navigator.storage.getDirectory();
    for await (const name of place.keys()) {
      const file = await (await place.getFileHandle(name)).getFile();
      return (JSON.parse(await file.text()) as { communications: unknown[] }).communications.length;
    }
    return 0;
  });
  expect(length).toBe(replies + 1);
});

test('that fails says why and can be tried again', async ({ page, context, product, watch }) => {
  watch.expect(answered(400));
  await openCase(page, context, product);
  // The page itself may read once more what it has just sent.
  await product.control('faults', {
    operation: 'DescribeCommunications',
    errorType: 'AccessDeniedException',
    status: 400,
    times: 100,
  });
  await choose(page, 'Markdown');
  const tray = page.getByRole('region', { name: 'Export' });
  await expect(tray.getByRole('button', { name: 'Try again' })).toBeVisible();
  await product.clearFaults();
  const saving = page.waitForEvent('download');
  await tray.getByRole('button', { name: 'Try again' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^case-\d+\.md$/);
  await expect(tray).toBeHidden();
});

test('on paper, with every message and nothing of the screen', async ({ page, context, product }) => {
  const caseId = await openCase(page, context, product);
  // The dialog of the system, which would be over at once here.
  await page.evaluate(() => Object.assign(globalThis, { print: () => document.body.classList.add('asked') }));
  await choose(page, 'Print or save as PDF');
  await expect(page.locator('body.asked')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expectWords(page, new RegExp(`^Case \\d+, ${caseId}, printed `));
  for (const text of [
    'Reply 1 of many.',
    'Reply 29 of many.',
    'The last one, with a file.',
    'Attachments: trace.log',
  ]) {
    await expect(page.getByText(text).filter({ visible: true })).toHaveCount(1);
  }
  await expect(page.getByRole('heading', { name: 'A case <b>to</b> take along' })).toHaveCount(1);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  // Printed, it is gone from the page.
  const pages = await textsOf(await page.pdf());
  expect(pages.length).toBeGreaterThan(2);
  for (const text of pages) expect(text).toContain(caseId);
  for (let count = 1; count < replies; count += 1) {
    expect(pages.join(' ')).toContain(`Reply ${count} of many.`);
  }
  expect(pages.join(' ')).not.toContain('Take along');
  await expect(page.locator('.sc-printed')).toHaveCount(0);
  // The browser's own way to print takes the same.
  await page.evaluate(() => document.body.classList.remove('asked'));
  await page.keyboard.press('Control+p');
  await expect(page.locator('body.asked')).toBeAttached();
});
