import { expect, test } from 'vitest';

import { bucket, instance } from './example-resources.ts';
import { checks } from '../catalogue/checks/checks.ts';
import { inventoryJsonSchema, readInventory } from './inventory.ts';

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

/** Names of members and of their values, wherever they are in a JSON Schema. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'enum' && Array.isArray(value)) return value.map(String);
    const own = key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return [...own, ...namesIn(value)];
  });
}

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

test('names attributes, and neither colours nor checks nor savings', () => {
  // A level of API Gateway's logs, which judges nothing.
  const names = namesIn(inventoryJsonSchema()).filter((name) => name !== 'ERROR');
  expect(names).toEqual(expect.arrayContaining(['instances', 'averageCpu', 'healthCheckType', 'Suspended']));
  const verdicts = new Set([
    'colour',
    'color',
    'red',
    'yellow',
    'green',
    'blue',
    'ok',
    'warning',
    'error',
    'alert',
    'finding',
    'flagged',
    'saving',
    'savings',
    'saved',
    'recommended',
    'recommendation',
    'idle',
    'unused',
    'underutilized',
    'overprovisioned',
    'compliant',
    'excluded',
    'suppressed',
    'ignored',
    'verdict',
  ]);
  expect(names.filter((name) => wordsOf(name).some((word) => verdicts.has(word)))).toEqual([]);
  // Route 53 and Auto Scaling have health checks of their own.
  const checkNames = names.filter((name) => /checks?/i.test(name) && !/healthChecks?/i.test(name));
  expect(checkNames).toEqual([]);
  expect(names.filter((name) => checks.some(({ id }) => id === name))).toEqual([]);
});

test('what was valid once stays valid: what came later may be left out', () => {
  const older = {
    instances: [instance],
    autoScalingGroups: [{ name: 'web', region: 'eu-west-1', loadBalancers: [], healthCheckType: 'EC2' }],
  };
  expect(readInventory(older).ok).toBe(true);
});
