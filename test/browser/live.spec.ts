/** What happens elsewhere is seen without asking. */
import { randomUUID } from 'node:crypto';

import type { Browser, BrowserContext, Page } from '@playwright/test';

import { answerTo } from './answer-to.ts';
import { admin, expect, gone, test } from './fixtures.ts';
import { openSession } from './people.ts';
import { type Product, startProduct } from './product.ts';
import { startRelay } from './relay.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

/** Streams that are open at the proxy. */
async function streams({ console: origin }: Pick<Product, 'console'>): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^supportcenter_event_streams (\d+)$/m.exec(text)?.[1]);
}

/** Pages try to come back in ever longer steps, the longest of which is 45 seconds. */
const backAgain = { timeout: 60_000 };

async function becomesLive(product: Pick<Product, 'console'>, count = 1): Promise<void> {
  await expect.poll(() => streams(product), backAgain).toBe(count);
}

async function openCase(page: Page, context: BrowserContext, product: Product): Promise<string> {
  const caseId = await new SupportApi(context, product).createCase('A case that many watch');
  await page.goto(`/cases/${caseId}`);
  await expect(page.getByRole('article')).toHaveCount(1);
  return caseId;
}

async function answers(product: Product, caseId: string): Promise<string> {
  const body = `An answer ${randomUUID()}`;
  await product.control(`desk/${caseId}`, { action: 'reply', body });
  return body;
}

async function contextFor(browser: Browser, product: Pick<Product, 'console'>): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: product.console });
  await openSession(context.request, product, admin);
  return context;
}

test('two people see each other’s steps, and AWS’s', async ({ page, context, product, browser }) => {
  const caseId = await openCase(page, context, product);
  const other = await contextFor(browser, product);
  const theirs = await other.newPage();
  await theirs.goto(`/cases/${caseId}`);
  await becomesLive(product, 2);
  const answer = await answers(product, caseId);
  for (const one of [page, theirs]) await expectWords(one, answer);
  const reply = `A reply ${randomUUID()}`;
  await new SupportApi(other, product).call('AddCommunicationToCase', { caseId, communicationBody: reply });
  await expectWords(page, reply);
  await new SupportApi(other, product).call('ResolveCase', { caseId });
  for (const one of [page, theirs]) {
    await expect(one.getByRole('button', { name: 'Resolve case' })).toBeDisabled();
  }
  await other.close();
});

test('tabs share one stream, whichever of them is closed', async ({ page, context, product }) => {
  const caseId = await openCase(page, context, product);
  const second = await context.newPage();
  await second.goto('/cases');
  await becomesLive(product);
  const third = await context.newPage();
  await third.goto(`/cases/${caseId}`);
  await expect(third.getByRole('article')).toHaveCount(1);
  await page.close();
  const answer = await answers(product, caseId);
  await expectWords(third, answer);
  await becomesLive(product);
});

test('a browser that shares no workers is live as well', async ({ page, context, product }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedWorker');
  });
  const caseId = await openCase(page, context, product);
  await becomesLive(product);
  await expectWords(page, await answers(product, caseId));
});

test('after a restart of the proxy everything goes on by itself', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(gone);
  const caseId = await openCase(page, context, product);
  await becomesLive(product);
  await product.kill();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expectWords(page, 'The connection was lost');
  await product.restart();
  await becomesLive(product);
  // What could not be loaded meanwhile is, though nothing has happened to it.
  await expect(page.getByText('The connection was lost')).toHaveCount(0);
  await expectWords(page, await answers(product, caseId));
});

test('what happens while the connection is lost is seen when it is back', async ({ browser }) => {
  const relay = await startRelay();
  const origin = `http://127.0.0.1:${relay.port}`;
  const product = await startProduct({ ADMIN_PASSWORD: admin.password, PUBLIC_URL: origin });
  relay.leadTo(Number(new URL(product.console).port));
  const context = await contextFor(browser, { console: origin });
  const page = await context.newPage();
  const caseId = await openCase(page, context, { ...product, console: origin });
  await becomesLive(product);
  relay.cut();
  await becomesLive(product, 0);
  const [first, second] = [await answers(product, caseId), await answers(product, caseId)];
  relay.mend();
  for (const answer of [first, second]) await expectWords(page, answer, backAgain);
  await context.close();
  await product.stop();
  await relay.close();
});

test('signing out elsewhere in the browser leads every tab to sign-in', async ({
  page,
  context,
  product,
  watch,
}) => {
  watch.expect(/status of 401/);
  await page.goto('/cases');
  await becomesLive(product);
  await context.request.delete(`${product.console}/api/session`, { headers: { origin: product.console } });
  await expectWords(page, 'Your session has ended');
});

test('the title counts what is unread', async ({ page, context, product }) => {
  const caseId = await openCase(page, context, product);
  await page.goto('/settings');
  await becomesLive(product);
  const countIn = async () => Number(/^\((\d+)\) Settings/.exec(await page.title())?.[1] ?? 0);
  const before = await countIn();
  await answers(product, caseId);
  await expect.poll(countIn).toBeGreaterThan(before);
});

/** Stands for the desktop, and for a person who looks at something else. */
function noteNotifications(): void {
  document.hasFocus = () => false;
  const shown: { title: string; body: string | undefined; tag: string | undefined }[] = [];
  class Noted extends EventTarget {
    static readonly permission = 'granted';
    static readonly requestPermission = async () => 'granted';
    constructor(title: string, { body, tag }: NotificationOptions = {}) {
      super();
      shown.push({ title, body, tag });
    }
    close(): void {}
  }
  Object.assign(globalThis, { Notification: Noted, shownNotifications: shown });
}

test('an answer is told by the browser where that is wanted, without its text', async ({
  page,
  context,
  product,
}) => {
  await context.addInitScript(noteNotifications);
  const caseId = await openCase(page, context, product);
  await page.goto('/settings');
  await becomesLive(product);
  // Of this case: an answer to another, of a moment ago, is told as well.
  const shown = () =>
    page.evaluate((tag) => {
      // The page's own, see above.
      const { shownNotifications = [] } = globalThis as { shownNotifications?: { tag?: string }[] };
      return shownNotifications.filter((one) => one.tag === tag);
    }, caseId);
  const label = 'In cases that I submitted or follow';
  const kept = answerTo(page, 'PutPreferences');
  await page.getByRole('radio', { name: label }).click();
  await expect(page.getByRole('radio', { name: label })).toBeChecked();
  await kept;
  await answers(product, caseId);
  const text = {
    title: 'AWS has answered',
    tag: caseId,
    body: expect.stringMatching(/^A case that many watch/),
  };
  await expect.poll(shown).toEqual([text]);
  await page.getByRole('radio', { name: 'Never' }).click();
  await expect(page.getByRole('radio', { name: 'Never' })).toBeChecked();
});
