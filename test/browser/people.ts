/** People with fewer permissions, made by the administration as an administrator would. */
import { randomUUID } from 'node:crypto';

import { type APIRequestContext, expect, request } from '@playwright/test';

import type { DraftSummary } from '../../src/contract/center/drafts.ts';
import type { Session, SignIn } from '../../src/contract/session.ts';
import type { ManagedPolicyName } from '../../src/support/policy/managed-policies.ts';
import type { Product } from './product.ts';

/** A policy that comes with the product, and where it holds: an account id or `*`. */
export interface Grant {
  readonly policy: ManagedPolicyName;
  readonly scope: string;
}

/** Signs the requests and pages of a context in, without the screen for it. */
export async function openSession(
  client: APIRequestContext,
  { console: origin }: Pick<Product, 'console'>,
  data: SignIn,
): Promise<void> {
  const answer = await client.post(`${origin}/api/session`, { data, headers: { origin } });
  expect(answer.status(), await answer.text()).toBe(200);
}

class Administration {
  readonly #client: APIRequestContext;
  readonly #product: Product;

  constructor(client: APIRequestContext, product: Product) {
    this.#client = client;
    this.#product = product;
  }

  /** The member of the answer; empty where it has none of this name. */
  async call(operation: string, input: object, member = ''): Promise<string> {
    const { console: origin } = this.#product;
    const answer = await this.#client.post(`${origin}/api/center`, {
      headers: {
        origin,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `SupportCenter.${operation}`,
        'idempotency-key': randomUUID(),
      },
      data: JSON.stringify(input),
    });
    expect(answer.status(), await answer.text()).toBe(200);
    // Answers of these operations hold text in the members that are asked for.
    return ((await answer.json()) as Record<string, string>)[member] ?? '';
  }
}

/** A new person's sign-in link, good for one time. The name is new: a product outlives a test. */
export async function newPerson(product: Product, admin: SignIn, grants: readonly Grant[]): Promise<SignIn> {
  const client = await request.newContext();
  await openSession(client, product, admin);
  const administration = new Administration(client, product);
  const userName = `person-${randomUUID().slice(0, 8)}`;
  const principalId = await administration.call('CreateUser', { userName }, 'userId');
  for (const { policy: policyId, scope } of grants) {
    await administration.call('AttachPolicy', { principalType: 'user', principalId, policyId, scope });
  }
  const link = await administration.call('CreateSignInLink', { userId: principalId }, 'token');
  await client.dispose();
  return { link };
}

/** A role that groups of the identity provider map to; its id. */
export async function newRole(
  product: Product,
  admin: SignIn,
  { name, claimValues, grants }: { name: string; claimValues: readonly string[]; grants: readonly Grant[] },
): Promise<string> {
  const client = await request.newContext();
  await openSession(client, product, admin);
  const administration = new Administration(client, product);
  const principalId = await administration.call('CreateRole', { name, claimValues }, 'roleId');
  for (const { policy: policyId, scope } of grants) {
    await administration.call('AttachPolicy', { principalType: 'role', principalId, policyId, scope });
  }
  await client.dispose();
  return principalId;
}

/** A product outlives a test, and so would what one test began to write in the next one's form. */
export async function discardDrafts(
  client: APIRequestContext,
  { console: origin }: Pick<Product, 'console'>,
): Promise<void> {
  // The address's documented answer.
  const { accounts } = (await (await client.get(`${origin}/api/session`)).json()) as Session;
  const keeping = accounts.filter(({ permissions }) => permissions.includes('support-console:GetCaseDraft'));
  for (const { accountId } of keeping) {
    const ask = (operation: string, data: object) =>
      client.post(`${origin}/api/accounts/${accountId}/center`, {
        headers: {
          origin,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `SupportCenter.${operation}`,
        },
        data: JSON.stringify(data),
      });
    // The operation's answer.
    const { drafts } = (await (await ask('ListCaseDrafts', {})).json()) as { drafts: DraftSummary[] };
    for (const { draftId } of drafts) await ask('DeleteCaseDraft', { draftId });
  }
}
