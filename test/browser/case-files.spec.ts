/** Looking into the files of a case, and taking them along. What breaks the page's policy fails each test. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { expect, test } from './fixtures.ts';
import type { Product } from './product.ts';
import { simplePdf } from './simple-pdf.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

// The recorder of traces asks for each image by itself, which the page's policy refuses and tells.
test.use({ trace: 'off' });

interface NamedFile {
  readonly fileName: string;
  readonly content: Buffer;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
);
const csv = Buffer.from(
  `name;cost\n=HYPERLINK("https://evil.example");1\n"a ""quoted""\nname";2\n${'row;3\n'.repeat(500)}`,
);
const log = Buffer.from(Array.from({ length: 900 }, (_, line) => `10:00:00 line ${line + 1}`).join('\n'));
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>alert(1)</script><image href="https://evil.example/x.png"/><rect width="40" height="40" fill="teal"/></svg>',
);

async function openCaseWith(
  page: Page,
  context: BrowserContext,
  product: Product,
  files: readonly NamedFile[],
): Promise<string> {
  const caseId = await new SupportApi(context, product).createCase('A case with files');
  const attachments = files.map(({ fileName, content }) => ({ fileName, data: content.toString('base64') }));
  await product.control(`desk/${caseId}`, { action: 'reply', body: 'See the files.', attachments });
  await page.goto(`/cases/${caseId}`);
  await expectWords(page, 'See the files.');
  return caseId;
}

async function preview(page: Page, fileName: string) {
  await page.getByRole('button', { name: `Preview ${fileName}`, exact: true }).click();
  return page.getByRole('region', { name: `Preview of ${fileName}`, exact: true });
}

test('images are drawn, and a script within one stays a picture', async ({ page, context, product }) => {
  const files = [
    { fileName: 'graph.png', content: png },
    { fileName: 'drawing.svg', content: svg },
    { fileName: 'broken.png', content: Buffer.from('no picture') },
  ];
  await openCaseWith(page, context, product, files);
  for (const name of ['graph.png', 'drawing.svg']) {
    const image = (await preview(page, name)).getByRole('img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  }
  await expectWords(await preview(page, 'broken.png'), 'This file can’t be shown here.');
  await page.getByRole('button', { name: 'Close the preview of graph.png' }).click();
  await expect(page.getByRole('region', { name: 'Preview of graph.png' })).toBeHidden();
});

test('a table shows its first rows, whatever they say', async ({ page, context, product }) => {
  await openCaseWith(page, context, product, [{ fileName: 'costs.csv', content: csv }]);
  const table = await preview(page, 'costs.csv');
  await expect(table.getByRole('columnheader')).toHaveText(['name', 'cost']);
  await expect(table.getByRole('row').nth(1)).toContainText('=HYPERLINK("https://evil.example")');
  await expect(table.getByRole('row').nth(2)).toContainText('a "quoted"');
  await expectWords(table, 'These are the first 200 rows. Download the file to see the rest.');
});

test('a text is folded, and what is no text says so', async ({ page, context, product }) => {
  const files = [
    { fileName: 'kernel.log', content: log },
    { fileName: 'core.txt', content: Buffer.from([0, 1, 2, 3]) },
    { fileName: 'page.html', content: Buffer.from('<script>alert(1)</script>') },
  ];
  await openCaseWith(page, context, product, files);
  const text = await preview(page, 'kernel.log');
  await text.getByRole('button', { name: 'Show all 900 lines' }).click();
  await expect(text.getByText('line 900')).toBeVisible();
  await expectWords(await preview(page, 'core.txt'), 'This file can’t be shown here.');
  await expectWords(await preview(page, 'page.html'), '<script>alert(1)</script>');
});

test('a PDF is drawn page by page, with its words beside it', async ({ page, context, product }) => {
  const files = [
    { fileName: 'report.pdf', content: simplePdf(['First page', 'Second page']) },
    { fileName: 'fake.pdf', content: Buffer.from('no PDF') },
  ];
  await openCaseWith(page, context, product, files);
  const pdf = await preview(page, 'report.pdf');
  await expectWords(pdf, 'Page 1 of 2');
  const isDrawn = () =>
    pdf.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      return data?.some((value, index) => index % 4 === 0 && value < 100) ?? false;
    });
  await expect.poll(isDrawn).toBe(true);
  await pdf.getByText('Text of this page').click();
  await expectWords(pdf, 'First page');
  await pdf.getByRole('button', { name: 'Next page' }).click();
  await expectWords(pdf, 'Page 2 of 2');
  await expectWords(pdf, 'Second page');
  await expect.poll(isDrawn).toBe(true);
  await expectWords(await preview(page, 'fake.pdf'), 'This file can’t be shown here.');
});

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function savedArchive(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), files: unzipSync(await readFile(await download.path())) };
}

test('all files of a message, and of a case, come as one archive, byte for byte', async ({
  page,
  context,
  product,
}) => {
  const random = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256));
  const files = [
    { fileName: 'a.bin', content: random },
    { fileName: 'A.BIN', content: log },
    { fileName: 'b.png', content: png },
  ];
  const caseId = await openCaseWith(page, context, product, files);
  const message = await savedArchive(page, 'Download all 3 files as ZIP');
  expect(Object.keys(message.files)).toEqual(['a.bin', 'A (2).BIN', 'b.png']);
  expect(Object.values(message.files).map(digest)).toEqual(files.map(({ content }) => digest(content)));

  const attachments = [{ fileName: 'a.bin', data: png.toString('base64') }];
  await product.control(`desk/${caseId}`, { action: 'reply', body: 'One more.', attachments });
  const whole = await savedArchive(page, 'All files as ZIP');
  expect(whole.name).toMatch(/^case-\d+-files\.zip$/);
  const names = Object.keys(whole.files);
  expect(names.map((name) => name.split('/')[1])).toEqual(['a.bin', 'a.bin', 'A (2).BIN', 'b.png']);
  expect(new Set(names.map((name) => name.split('/')[0])).size).toBe(2);
  expect(Object.values(whole.files).map(digest)).toEqual(
    [png, ...files.map(({ content }) => content)].map(digest),
  );
});

test('an archive in the making can be stopped', async ({ page, context, product }) => {
  const files = [
    { fileName: 'a.bin', content: png },
    { fileName: 'b.bin', content: png },
  ];
  await openCaseWith(page, context, product, files);
  await product.control('faults', { operation: 'DescribeAttachment', delayMs: 60_000, times: 2 });
  await page.getByRole('button', { name: 'Download all 2 files as ZIP' }).click();
  await expectWords(page, /^0 files, /);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden();
  await product.clearFaults();
  const { files: saved } = await savedArchive(page, 'Download all 2 files as ZIP');
  expect(Object.keys(saved)).toEqual(['a.bin', 'b.bin']);
});
