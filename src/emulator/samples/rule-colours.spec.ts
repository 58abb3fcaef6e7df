/**
 * Every rule by what its check says of itself: each colour of its criteria is given to some resource, no other
 * colour is, and what is not known of a resource never flags it. The rules' own specs have the thresholds.
 */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { checks } from '../catalogue/checks/checks.ts';
import { limitChecks } from '../catalogue/checks/service-limits.ts';
import {
  bucket,
  classicLoadBalancer,
  distribution,
  instance,
  lambdaFunction,
  now,
} from '../trusted-advisor/example-resources.ts';
import { type Inventory, inventorySchema } from '../trusted-advisor/inventory.ts';
import type { Finding, Rule } from '../trusted-advisor/rule.ts';
import { rules } from '../trusted-advisor/rules.ts';
import { sampleAccounts } from './accounts.ts';
import { sampleInventory } from './inventories.ts';

const samples = ['sample', 'another'].flatMap((seed) =>
  sampleAccounts.flatMap(({ accountId }) => sampleInventory(accountId, { seed, now }) ?? []),
);

/** What happens to no sample account. */
const rare: readonly Inventory[] = [
  ...[50, 85, 100].map((usage) => ({
    quotas: limitChecks.map(({ service, limit: name }) => ({
      region: 'eu-west-1',
      service,
      name,
      limit: 100,
      usage,
    })),
  })),
  {
    classicLoadBalancers: [
      { ...classicLoadBalancer, listeners: [{ protocol: 'HTTPS', port: 443, tlsVersions: ['SSLv3'] }] },
    ],
  },
  { buckets: [{ ...bucket, storedGigabytes: 10, sentGigabytes: 500 }] },
  {
    distributions: [
      { ...distribution, origins: [{ domainName: 'a.example', usesHttps: true, certificate: null }] },
    ],
  },
  { functions: [{ ...lambdaFunction, runtime: 'python3.10' }] },
  { instances: [instance, { ...instance, id: 'i-2' }] },
  { passwordPolicy: null },
  {
    databaseSnapshots: [{ id: 'rds:a', databaseId: 'a', region: 'eu-west-1', sharedWith: ['all'] }],
  },
  {
    instances: [{ ...instance, type: 'm5.24xlarge', sqlServer: { edition: 'Web', version: '2019' } }],
  },
];

const inventories = [...samples, ...rare];

const statuses = { Green: 'ok', Yellow: 'warning', Red: 'error' } as const;

/** The statuses that the check's own criteria speak of. */
function toldStatuses(checkId: string): string[] {
  const description = checks.find(({ id }) => id === checkId)?.description ?? '';
  return Object.entries(statuses).flatMap(([colour, status]) =>
    description.includes(`<b>${colour}:</b>`) ? [status] : [],
  );
}

function findingsOf(rule: Rule, inventory: Inventory): Finding[] {
  return rule.evaluate(inventory, now)?.filter((finding) => finding !== null) ?? [];
}

function flaggedIn(rule: Rule, inventory: Inventory): Set<string> {
  const flagged = findingsOf(rule, inventory).filter(({ status }) => status !== 'ok');
  return new Set(flagged.map(({ identity }) => identity.join('\n')));
}

/** The same without anything that an inventory may leave out of a resource. */
function withoutOptional(inventory: Inventory): Inventory {
  const bare = Object.entries(inventory).map(([kind, value]) => {
    const list: unknown = inventorySchema.shape[kind as keyof Inventory].unwrap();
    const item = list instanceof z.ZodArray ? list.element : null;
    if (!(item instanceof z.ZodObject) || !Array.isArray(value)) return [kind, value];
    const kept = Object.entries(item.shape).filter(([, field]) => !(field instanceof z.ZodOptional));
    const names = new Set(kept.map(([name]) => name));
    const resources = value.map((one: object) =>
      Object.fromEntries(Object.entries(one).filter(([name]) => names.has(name))),
    );
    return [kind, resources];
  });
  return inventorySchema.parse(Object.fromEntries(bare));
}

test('the made-up inventories follow the schema', () => {
  for (const inventory of rare) expect(inventorySchema.parse(inventory)).toEqual(inventory);
});

describe.each(rules)('$checkId', (rule) => {
  test('gives each colour of its criteria, and no other one', () => {
    const given = new Set(inventories.flatMap((one) => findingsOf(rule, one).map(({ status }) => status)));
    // Where there is no criterion for green it is what meets no other one.
    const told = new Set([...toldStatuses(rule.checkId), 'ok']);
    expect([...given].filter((status) => !told.has(status))).toEqual([]);
    expect(toldStatuses(rule.checkId).filter((status) => !given.has(status as 'ok'))).toEqual([]);
  });
});

const known = samples[1] ?? {};
const bare = withoutOptional(known);

describe.each(rules)('$checkId', (rule) => {
  test('flags nothing for what is not known of it', () => {
    const flagged = flaggedIn(rule, known);
    expect([...flaggedIn(rule, bare)].filter((id) => !flagged.has(id))).toEqual([]);
  });
});
