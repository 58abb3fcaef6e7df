import { describe, expect, test } from 'vitest';

import { hostedZone, recordSet } from '../example-resources.ts';
import { cellsOf, statusesOf } from '../found-by.ts';
import type { Resource } from '../inventory.ts';
import type { RecordSet } from '../record-sets.ts';
import { aliasRecordSets } from './alias-record-sets.ts';
import { deletedHealthChecks } from './deleted-health-checks.ts';
import { failoverRecordSets } from './failover-record-sets.ts';
import { latencyRecordSets } from './latency-record-sets.ts';
import { longLivedRecordSets } from './long-lived-record-sets.ts';
import { nameServerDelegations } from './name-server-delegations.ts';
import { senderPolicies } from './sender-policies.ts';

const zoneWith = (...changes: Partial<RecordSet>[]): { hostedZones: Resource<'hostedZones'>[] } => ({
  hostedZones: [{ ...hostedZone, recordSets: changes.map((change) => ({ ...recordSet, ...change })) }],
});
const nameOf = (type: string) => ['example.com.', 'Z1', 'www.example.com.', type];

test.each<[string, Partial<RecordSet>[], string[]]>([
  ['one alone', [{ routing: 'latency', setIdentifier: 'eu' }], ['warning']],
  [
    'two',
    [
      { routing: 'latency', setIdentifier: 'eu' },
      { routing: 'latency', setIdentifier: 'us' },
    ],
    ['ok'],
  ],
  [
    'two of different types',
    [{ routing: 'latency' }, { routing: 'latency', type: 'AAAA' }],
    ['warning', 'warning'],
  ],
  ['simple ones', [{}], []],
])('latency record sets: %s', (_title, records, statuses) => {
  expect(statusesOf(latencyRecordSets, zoneWith(...records))).toEqual(statuses);
  expect(cellsOf(latencyRecordSets, zoneWith(...records))).toEqual(statuses.length > 0 ? nameOf('A') : []);
});

test.each([
  ['web-1.eu-west-1.elb.amazonaws.com', 'warning', 'Yellow'],
  ['d1.cloudfront.net.', 'warning', 'Yellow'],
  ['assets.s3-website-eu-west-1.amazonaws.com', 'warning', 'Yellow'],
  ['shop.example.org', 'ok', 'Green'],
])('a CNAME for %s', (target, status, colour) => {
  const zone = zoneWith({ type: 'CNAME', values: [target] }, { type: 'A' });
  expect(statusesOf(aliasRecordSets, zone)).toEqual([status]);
  expect(cellsOf(aliasRecordSets, zone)).toEqual([...nameOf('CNAME'), null, target, colour]);
});

test.each<[string, Partial<RecordSet>[], string[]]>([
  ['a policy', [{ type: 'MX' }, { type: 'TXT', values: ['"v=spf1 -all"'] }], ['ok']],
  ['another text', [{ type: 'MX' }, { type: 'TXT', values: ['"hello"'] }], ['warning']],
  [
    'a policy for another name',
    [{ type: 'MX' }, { type: 'SPF', name: 'x.', values: ['v=spf1'] }],
    ['warning'],
  ],
  ['no mail', [{ type: 'TXT' }], []],
])('senders: %s', (_title, records, statuses) => {
  expect(statusesOf(senderPolicies, zoneWith(...records))).toEqual(statuses);
});

test('the columns of senders', () => {
  expect(cellsOf(senderPolicies, zoneWith({ type: 'MX' }))).toEqual([
    'example.com.',
    'Z1',
    'www.example.com.',
    'Yellow',
  ]);
});

describe('health checks', () => {
  test.each([
    ['hc-1', ['ok']],
    ['hc-2', ['warning']],
    [null, []],
  ])('%s', (healthCheckId, statuses) => {
    const inventory = { ...zoneWith({ healthCheckId, setIdentifier: 'a' }), healthChecks: [{ id: 'hc-1' }] };
    expect(statusesOf(deletedHealthChecks, inventory)).toEqual(statuses);
    const cells = healthCheckId ? [...nameOf('A'), 'a'] : [];
    expect(cellsOf(deletedHealthChecks, inventory)).toEqual(cells);
  });

  test('cannot be judged where they are not known', () => {
    expect(statusesOf(deletedHealthChecks, zoneWith({ healthCheckId: 'hc-1' }))).toBeNull();
  });
});

describe('failover', () => {
  const side = (failover: 'PRIMARY' | 'SECONDARY', healthCheckId: string | null) =>
    ({ routing: 'failover', failover, healthCheckId, setIdentifier: failover }) as const;

  test.each<[string, Partial<RecordSet>[], string, string]>([
    ['both', [side('PRIMARY', 'hc-1'), side('SECONDARY', 'hc-2')], 'ok', ''],
    ['without health checks', [side('PRIMARY', null), side('SECONDARY', null)], 'ok', ''],
    [
      'one for both',
      [side('PRIMARY', 'hc-1'), side('SECONDARY', 'hc-1')],
      'warning',
      'Both record sets have the same health check',
    ],
    ['primary only', [side('PRIMARY', 'hc-1')], 'warning', 'There is no secondary record set'],
    ['secondary only', [side('SECONDARY', 'hc-1')], 'warning', 'There is no primary record set'],
  ])('%s', (_title, records, status, reason) => {
    expect(statusesOf(failoverRecordSets, zoneWith(...records))).toEqual([status]);
    expect(cellsOf(failoverRecordSets, zoneWith(...records))).toEqual([...nameOf('A'), reason]);
  });
});

test.each<[string, Partial<RecordSet>, string[]]>([
  ['a minute', { routing: 'failover', ttl: 60 }, ['ok']],
  ['longer', { routing: 'failover', ttl: 61 }, ['warning']],
  ['longer, with a health check', { healthCheckId: 'hc-1', ttl: 300 }, ['warning']],
  ['longer, and nothing to lead away from', { ttl: 300 }, []],
  ['an alias', { routing: 'failover', ttl: null }, []],
])('time to live: %s', (_title, record, statuses) => {
  expect(statusesOf(longLivedRecordSets, zoneWith(record))).toEqual(statuses);
});

test('the columns of the time to live', () => {
  expect(cellsOf(longLivedRecordSets, zoneWith({ routing: 'failover', setIdentifier: 'a' }))).toEqual([
    ...nameOf('A'),
    'a',
    '300',
    'Yellow',
  ]);
});

test.each([
  [['ns-1', 'ns-2', 'ns-3', 'ns-4'], 'ok', '4'],
  [['ns-1', 'ns-2', 'ns-9'], 'warning', '2'],
  [null, 'ignored', undefined],
])('name servers %j', (delegatedNameServers, status, used) => {
  const inventory = { hostedZones: [{ ...hostedZone, delegatedNameServers }] };
  expect(statusesOf(nameServerDelegations, inventory)).toEqual([status]);
  expect(cellsOf(nameServerDelegations, inventory)[2]).toBe(used);
});
