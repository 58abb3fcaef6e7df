/** One's own ways in, in every state: at an address with a name, where browsers have passkeys. */
import type { Page } from '@playwright/test';

import { addAuthenticator, namedAddress } from './authenticator.ts';
import { openSession } from './people.ts';
import type { Screen, Visit } from './screen.ts';
import { expectWords } from './words.ts';

/** A page has one; looking at it again in another window size needs no second. */
const provided = new WeakSet<Page>();

async function provideAuthenticator(page: Page): Promise<void> {
  if (!provided.has(page)) await addAuthenticator(page);
  provided.add(page);
}

/** Of somebody who has neither passkeys nor tokens of other visits. */
async function openSettings({ page, context, product, addPerson }: Visit): Promise<void> {
  const origin = namedAddress(product);
  const { link } = await addPerson([{ policy: 'AWSSupportAccess', scope: '*' }]);
  await openSession(context.request, { console: origin }, { link });
  await page.goto(`${origin}/settings`);
  await expectWords(page, 'Your sessions');
}

async function makeToken(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the token' }).fill(name);
  await page.getByRole('button', { name: 'Create token' }).click();
  await expectWords(page, `Copy the token “${name}” now`);
}

export const accessScreens: Readonly<Record<string, Screen>> = {
  'sign-in where passkeys work': {
    person: null,
    async open({ page, product }) {
      await page.goto(`${namedAddress(product)}/sign-in`);
      await expectWords(page, 'Sign in with a passkey');
    },
  },
  'sign-in with a passkey that was not used': {
    person: null,
    async open({ page, product }) {
      await provideAuthenticator(page);
      await page.goto(`${namedAddress(product)}/sign-in`);
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expectWords(page, 'The passkey was not used');
    },
  },
  'settings with a passkey': {
    async open(visit) {
      const { page } = visit;
      await provideAuthenticator(page);
      await openSettings(visit);
      await page.getByRole('textbox', { name: 'Name of the passkey' }).fill('Laptop');
      await page.getByRole('button', { name: 'Add passkey' }).click();
      await page.getByRole('button', { name: 'Rename Laptop' }).click();
      await expectWords(page, 'New name for Laptop');
    },
  },
  'settings with a new token': {
    async open(visit) {
      await openSettings(visit);
      await visit.page.getByRole('radio', { name: 'Only some' }).check();
      await visit.page.getByRole('button', { name: 'Create token' }).click();
      await expectWords(visit.page, 'Choose an account.');
      await visit.page.getByRole('radio', { name: 'All accounts' }).check();
      await makeToken(visit.page, 'nightly report');
    },
  },
  'the question before a token is revoked': {
    async open(visit) {
      await openSettings(visit);
      await makeToken(visit.page, 'old job');
      await visit.page.getByRole('button', { name: 'Revoke old job' }).click();
      await expectWords(visit.page.getByRole('dialog'), 'Whatever uses it is refused from now on.');
    },
  },
};
