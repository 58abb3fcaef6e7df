/** People with fewer permissions, made by the administration as an administrator would. */
import { randomUUID } from 'node:crypto';

import { type APIRequestContext, expect, request } from '@playwright/test';

import type { SignIn } from '../../src/contract/session.ts';
import type { ManagedPolicyName } from '../../src/support/policy/managed-policies.ts';
import type { Product } from './product.ts';

/** Somebody whom a test made, by a name that nobody else has. */
export interface Person {
  readonly userName: string;
  /** The token of their sign-in link. */
  readonly link: string;
}

/** A policy that comes with the product, or a document, and where it holds: an account id or `*`. */
export interface Grant {
  readonly policy: ManagedPolicyName | object;
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

  async attach(principalType: 'user' | 'role', principalId: string, grants: readonly Grant[]): Promise<void> {
    for (const { policy, scope } of grants) {
      const policyId = typeof policy === 'string' ? policy : await this.createPolicy(policy);
      await this.call('AttachPolicy', { principalType, principalId, policyId, scope });
    }
  }

  private async createPolicy(document: object): Promise<string> {
    const name = `policy-${randomUUID().slice(0, 8)}`;
    return await this.call('CreatePolicy', { name, document: JSON.stringify(document) }, 'policyId');
  }
}

/** A new person's sign-in link, good for one time. The name is new: a product outlives a test. */
export async function newPerson(product: Product, admin: SignIn, grants: readonly Grant[]): Promise<Person> {
  const client = await request.newContext();
  await openSession(client, product, admin);
  const administration = new Administration(client, product);
  const userName = `person-${randomUUID().slice(0, 8)}`;
  const principalId = await administration.call('CreateUser', { userName }, 'userId');
  await administration.attach('user', principalId, grants);
  const link = await administration.call('CreateSignInLink', { userId: principalId }, 'token');
  await client.dispose();
  return { userName, link };
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
  await administration.attach('role', principalId, grants);
  await client.dispose();
  return principalId;
}
