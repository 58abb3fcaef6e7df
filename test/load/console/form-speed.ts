/** The form at which people write: when it can be typed in, and whether a letter ever waits. */
import type { Page } from '@playwright/test';

import { slowDown, timeUntil, type Visitor } from './visitor.ts';

/**
 * Milliseconds from the navigation to the first field that takes letters, on a processor slowed down 4 times.
 * `visitsBefore`: links to the form stand on pages that brought its code along. The second visit is when V8
 * keeps what it has compiled, which takes a part of that visit; later ones find it.
 */
export async function timeToFirstField(visitor: Visitor, visitsBefore: number): Promise<number> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  for (let visit = 0; visit < visitsBefore; visit += 1) {
    await openForm(page, visitor);
    // What is left to be done of one visit belongs to it, and not to the next.
    await page.waitForTimeout(700);
  }
  await slowDown(page, { cpu: 4 });
  const shown = await timeUntil(page, `${visitor.product.console}/cases/new`, hasSubject);
  await page.getByRole('textbox', { name: 'Subject' }).pressSequentially('x');
  await context.close();
  return shown;
}

function hasSubject(): boolean {
  return [...document.querySelectorAll('label')].some(({ textContent }) => textContent.startsWith('Subject'));
}

async function openForm(page: Page, { product }: Visitor): Promise<void> {
  await page.goto(`${product.console}/cases/new`);
  await page.getByRole('textbox', { name: 'Subject' }).waitFor();
}

/** Milliseconds of the longest wait of a letter, and of the median one, behind 5,000 characters. */
export async function typeAtTheEnd(visitor: Visitor): Promise<{ longest: number; median: number }> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  await openForm(page, visitor);
  const description = page.getByRole('textbox', { name: 'Description' });
  const line = 'The service answers with an error since noon. ';
  await description.fill(line.repeat(200).slice(0, 4960));
  await description.press('End');
  await page.evaluate(measureTasks);
  await description.pressSequentially('And it goes on like this.', { delay: 120 });
  const waits = (await page.evaluate('globalThis.keyWaits')) as number[]; // kept there by measureTasks
  await context.close();
  const sorted = waits.sort((left, right) => left - right);
  return { longest: sorted.at(-1) ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN };
}

/** In the page: from the moment a key arrives to the end of the work that it causes before the next frame. */
function measureTasks(): void {
  const waits: number[] = [];
  Object.assign(globalThis, { keyWaits: waits });
  document.addEventListener(
    'keydown',
    () => {
      const started = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => waits.push(performance.now() - started));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
