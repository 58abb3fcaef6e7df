/** A product for each worker, a page that is signed in, and a test that fails on what nobody expected. */
import { type BrowserContext, expect, test as base } from '@playwright/test';

import { type Grant, newPerson } from './people.ts';
import { type Product, startProduct } from './product.ts';
import { answered, type Watch, watchContext } from './watch.ts';

export const adminPassword = 'a password for the browser tests';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export const admin: Credentials = { username: 'admin', password: adminPassword };

/** Signs the context's pages in, without the screen for it. */
export async function signIn(context: BrowserContext, product: Product, person: Credentials): Promise<void> {
  const headers = { origin: product.console };
  const answer = await context.request.post(`${product.console}/api/session`, { data: person, headers });
  expect(answer.status()).toBe(200);
}

interface TestFixtures {
  /** Who the page belongs to; null: nobody is signed in. */
  readonly person: Credentials | null;
  readonly watch: Watch;
  /** A new user with these policies and nothing else. */
  readonly addPerson: (grants: readonly Grant[]) => Promise<Credentials>;
}

interface WorkerFixtures {
  readonly product: Product;
}

/** A fixture: a product that runs with this environment as long as it is used. */
export function productWith(env: Record<string, string>) {
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
  return async ({}, use: (product: Product) => Promise<void>): Promise<void> => {
    const product = await startProduct(env);
    await use(product);
    await product.stop();
  };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  product: [productWith({ ADMIN_PASSWORD: adminPassword }), { scope: 'worker' }],
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
  context: async ({ context, product, person }, use) => {
    if (person) await signIn(context, product, person);
    await use(context);
  },
  addPerson: async ({ product }, use) => {
    await use((grants) => newPerson(product, grants));
  },
});

export { answered, expect };
