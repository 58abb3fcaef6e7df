/** People who sit at the same case at once, each at a window of their own. */
import { availableParallelism, loadavg } from 'node:os';

import type { Browser, BrowserContext, Page } from '@playwright/test';

import type { SignIn } from '../../src/contract/session.ts';
import { expect } from './fixtures.ts';
import type { Hands } from './hands.ts';
import { openSession } from './people.ts';
import type { Product } from './product.ts';
import { type Watch, watchContext } from './watch.ts';

/**
 * How long a step may take to reach the others: two seconds on a machine that has nothing else to do. On another
 * one the time says how busy that is, and to arrive is all that can be asked.
 */
export const soon = {
  get timeout() {
    const isBusy = (loadavg()[0] ?? 0) > availableParallelism() / 4;
    return isBusy ? 30_000 : 2_000;
  },
};

export interface Person {
  readonly page: Page;
  readonly hands: Hands;
  readonly watch: Watch;
  readonly context: BrowserContext;
  /** What others write for each other: it must never stand on this person's screen. */
  readonly foreign: readonly string[];
}

interface Seat {
  readonly credentials: SignIn;
  readonly handsOf: (page: Page) => Hands;
  readonly foreign: readonly string[];
}

export async function personIn(
  browser: Browser,
  product: Product,
  { credentials, handsOf, foreign }: Seat,
): Promise<Person> {
  const context = await browser.newContext({ baseURL: product.console });
  const watch = await watchContext(context);
  await openSession(context.request, product, credentials);
  const page = await context.newPage();
  return { page, hands: handsOf(page), watch, context, foreign };
}

export function heading(page: Page, name: string) {
  return page.getByRole('heading', { name, level: 1 });
}

/** The case's own words for where it stands; live regions repeat what is on the screen. */
function status(page: Page, word: string) {
  return page.getByText(word, { exact: true }).filter({ visible: true }).first();
}

async function expectNothingForeign({ page, foreign }: Person): Promise<void> {
  const shown = await page.locator('body').innerText();
  expect(foreign.filter((words) => shown.includes(words))).toEqual([]);
}

export interface Step {
  /** What the newest message says. */
  readonly message?: string;
  readonly status?: string;
}

/** The step has reached each of them by itself, and nothing else has. */
export async function everybodySees(people: readonly Person[], step: Step): Promise<void> {
  await Promise.all(
    people.map(async (person) => {
      const { page } = person;
      const newest = page.getByRole('article').first();
      await Promise.all([
        step.message && expect(newest).toContainText(step.message, soon),
        step.status && expect(status(page, step.status)).toBeVisible(soon),
      ]);
      await expectNothingForeign(person);
    }),
  );
}
