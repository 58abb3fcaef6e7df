/** What makes a product that others have used, or that has just begun, one that a test can start from. */
import { type APIRequestContext, expect, request } from '@playwright/test';

import type { DraftSummary } from '../../src/contract/center/drafts.ts';
import { defaultPreferences, type Preferences } from '../../src/contract/center/preferences.ts';
import type { SearchAnswer } from '../../src/contract/center/search-for-cases.ts';
import type { Session, SignIn } from '../../src/contract/session.ts';
import { openSession } from './people.ts';
import type { Product } from './product.ts';

type Address = Pick<Product, 'console'>;

/** One of our own operations, in an account or in none. */
async function ask(
  client: APIRequestContext,
  { console: origin }: Address,
  { operation, input = {}, accountId }: { operation: string; input?: object; accountId?: string },
): Promise<unknown> {
  const place = accountId === undefined ? 'center' : `accounts/${accountId}/center`;
  const answer = await client.post(`${origin}/api/${place}`, {
    headers: {
      origin,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `SupportCenter.${operation}`,
    },
    data: JSON.stringify(input),
  });
  return await answer.json();
}

/** What one test began to write would be in the next one's form. */
async function discardDrafts(client: APIRequestContext, address: Address): Promise<void> {
  // The address's documented answer.
  const { accounts } = (await (await client.get(`${address.console}/api/session`)).json()) as Session;
  const keeping = accounts.filter(({ permissions }) => permissions.includes('support-console:GetCaseDraft'));
  await Promise.all(
    keeping.map(async ({ accountId }) => {
      // The operation's answer.
      const { drafts } = (await ask(client, address, { operation: 'ListCaseDrafts', accountId })) as {
        drafts: DraftSummary[];
      };
      for (const { draftId } of drafts) {
        await ask(client, address, { operation: 'DeleteCaseDraft', input: { draftId }, accountId });
      }
    }),
  );
}

/** Each as it is for somebody who has never chosen anything; a language can't be taken back. */
const unchosen: Partial<Preferences> = {
  ...defaultPreferences,
  columns: {},
  sorting: {},
  notifications: 'off',
};

async function forgetPreferences(client: APIRequestContext, address: Address): Promise<void> {
  // The operation's answer.
  const { preferences } = (await ask(client, address, { operation: 'GetPreferences' })) as {
    preferences: Partial<Preferences>;
  };
  if (JSON.stringify({ ...unchosen, ...preferences }) === JSON.stringify(unchosen)) return;
  await ask(client, address, { operation: 'PutPreferences', input: { preferences: unchosen } });
}

/** A product outlives a test, and so would what one test has left of the person of the next. */
export async function beginAnew(client: APIRequestContext, address: Address): Promise<void> {
  await Promise.all([discardDrafts(client, address), forgetPreferences(client, address)]);
}

/** Waits until the index knows every case there is: before, each list and each number grows by itself. */
export async function indexFilled(address: Address, admin: SignIn): Promise<void> {
  const client = await request.newContext();
  await openSession(client, address, admin);
  const states = async () => {
    // The operation's answer.
    const { accounts } = (await ask(client, address, {
      operation: 'SearchForCases',
      input: { size: 0 },
    })) as SearchAnswer;
    return accounts.map(({ state }) => state);
  };
  const isUnderWay = async () => (await states()).some((state) => state === 'waiting' || state === 'filling');
  await expect.poll(isUnderWay, { intervals: [100], timeout: 60_000 }).toBe(false);
  await client.dispose();
}
