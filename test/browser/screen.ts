/** A screen in a state that a person can bring about, for whoever looks at all of them. */
import { type BrowserContext, expect, type Page } from '@playwright/test';

import type { SignIn } from '../../src/contract/session.ts';
import type { Grant } from './people.ts';
import type { Product } from './product.ts';
import { expectWords } from './words.ts';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly product: Product;
  /** Makes the page belong to somebody who may do just this. */
  readonly become: (grants: readonly Grant[]) => Promise<void>;
  /** Makes such a person, who stays outside. */
  readonly addPerson: (grants: readonly Grant[]) => Promise<SignIn>;
}

export interface Screen {
  readonly person?: SignIn | null;
  /** Statuses of failed requests that belong to it. */
  readonly answers?: readonly number[];
  /** Has to be brought about again after the colours have changed. */
  readonly isFleeting?: boolean;
  readonly open: (visit: Visit) => Promise<void>;
}

/** Goes to an address and waits for a text that only the finished screen shows. */
export function shows(address: string, text: string | RegExp): Screen['open'] {
  return async ({ page }) => {
    await page.goto(address);
    await expectWords(page, text);
  };
}

export function showsRows(address: string): Screen['open'] {
  return async ({ page }) => {
    await page.goto(address);
    // Those of a skeleton say nothing.
    await expect(page.getByRole('rowheader').filter({ hasText: /\w/ }).nth(3)).toBeVisible();
  };
}

/** The screen while the next calls of these operations fail for good; a read is tried three times. */
export function failing(operations: readonly string[], open: Screen['open']): Screen {
  const faults = (visit: Visit, times: number) =>
    Promise.all(
      operations.map((operation) => visit.product.control('faults', { operation, status: 500, times })),
    );
  return {
    answers: [500],
    async open(visit) {
      await faults(visit, 30);
      await open(visit);
      await faults(visit, 0);
    },
  };
}

/** The screen while an answer is on its way, for as long as anybody looks at it. */
export function waiting(operation: string, open: Screen['open']): Screen {
  return {
    async open(visit) {
      const { product } = visit;
      const arrived = async () => (await product.requests()).filter((one) => one.operation === operation);
      const before = (await arrived()).length;
      await product.control('faults', { operation, delayMs: 120_000, times: 9 });
      await open(visit);
      await expect.poll(async () => (await arrived()).length).toBeGreaterThan(before);
      await product.control('faults', { operation, times: 0 });
    },
  };
}
