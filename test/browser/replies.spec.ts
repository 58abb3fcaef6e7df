/** A reply is written once, whatever happens on its way. */
import { randomUUID } from 'node:crypto';

import type { BrowserContext, Page } from '@playwright/test';

import { arrivalsFromNow } from './arrivals.ts';
import { answered, expect, gone, test } from './fixtures.ts';
import { mouseHands } from './hands.ts';
import type { Product } from './product.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const log = { name: 'more.log', mimeType: 'text/plain', buffer: Buffer.from('more\n') };

/** A case on the screen, and a reply to it that waits to be sent. */
async function writeReply(page: Page, context: BrowserContext, product: Product) {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case to reply to');
  const body = `A reply ${randomUUID()}`;
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(body);
  await mouseHands(page).attach(page.getByRole('button', { name: 'Choose files' }), [log]);
  return { api, caseId, body, message, send: page.getByRole('button', { name: 'Send', exact: true }) };
}

type Written = Awaited<ReturnType<typeof writeReply>>;

async function expectWrittenOnce(page: Page, { api, caseId, body }: Written): Promise<void> {
  await expect(page.getByRole('article').first()).toContainText(body);
  await expect(page.getByRole('button', { name: `Download ${log.name}` })).toBeVisible();
  const { communications } = await api.call<{ communications: { body: string }[] }>(
    'DescribeCommunications',
    {
      caseId,
    },
  );
  expect(communications.filter((one) => one.body === body)).toHaveLength(1);
}

test('a double click writes once', async ({ page, context, product }) => {
  const reply = await writeReply(page, context, product);
  await reply.send.dblclick();
  await expectWrittenOnce(page, reply);
});

test('an answer that is lost on the way writes once', async ({ page, context, product }) => {
  const reply = await writeReply(page, context, product);
  await product.control('faults', { operation: 'AddCommunicationToCase', drop: true, times: 1 });
  await reply.send.click();
  await expectWrittenOnce(page, reply);
});

/** Presses the button and ends everything once the upstream is asked that by whoever sends it. */
async function killWhileSending(product: Product, { send }: Written, operation: string): Promise<void> {
  const arrived = arrivalsFromNow(product);
  await send.click();
  // The page may ask of itself what whoever sends asks afterwards.
  await expect.poll(() => arrived('AddCommunicationToCase')).toBeGreaterThan(0);
  await expect.poll(() => arrived(operation)).toBeGreaterThan(0);
  await product.kill();
}

test.describe('a restart in the middle of a reply', () => {
  test('before it arrived keeps it, and it is sent on the person’s word', async ({
    page,
    context,
    product,
    watch,
  }) => {
    watch.expect(gone);
    const reply = await writeReply(page, context, product);
    await product.control('faults', { operation: 'AddCommunicationToCase', delayMs: 600_000, times: 1 });
    await killWhileSending(product, reply, 'AddCommunicationToCase');
    const unsent = page.getByRole('article', { name: 'Your reply' });
    await expectWords(unsent, 'The connection was lost');
    for (const words of ['Not sent', 'It may have arrived or not', reply.body, log.name]) {
      await expect(unsent).toContainText(words);
    }
    await product.restart();
    await page.reload();
    await expect(unsent).toContainText(reply.body);
    await expect(unsent).toContainText(log.name);
    await unsent.getByRole('button', { name: 'Send again' }).click();
    await expectWords(unsent, 'It was not sent again');
    await unsent.getByRole('button', { name: 'Send once more' }).click();
    await expectWrittenOnce(page, reply);
    await expect(unsent).toHaveCount(0);
  });

  test('after it arrived shows it in the case, and nothing that says otherwise', async ({
    page,
    context,
    product,
    watch,
  }) => {
    watch.expect(gone);
    const reply = await writeReply(page, context, product);
    // The answer is lost, and what the proxy then looks at does not come either.
    await product.control('faults', { operation: 'AddCommunicationToCase', drop: true, times: 1 });
    await product.control('faults', {
      operation: 'DescribeCommunications',
      delayMs: 600_000,
      times: 1_000,
    });
    await killWhileSending(product, reply, 'DescribeCommunications');
    await product.restart();
    // The page tries to come back in ever longer steps.
    await expectWords(page, 'Your reply was sent', { timeout: 60_000 });
    await expectWrittenOnce(page, reply);
    await expect(page.getByText('Not sent')).toHaveCount(0);
    // What is written next owes nothing to it.
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(reply.message).toHaveValue('');
    const next = `Another reply ${randomUUID()}`;
    await reply.message.fill(next);
    await reply.send.click();
    await expect(page.getByRole('article').first()).toContainText(next);
    await expect(reply.message).toHaveCount(0);
  });
});

test('what was refused stays and can be sent again', async ({ page, context, product, watch }) => {
  watch.expect(answered(400));
  const reply = await writeReply(page, context, product);
  const errorType = 'ThrottlingException';
  await product.control('faults', { operation: 'AddCommunicationToCase', errorType, times: 1 });
  await reply.send.click();
  await expectWords(page, 'Too many requests at once');
  const unsent = page.getByRole('article', { name: 'Your reply' });
  await expect(unsent).toContainText('Not sent');
  await expect(unsent).toContainText(reply.body);
  await expect(unsent).toContainText(log.name);
  await unsent.getByRole('button', { name: 'Send again' }).click();
  await expectWrittenOnce(page, reply);
});

test('what AWS failed at is looked for and sent again by one press', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(answered(500));
  const reply = await writeReply(page, context, product);
  await product.control('faults', { operation: 'AddCommunicationToCase', status: 500, times: 1 });
  await reply.send.click();
  const unsent = page.getByRole('article', { name: 'Your reply' });
  await expectWords(unsent, 'AWS Support reported an internal error');
  watch.expect(answered(502));
  await unsent.getByRole('button', { name: 'Send again' }).click();
  await expectWrittenOnce(page, reply);
  await expect(unsent).toHaveCount(0);
});

test('a set of files that has ended is made again without a word', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(answered(400));
  const reply = await writeReply(page, context, product);
  const errorType = 'ThrottlingException';
  await product.control('faults', { operation: 'AddCommunicationToCase', errorType, times: 1 });
  await reply.send.click();
  await expectWords(page, 'Too many requests at once');
  await product.control('clock', { advanceSeconds: 3_700 });
  await page.getByRole('button', { name: 'Send again' }).click();
  await expectWrittenOnce(page, reply);
});

test('a reply to a resolved case opens it again and says so before', async ({ page, context, product }) => {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case that comes back');
  await api.call('ResolveCase', { caseId });
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expectWords(page, 'This case is resolved. Your reply opens it again.');
  await page.getByRole('textbox', { name: 'Message' }).fill('Not yet.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expectWords(page, /^Reopened$/);
});

test('a failed resolving is told in the dialog and works again', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(answered(500));
  const caseId = await new SupportApi(context, product).createCase('A case to resolve');
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Resolve case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve this case?' });
  await product.control('faults', { operation: 'ResolveCase', status: 500, times: 1 });
  await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expectWords(dialog, 'AWS Support reported an internal error');
  await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expectWords(page, /^Resolved$/);
});
