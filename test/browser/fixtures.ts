/** A product for each worker, a page that is signed in, and a test that fails on what nobody expected. */
import { expect, test as base } from '@playwright/test';

import type { SignIn } from '../../src/contract/session.ts';
import { type Grant, newPerson, openSession, type Person } from './people.ts';
import { type Product, startProduct } from './product.ts';
import { beginAnew, indexFilled } from './settled.ts';
import { answered, gone, type Watch, watchContext } from './watch.ts';

export const admin = { username: 'admin', password: 'a password for the browser tests' } as const;

interface TestFixtures {
  /** Who the page belongs to; null: nobody is signed in. */
  readonly person: SignIn | null;
  readonly watch: Watch;
  /** What is left of the failures that a test asked for ends with it. */
  readonly faults: void;
  /** How a new user signs in who has these policies and nothing else. */
  readonly addPerson: (grants: readonly Grant[]) => Promise<Person>;
  /** Makes the pages belong to such a user. */
  readonly become: (grants: readonly Grant[]) => Promise<void>;
}

interface WorkerFixtures {
  readonly product: Product;
}

/** A fixture: a product that runs with this environment as long as it is used. */
export function productWith(env: Record<string, string>) {
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
  return async ({}, use: (product: Product) => Promise<void>): Promise<void> => {
    const product = await startProduct(env);
    if (env['ADMIN_PASSWORD']) await indexFilled(product, admin);
    await use(product);
    await product.stop();
  };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  product: [productWith({ ADMIN_PASSWORD: admin.password }), { scope: 'worker' }],
  person: [admin, { option: true }],
  baseURL: async ({ product }, use) => await use(product.console),
  watch: [
    async ({ context }, use) => {
      const watch = await watchContext(context);
      await use(watch);
      expect(watch.unexpected(), 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  faults: [
    async ({ product }, use) => {
      await use();
      await product.clearFaults();
    },
    { auto: true },
  ],
  context: async ({ context, product, person }, use) => {
    if (person) {
      await openSession(context.request, product, person);
      await beginAnew(context.request, product);
    }
    await use(context);
  },
  addPerson: async ({ product }, use) => {
    await use((grants) => newPerson(product, admin, grants));
  },
  become: async ({ context, product, addPerson }, use) => {
    await use(async (grants) => {
      const { link } = await addPerson(grants);
      await openSession(context.request, product, { link });
    });
  },
});

export { answered, expect, gone };
