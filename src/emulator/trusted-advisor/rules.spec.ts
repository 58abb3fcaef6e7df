import { describe, expect, test } from 'vitest';

import { now } from './example-resources.ts';
import { inventorySchema } from './inventory.ts';
import { rules } from './rules.ts';

/** Every kind, looked at and found empty. */
const empty = Object.fromEntries(Object.keys(inventorySchema.shape).map((kind) => [kind, []]));
const { rootUser: _rootUser, passwordPolicy: _policy, ...lists } = empty;

describe.each(rules)('$checkId', (rule) => {
  test('cannot judge what the inventory does not have', () => {
    expect(rule.evaluate({}, now)).toBeNull();
  });

  test('has nothing to say where there is none', () => {
    // A limit, the root user and the password policy are either known or not.
    expect(rule.evaluate(inventorySchema.parse(lists), now) ?? []).toEqual([]);
  });
});

test('only limits and what an account has one of stay unknown in an empty account', () => {
  const unknown = rules.filter((rule) => rule.evaluate(inventorySchema.parse(lists), now) === null);
  expect(unknown.length).toBe(51 + 2);
});
