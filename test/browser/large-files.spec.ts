/** Files by upload links: parts, faults, a reload, and what arrives. */
import { arrivalsFromNow } from './arrivals.ts';
import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { answered, expect, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import { chooseFiles, hashOf, largeFile, largeText, uploadBar, watchHeap } from './large-files.ts';
import { expectWords } from './words.ts';

/** 150 MB go through browser, proxy and emulator, on a machine that has more to do. */
const patience = { timeout: 100_000 };

const text = { subject: 'A large file', description: 'It is attached.' };

test('150 MB arrive intact over broken parts and a reload, and the page stays small', async ({
  page,
  product,
  watch,
}) => {
  test.setTimeout(240_000);
  watch.expect(answered(500));
  watch.expect(answered(502));
  // The API itself says so of a file that it gives by link only.
  watch.expect(answered(400));
  const file = await largeFile('heap dump.bin', 150);
  const arrived = arrivalsFromNow(product);
  await page.goto('/cases/new');
  await fillNewCase(page, mouseHands(page), text);
  const grown = await watchHeap(page);
  await product.control('faults', { operation: 'UploadPart', status: 500, times: 2 });
  await product.control('faults', { operation: 'UploadPart', drop: true, times: 1 });
  // Slow enough to be interrupted, whatever this machine can do.
  await product.control('faults', { operation: 'UploadPart', delayMs: 700, times: 12 });
  await chooseFiles(page, file);
  await expect
    .poll(async () => Number(await uploadBar(page, file.name).getAttribute('value')), patience)
    .toBeGreaterThan(20);
  expect(await grown()).toBeLessThan(60);
  await page.reload();
  await expect(page.getByRole('button', { name: `Remove ${file.name}` })).toBeVisible();
  const grownAgain = await watchHeap(page);
  await expectWords(page, 'Uploaded', patience);
  await submitCase(page, mouseHands(page));
  await expect(page.getByRole('heading', { name: text.subject, level: 1 })).toBeVisible(patience);
  expect(await grownAgain()).toBeLessThan(60);
  // One upload: what had arrived before the reload was not sent again.
  expect(await arrived('GetAttachmentUploadLinks')).toBeLessThanOrEqual(8);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${file.name}` }).click();
  expect(await hashOf(await (await saved).path())).toBe(file.hash);
});

test('an upload is paused, continued and taken away', async ({ page, product }) => {
  const file = await largeFile('trace.bin', 40);
  await page.goto('/cases/new');
  // However long it takes until the button is pressed.
  await product.control('faults', { operation: 'UploadPart', delayMs: 60_000, times: 5 });
  await chooseFiles(page, file);
  await page.getByRole('button', { name: `Pause the upload of ${file.name}` }).click();
  await expectWords(page, /Paused at .* of 40 MB/);
  await product.clearFaults();
  await page.getByRole('button', { name: `Continue the upload of ${file.name}` }).click();
  await expectWords(page, 'Uploaded', patience);
  await page.getByRole('button', { name: `Remove ${file.name}` }).click();
  await expect(uploadBar(page, file.name)).toHaveCount(0);
});

test('a large log is searched for secrets before a byte of it leaves', async ({ page, product, watch }) => {
  // The API itself says so of a file that it gives by link only.
  watch.expect(answered(400));
  // Put together here, so that no scanner of this repository takes it for a real one.
  const key = ['q8Zt0VbY3nLxR5uWc2Kd', '7Hs9Ej+1MfAgPo/4TiBv'].join('');
  const [log, clean] = await Promise.all([
    largeText('app.log', 150, `key ${key}`),
    largeText('app.log', 150, 'key [REMOVED]'),
  ]);
  const arrived = arrivalsFromNow(product);
  await page.goto('/cases/new');
  await fillNewCase(page, mouseHands(page), text);
  const grown = await watchHeap(page);
  await chooseFiles(page, log);
  await expectWords(page, 'app.log holds what looks like a secret', patience);
  expect(await grown()).toBeLessThan(60);
  expect(await arrived('GetAttachmentUploadLinks')).toBe(0);
  await page.getByRole('button', { name: 'Redact', exact: true }).click();
  await expectWords(page, 'Uploaded', patience);
  await submitCase(page, mouseHands(page));
  await expect(page.getByRole('heading', { name: text.subject, level: 1 })).toBeVisible(patience);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${log.name}` }).click();
  expect(await hashOf(await (await saved).path())).toBe(clean.hash);
});

test('a submit waits for its uploads; more small files than a set takes go by links too', async ({
  page,
  product,
}) => {
  const files = await Promise.all(['a.bin', 'b.bin', 'c.bin', 'd.bin'].map((name) => largeFile(name, 1)));
  await page.goto('/cases/new');
  await chooseFiles(page, ...files);
  await fillNewCase(page, mouseHands(page), text);
  await product.control('faults', { operation: 'UploadPart', delayMs: 1_000, times: 4 });
  await submitCase(page, mouseHands(page));
  await expect(page.getByRole('heading', { name: text.subject, level: 1 })).toBeVisible(patience);
  for (const { name } of files)
    await expect(page.getByRole('button', { name: `Download ${name}` })).toBeVisible();
});

test('an upload that the other side has forgotten is made again without asking', async ({
  page,
  product,
  watch,
}) => {
  watch.expect(answered(400));
  const file = await largeFile('old.bin', 10);
  await page.goto('/cases/new');
  await chooseFiles(page, file);
  await fillNewCase(page, mouseHands(page), text);
  await expectWords(page, 'Uploaded', patience);
  await product.control('clock', { advanceSeconds: 25 * 3600 });
  await submitCase(page, mouseHands(page));
  await expect(page.getByRole('heading', { name: text.subject, level: 1 })).toBeVisible(patience);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${file.name}` }).click();
  expect(await hashOf(await (await saved).path())).toBe(file.hash);
});

test('files are refused by size, number and name before a byte is sent', async ({ page, product }) => {
  const arrived = arrivalsFromNow(product);
  const [large, ...small] = await Promise.all([
    largeFile('too large.bin', 151),
    ...Array.from({ length: 10 }, (_, index) => largeFile(`${index}.bin`, 1)),
  ]);
  if (!large) throw new Error('There is no file');
  await page.goto('/cases/new');
  await chooseFiles(page, large, ...small);
  await expectWords(page, /larger than 150 MB/);
  await expectWords(page, 'Up to 10 files can be attached. Remove 1.');
  await page.getByRole('button', { name: `Remove ${large.name}` }).click();
  await expect(page.getByText('Up to 10 files can be attached.')).toHaveCount(0);
  expect(await arrived('GetAttachmentUploadLinks')).toBe(0);
  await expect(createCaseScreen(page).chooseFiles).toBeVisible();
});
