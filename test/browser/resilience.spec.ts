/** What goes wrong between a press of a button and its answer: nothing is lost, nothing happens twice. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { arrivalsFromNow } from './arrivals.ts';
import { createCaseScreen, fillNewCase, type NewCase, openReview, submitCase } from './create-case-screen.ts';
import { answered, expect, gone, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const log = { name: 'dump.bin', mimeType: 'application/octet-stream', buffer: randomBytes(200_000) };

/** A case unlike any other, so that it can be counted. */
function newCase(values: Partial<NewCase> = {}): NewCase {
  return { subject: `Queue stands still ${randomUUID()}`, description: 'Since 9:00.\nNo errors.', ...values };
}

async function openAndFill(page: Page, values: NewCase) {
  await page.goto('/cases/new');
  await fillNewCase(page, mouseHands(page), values);
  return createCaseScreen(page);
}

async function expectCasePage(page: Page, { subject }: NewCase): Promise<void> {
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
}

async function expectForm(page: Page, { subject, description }: NewCase): Promise<void> {
  const screen = createCaseScreen(page);
  if (await screen.backToForm.isVisible()) await screen.backToForm.click();
  await expect(screen.subject).toHaveValue(subject);
  await expect(screen.description).toHaveValue(description);
  await expect(screen.list('Service')).toContainText('Elastic Load Balancing');
  await expect(screen.list('Category')).toContainText('Other');
  await expect(screen.radio('Production system impaired')).toBeChecked();
}

/** What happened, and the id to quote, where the form can still be seen. */
async function expectTold(page: Page, words: string): Promise<void> {
  const told = page.getByRole('group').filter({ hasText: words });
  await expect(told).toBeVisible();
  await expect(told.getByRole('button', { name: /^Copy [0-9a-f-]{36}$/ })).toBeVisible();
}

/** The way on where it was looked for and not found. */
async function sendOnceMore(page: Page): Promise<void> {
  await expectTold(page, 'It was not sent again');
  await page.getByRole('button', { name: 'Send once more' }).click();
}

test.describe('one case', () => {
  const submits: Record<string, (screen: ReturnType<typeof createCaseScreen>) => Promise<void>> = {
    'a double click': (screen) => screen.submit.dblclick(),
    'Enter and a click': async (screen) => {
      await screen.submit.press('Enter', { noWaitAfter: true });
      // The button may be gone by then, and that is well.
      await screen.submit.click({ timeout: 2_000 }).catch(() => undefined);
    },
    'Enter twice': async (screen) => {
      await screen.submit.focus();
      await Promise.all([screen.submit.press('Enter'), screen.submit.press('Enter')]);
    },
  };
  for (const [name, submit] of Object.entries(submits)) {
    test(`comes of ${name}`, async ({ page, context, product }) => {
      const values = newCase();
      const screen = await openAndFill(page, values);
      await openReview(page, mouseHands(page));
      await submit(screen);
      await expectCasePage(page, values);
      expect(await new SupportApi(context, product).casesNamed(values.subject)).toHaveLength(1);
    });
  }

  test('comes of a submit whose answer is lost on the way', async ({ page, context, product }) => {
    const values = newCase({ files: [log] });
    await openAndFill(page, values);
    await product.control('faults', { operation: 'CreateCase', drop: true, times: 1 });
    await submitCase(page, mouseHands(page));
    await expectCasePage(page, values);
    expect(await new SupportApi(context, product).casesNamed(values.subject)).toHaveLength(1);
  });

  test('comes of a submit during which everything is killed', async ({ page, context, product, watch }) => {
    watch.expect(gone);
    const values = newCase();
    await openAndFill(page, values);
    await product.control('faults', { operation: 'CreateCase', delayMs: 60_000, times: 1 });
    const arrived = arrivalsFromNow(product);
    await submitCase(page, mouseHands(page));
    await expect.poll(() => arrived('CreateCase')).toBe(1);
    await product.kill();
    await expectWords(page, 'The connection was lost');
    await product.restart();
    await expectForm(page, values);
    await submitCase(page, mouseHands(page));
    await sendOnceMore(page);
    await expectCasePage(page, values);
    expect(await new SupportApi(context, product).casesNamed(values.subject)).toHaveLength(1);
  });
});

test.describe('a submit that fails', () => {
  const refusals = {
    ThrottlingException: 'Too many requests at once',
    CaseCreationLimitExceeded: 'This account has opened as many cases as it may for now',
    InvalidParameterValueException: 'Some of the values were not accepted',
  };
  for (const [errorType, words] of Object.entries(refusals)) {
    test(`by ${errorType} is told at the form, and works again`, async ({
      page,
      context,
      product,
      watch,
    }) => {
      watch.expect(answered(400));
      const values = newCase({ files: [log] });
      await openAndFill(page, values);
      await product.control('faults', { operation: 'CreateCase', errorType, times: 1 });
      await submitCase(page, mouseHands(page));
      await expectTold(page, words);
      await expectForm(page, values);
      await expectWords(page, log.name);
      await submitCase(page, mouseHands(page));
      await expectCasePage(page, values);
      expect(await new SupportApi(context, product).casesNamed(values.subject)).toHaveLength(1);
    });
  }
});

test('a case and its attachment outlive a kill, byte for byte', async ({ page, product, watch }) => {
  // What the page asks for by itself meanwhile.
  watch.expect(gone);
  const values = newCase({ files: [log] });
  await openAndFill(page, values);
  await submitCase(page, mouseHands(page));
  await expectCasePage(page, values);
  await product.killAndRestart();
  await page.reload();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${log.name}` }).click();
  expect((await readFile(await (await saved).path())).equals(log.buffer)).toBe(true);
});
