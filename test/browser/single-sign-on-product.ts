/** The product beside a real OpenID provider, which lets in whom a test names. */
import { startTestProvider, client, type TestProvider } from '../proxy/identity-provider.ts';
import { admin, test as base } from './fixtures.ts';
import { type Product, startProduct } from './product.ts';

interface TestFixtures {
  /** Whom the provider lets in until the test says otherwise, whoever came in the test before. */
  readonly usualPerson: void;
}

interface WorkerFixtures {
  readonly provider: TestProvider;
  readonly product: Product;
}

export const contact = 'Call the service desk, 555-0100, or write to it-help@example.com.';

export const singleSignOnTest = base.extend<TestFixtures, WorkerFixtures>({
  provider: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
    async ({}, use) => {
      // By another name than the console's it is another site, as identity providers are.
      const provider = await startTestProvider('localhost');
      await use(provider);
      await provider.close();
    },
    { scope: 'worker' },
  ],
  usualPerson: [
    async ({ provider }, use) => {
      provider.person = { sub: 'nia', preferred_username: 'nia', name: 'Nia Example' };
      await use();
    },
    { auto: true },
  ],
  product: [
    async ({ provider }, use) => {
      const product = await startProduct({
        ADMIN_PASSWORD: admin.password,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
        SIGN_IN_CONTACT: contact,
        // That the provider does not answer yet is worth a warning, and here it can't.
        LOG_LEVEL: 'error',
      });
      provider.serve(product.console);
      await use(product);
      await product.stop();
    },
    { scope: 'worker' },
  ],
});
