/** Ways to fail during a submit: no second case, nothing typed lost, and word of what to do. */
import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';

import type { BrowserContext, Page } from '@playwright/test';

import { arrivalsFromNow } from './arrivals.ts';
import { createCaseScreen, fillNewCase, type NewCase, submitCase } from './create-case-screen.ts';
import { admin, expect, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import { chooseFiles, largeFile } from './large-files.ts';
import type { Product } from './product.ts';
import { endSessionAtSubmit } from './session-end.ts';
import { SupportApi } from './support-api.ts';
import type { Watch } from './watch.ts';
import { expectWords } from './words.ts';

const small = { name: 'trace.bin', mimeType: 'application/octet-stream', buffer: randomBytes(50_000) };

interface Situation {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly product: Product;
  readonly watch: Watch;
}

interface Failure {
  /** Before the form is filled. */
  readonly files?: NewCase['files'];
  /** Once it is filled. */
  readonly prepare: (situation: Situation) => Promise<void>;
  /** What the form says; without it the first submit comes to its end by itself. */
  readonly told?: string | RegExp;
  /** Before the second submit. */
  readonly mend?: (situation: Situation) => Promise<void>;
}

const fault =
  (operation: string, how: object, times = 1) =>
  async ({ product }: Situation) =>
    product.control('faults', { operation, times, ...how });

const failures: Readonly<Record<string, Failure>> = {
  'a set that has expired': {
    files: [small],
    prepare: fault('CreateCase', { errorType: 'AttachmentSetExpired' }),
  },
  'a set that nobody knows any more': {
    files: [small],
    prepare: fault('CreateCase', { errorType: 'AttachmentSetIdNotFound' }),
  },
  'a set that expires between two submits': {
    files: [small],
    prepare: fault('CreateCase', { errorType: 'ThrottlingException' }),
    told: 'Too many requests at once',
    mend: ({ product }) => product.control('clock', { advanceSeconds: 2 * 3600 }),
  },
  'too many sets': {
    files: [small],
    prepare: fault('AddAttachmentsToSet', { errorType: 'AttachmentLimitExceeded' }),
    told: 'Too many files were attached in a short time',
  },
  'a set whose answer is lost': {
    files: [small],
    prepare: fault('AddAttachmentsToSet', { drop: true }),
    told: 'Support Center did not answer',
  },
  'an internal error, which is looked into and sent again by one press': {
    files: [small],
    prepare: fault('CreateCase', { status: 500 }),
    told: 'AWS Support reported an internal error',
  },
  'a permission that was taken away': {
    prepare: fault('CreateCase', { errorType: 'AccessDeniedException', status: 403 }),
    told: 'You don’t have permission for this',
  },
  'a plan without the API': {
    prepare: fault('CreateCase', { errorType: 'SubscriptionRequiredException' }),
    told: /support plan/i,
  },
  'no network': {
    prepare: async ({ context }) => context.setOffline(true),
    told: 'The connection was lost',
    mend: async ({ context }) => context.setOffline(false),
  },
  'a proxy that was restarted meanwhile': {
    prepare: async ({ product }) => product.killAndRestart(),
  },
};

/** Everything that Chromium itself notes of failures that are wanted here. */
const wanted = /net::ERR_|Failed to fetch|status of (400|401|403|409|500|502|503) /;

function newCase(files: NewCase['files']): NewCase {
  const values = { subject: `Messages are late ${randomUUID()}`, description: 'Since 9:00.\nNo errors.' };
  return files ? { ...values, files } : values;
}

async function openAndFill(page: Page, values: NewCase): Promise<void> {
  await page.goto('/cases/new');
  await fillNewCase(page, mouseHands(page), values);
}

async function expectNothingLost(page: Page, values: NewCase): Promise<void> {
  const screen = createCaseScreen(page);
  if (await screen.backToForm.isVisible()) await screen.backToForm.click();
  await expect(screen.subject).toHaveValue(values.subject);
  await expect(screen.description).toHaveValue(values.description);
  for (const { name } of values.files ?? []) {
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  }
}

async function expectOneCase({ page, context, product }: Situation, { subject }: NewCase): Promise<void> {
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
  expect(await new SupportApi(context, product).casesNamed(subject)).toHaveLength(1);
}

for (const [name, { files, prepare, told, mend }] of Object.entries(failures)) {
  test(name, async ({ page, context, product, watch }) => {
    watch.expect(wanted);
    const situation = { page, context, product, watch };
    const values = newCase(files);
    await openAndFill(page, values);
    await prepare(situation);
    await submitCase(page, mouseHands(page));
    if (told) {
      await expectWords(page, told);
      await expectNothingLost(page, values);
      await mend?.(situation);
      await submitCase(page, mouseHands(page));
    }
    await expectOneCase(situation, values);
  });
}

test('a session that ends with the submit', async ({ page, context, product, watch }) => {
  watch.expect(wanted);
  const values = newCase([small]);
  await openAndFill(page, values);
  await endSessionAtSubmit(page);
  await createCaseScreen(page).review.click();
  await createCaseScreen(page).submit.click();
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectNothingLost(page, values);
  await submitCase(page, mouseHands(page));
  await expectOneCase({ page, context, product, watch }, values);
});

test('a page that is reloaded in the middle of the submit', async ({ page, context, product, watch }) => {
  watch.expect(wanted);
  const values = newCase([small]);
  await openAndFill(page, values);
  const arrived = arrivalsFromNow(product);
  // Longer than it takes to notice that it has arrived, and to reload.
  await product.control('faults', { operation: 'CreateCase', delayMs: 5_000, times: 1 });
  await submitCase(page, mouseHands(page));
  await expect.poll(() => arrived('CreateCase')).toBe(1);
  await page.reload();
  await expectNothingLost(page, values);
  await expect
    .poll(async () => new SupportApi(context, product).casesNamed(values.subject), { timeout: 30_000 })
    .toHaveLength(1);
  await submitCase(page, mouseHands(page));
  await expectOneCase({ page, context, product, watch }, values);
});

test.describe('large files', () => {
  test('whose link has ended are sent by another one', async ({ page, context, product, watch }) => {
    watch.expect(wanted);
    const values = newCase(undefined);
    await openAndFill(page, values);
    await product.control('faults', {
      operation: 'UploadPart',
      errorType: 'AccessDenied',
      status: 403,
      times: 1,
    });
    await chooseFiles(page, await largeFile('ended.bin', 6));
    await submitCase(page, mouseHands(page));
    await expectOneCase({ page, context, product, watch }, values);
  });

  test('whose completion fails are completed again', async ({ page, context, product, watch }) => {
    watch.expect(wanted);
    const values = newCase(undefined);
    await openAndFill(page, values);
    await product.control('faults', { operation: 'CompleteAttachmentUpload', status: 500, times: 1 });
    await chooseFiles(page, await largeFile('incomplete.bin', 6));
    await submitCase(page, mouseHands(page));
    await expectOneCase({ page, context, product, watch }, values);
  });

  test('that can’t be uploaded hold the submit up, with a word on what to do', async ({
    page,
    context,
    product,
    watch,
  }) => {
    watch.expect(wanted);
    const values = newCase(undefined);
    await openAndFill(page, values);
    await product.control('faults', { operation: 'UploadPart', status: 500, times: 5 });
    await chooseFiles(page, await largeFile('unlucky.bin', 6));
    await submitCase(page, mouseHands(page));
    await expect(page.getByRole('group').filter({ hasText: 'A file could not be uploaded' })).toBeVisible({
      timeout: 40_000,
    });
    await expectNothingLost(page, values);
    await submitCase(page, mouseHands(page));
    await expectOneCase({ page, context, product, watch }, values);
  });

  test('that were changed since they were chosen are named', async ({ page, context, product, watch }) => {
    const values = newCase(undefined);
    await openAndFill(page, values);
    const file = await largeFile('changing.bin', 1);
    await chooseFiles(page, file);
    await appendFile(file.path, 'one line more');
    await createCaseScreen(page).review.click();
    await expectWords(page, 'changing.bin can’t be read any more. Remove it and choose it again.');
    await page.getByRole('button', { name: 'Remove changing.bin' }).click();
    await submitCase(page, mouseHands(page));
    await expectOneCase({ page, context, product, watch }, values);
  });
});
