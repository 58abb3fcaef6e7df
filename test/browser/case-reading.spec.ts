/** Reading a long case: pages, links to single messages, its ends, the keyboard. */
import type { Page } from '@playwright/test';

import { communicationKey } from '../../src/support/communication-key.ts';
import { arrivalsFromNow } from './arrivals.ts';
import { expect, test } from './fixtures.ts';
import { makeLongCase } from './long-case.ts';
import { expectWords } from './words.ts';

const count = 800;

const answer = (page: Page, number: number) =>
  page.getByRole('article').filter({ has: page.getByText(`Answer ${number}`, { exact: true }) });

async function expectFocusOn(page: Page, words: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.closest('article')?.textContent ?? '');
  await expect.poll(focused).toContain(words);
}

/** In the page: adds up how much of it has moved without anybody's doing, as Core Web Vitals count it. */
function noteShifts(): void {
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    for (const entry of list.getEntries()) {
      // TypeScript does not know this kind of entry.
      const { value } = entry as PerformanceEntry & { value: number };
      dataset['shifts'] = String(Number(dataset['shifts'] ?? 0) + value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

test('a link leads to a message that lies thirty pages back', async ({ page, context, product }) => {
  const { caseId, times } = await makeLongCase(context, product, count);
  const number = count - 30 * 25;
  const arrived = arrivalsFromNow(product);
  await page.goto(`/cases/${caseId}#communication-${communicationKey(times[number - 1])}`);
  await expect(answer(page, number)).toBeInViewport();
  await expectFocusOn(page, `Answer ${number}`);
  await expect(answer(page, number)).toHaveClass(/sc-message-named/);
  expect(await arrived('DescribeCommunications')).toBeLessThan(4);
  await expectWords(page, /^Messages between .* are left out\.$/);

  await page.getByRole('button', { name: 'Go on from the older end' }).click();
  await expect(answer(page, number + 1)).toBeVisible();
  await page.getByRole('button', { name: 'Go on from the newer end' }).click();
  await expect(answer(page, count - 5)).toBeVisible();
});

test('the first message comes without the thousands in between, and what is read stays', async ({
  page,
  context,
  product,
}) => {
  const { caseId } = await makeLongCase(context, product, 200);
  await page.goto(`/cases/${caseId}`);
  await expect(answer(page, 200)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(5);
  await page.getByRole('button', { name: 'First message' }).click();
  await expectWords(page, 'This is the first message of the case.');
  await expect(page.getByText('What happens: A long story.')).toBeInViewport();
  await expectFocusOn(page, 'What happens');
  expect(await page.getByRole('article').count()).toBeLessThan(150);
});

test('nothing that is read moves: not while the page is drawn, nor when earlier messages come', async ({
  page,
  context,
  product,
}) => {
  const { caseId } = await makeLongCase(
    context,
    product,
    120,
    (number) => `Answer ${number}\n${'Line\n'.repeat(12)}`,
  );
  await page.addInitScript(noteShifts);
  await page.goto(`/cases/${caseId}`);
  await expect(page.getByRole('article')).toHaveCount(5);
  // What is drawn last.
  await expect(page.getByRole('button', { name: 'Take along' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Internal notes' })).toBeVisible();
  expect(await page.evaluate(() => Number(document.documentElement.dataset['shifts'] ?? 0))).toBeLessThan(
    0.05,
  );
  await page.getByRole('article').nth(2).hover();
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(20);
  const read = page.getByRole('article').nth(4);
  await read.scrollIntoViewIfNeeded();
  const place = async () => Math.round((await read.boundingBox())?.y ?? 0);
  const top = await place();
  await page.waitForTimeout(500);
  expect(Math.abs((await place()) - top)).toBeLessThanOrEqual(1);
});

test('keys lead from message to message, and the address of one can be copied', async ({
  page,
  context,
  product,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { caseId, times } = await makeLongCase(context, product, 4);
  await page.goto(`/cases/${caseId}`);
  await expect(answer(page, 4)).toBeVisible();
  await page.keyboard.press('n');
  await expectFocusOn(page, 'Answer 4');
  await page.keyboard.press('j');
  await expectFocusOn(page, 'Answer 3');
  await page.keyboard.press('k');
  await expectFocusOn(page, 'Answer 4');
  await answer(page, 2).getByRole('button', { name: 'Copy the link to this message' }).click();
  await expectWords(page, 'Link copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(`${product.console}/cases/${caseId}#communication-${communicationKey(times[1])}`);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(answer(page, 2)).toHaveClass(/sc-message-named/);
});

test('a link to a message that the case does not have says so', async ({ page, context, product }) => {
  const { caseId } = await makeLongCase(context, product, 12);
  await page.goto(`/cases/${caseId}#communication-12345`);
  await expectWords(page, 'The message that this link names is not in this case. The newest ones are below.');
});
