/** A check that lists 20,000 resources: from its answer to rows, and from a wish to what was wished for. */
import type { Page } from '@playwright/test';

import type { Visitor } from './visitor.ts';

/** The sample account with the largest inventory; the check lists nearly all its volumes. */
const address = '/trusted-advisor/checks/H7IgTzjTYb?account=111122223333';

/** Milliseconds that somebody looks at the rows at the least. */
const reading = 1000;

export interface ManyResources {
  /** Milliseconds from the last byte of the answer to the first row. */
  readonly rows: number;
  readonly sort: number;
  readonly filter: number;
}

/** In the page: from an event to the frame in which the first row is another one. */
function watchRows(): void {
  const first = () => document.querySelector('tbody th')?.textContent ?? '';
  Object.assign(globalThis, {
    timeTo: async (begin: () => void): Promise<number> => {
      const before = first();
      const began = performance.now();
      begin();
      while (first() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    },
  });
}

async function timeToFirstRow(page: Page, { product }: Visitor): Promise<number> {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const row = document.querySelector('tbody th')?.textContent ?? '';
      if (!/\w/.test(row)) return;
      seen.disconnect();
      Object.assign(globalThis, { firstRowAt: performance.now() });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${product.console}${address}`);
  // Not by a word that the page would have to evaluate: its policy forbids that.
  await page.evaluate(async () => {
    while (!('firstRowAt' in globalThis)) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  // By then the largest answer of the account's API is the check's result.
  return await page.evaluate(() => {
    const answers = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('/support/'));
    const [largest] = answers.toSorted((left, right) => right.decodedBodySize - left.decodedBodySize);
    // Kept there by the observer above.
    return (globalThis as unknown as { firstRowAt: number }).firstRowAt - (largest?.responseEnd ?? 0);
  });
}

export async function readManyResources(visitor: Visitor): Promise<ManyResources> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  const rows = await timeToFirstRow(page, visitor);
  await page.evaluate(watchRows);
  // Nobody sorts what they have not seen; what is made ready meanwhile is not waited for.
  await page.waitForTimeout(reading);
  // Both are kept in the page by `watchRows`.
  const sort = await page.evaluate<number>(
    `timeTo(() => [...document.querySelectorAll('th [role=button]')].find((one) => one.textContent.startsWith('Volume Name')).click())`,
  );
  const wanted = await page.locator('tbody th').nth(7).textContent();
  const field = page.getByRole('searchbox', { name: 'Find resources' });
  await field.focus();
  const typed = JSON.stringify(wanted ?? '');
  const filter = await page.evaluate<number>(
    `timeTo(() => document.execCommand('insertText', false, ${typed}))`,
  );
  await context.close();
  return { rows, sort, filter };
}
