/** Chromium's own virtual authenticator, and the address of the product at which browsers take passkeys. */
import type { CDPSession, Page } from '@playwright/test';

import type { Product } from './product.ts';

/** Browsers have no passkeys for bare addresses of machines. */
export function namedAddress({ console: origin }: Pick<Product, 'console'>): string {
  return origin.replace('127.0.0.1', 'localhost');
}

export interface Authenticator {
  /** Forgets what it keeps, as a device does that was reset. */
  clear(): Promise<void>;
}

/** Answers every ceremony of the page at once, as a person who has put the finger on it. */
export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async clear() {
      await session.send('WebAuthn.clearCredentials', { authenticatorId });
    },
  };
}
