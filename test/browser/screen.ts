/** A screen in a state that a person can bring about, for whoever looks at all of them. */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

import type { SignIn } from '../../src/contract/session.ts';
import { arrivalsFromNow } from './arrivals.ts';
import type { Grant, Person } from './people.ts';
import type { Product } from './product.ts';
import { expectWords } from './words.ts';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly product: Product;
  /** Makes the page belong to somebody who may do just this. */
  readonly become: (grants: readonly Grant[]) => Promise<void>;
  /** Makes such a person, who stays outside. */
  readonly addPerson: (grants: readonly Grant[]) => Promise<Person>;
}

export interface Screen {
  readonly person?: SignIn | null;
  /** Statuses of failed requests that belong to it. */
  readonly answers?: readonly number[];
  /** Whether the network is away when it is looked at. */
  readonly isOffline?: boolean;
  /** Has to be brought about again in another window, and where it has gone while it was judged. */
  readonly isFleeting?: boolean;
  readonly open: (visit: Visit) => Promise<void>;
}

/** The first look at a check of Trusted Advisor is when it is evaluated. */
export const firstLook = { timeout: 60_000 };

/** Goes to an address and waits for a text that only the finished screen shows. */
export function shows(address: string, text: string | RegExp): Screen['open'] {
  return async ({ page }) => {
    await page.goto(address);
    await expectWords(page, text, firstLook);
  };
}

/** Goes to an address until it shows what was just written: the index takes a moment for that, or longer. */
export async function openUntil(page: Page, address: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(shown).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 90_000 });
}

export function showsRows(address: string): Screen['open'] {
  return async ({ page }) => {
    await page.goto(address);
    // Those of a skeleton say nothing.
    await expect(page.getByRole('rowheader').filter({ hasText: /\w/ }).nth(3)).toBeVisible(firstLook);
  };
}

/** The screen while the next calls of these operations fail for good; a read is tried three times. */
export function failing(operations: readonly string[], open: Screen['open']): Screen {
  return {
    answers: [500],
    async open(visit) {
      const { product } = visit;
      for (const operation of operations) {
        await product.control('faults', { operation, status: 500, times: 30 });
      }
      await open(visit);
      await product.clearFaults();
    },
  };
}

/** The screen while an answer is on its way, for as long as anybody looks at it. */
export function waiting(operation: string, open: Screen['open']): Screen {
  return {
    async open(visit) {
      const { product } = visit;
      const arrived = arrivalsFromNow(product);
      await product.control('faults', { operation, delayMs: 120_000, times: 9 });
      await open(visit);
      await expect.poll(() => arrived(operation)).toBeGreaterThan(0);
      await product.clearFaults();
    },
  };
}
