import { expect, test } from 'vitest';

import { bucket, instance } from './example-resources.ts';
import { readInventory } from './inventory.ts';

test('reads what it knows; every kind may be missing', () => {
  expect(readInventory({})).toEqual({ ok: true, inventory: {} });
  const inventory = { instances: [instance], buckets: [bucket], passwordPolicy: null };
  expect(readInventory(inventory)).toEqual({ ok: true, inventory });
});

test.each([
  ['an unknown kind', { machines: [] }, ''],
  ['an unknown attribute', { instances: [{ ...instance, colour: 'red' }] }, 'instances.0'],
  ['a wrong type', { instances: [{ ...instance, averageCpu: 'high' }] }, 'instances.0.averageCpu'],
  [
    'too many days',
    { instances: [{ ...instance, averageCpu: Array(15).fill(1) }] },
    'instances.0.averageCpu',
  ],
  [
    'a negative number',
    { quotas: [{ region: '-', service: 'IAM', name: 'Roles', limit: 0, usage: 0 }] },
    'quotas.0.limit',
  ],
  ['no object', [], ''],
])('refuses %s and says where', (_name, json, path) => {
  const read = readInventory(json);
  expect(read).toMatchObject({ ok: false, problems: [{ path }] });
});
