import { describe, expect, test } from 'vitest';

import {
  classicLoadBalancer,
  database,
  daysAgo,
  fortnightOf,
  instance,
  now,
  snapshot,
  volume,
} from '../example-resources.ts';
import { idleDatabases } from './idle-databases.ts';
import { idleLoadBalancers } from './idle-load-balancers.ts';
import { lowUtilizationInstances } from './low-utilization-instances.ts';
import { unassociatedAddresses } from './unassociated-addresses.ts';
import { underutilizedVolumes } from './underutilized-volumes.ts';

test.each([
  lowUtilizationInstances,
  idleLoadBalancers,
  unassociatedAddresses,
  underutilizedVolumes,
  idleDatabases,
])('$checkId cannot judge what the inventory does not have', (rule) => {
  expect(rule.evaluate({}, now)).toBeNull();
});

describe('low utilization of instances', () => {
  const judge = (averageCpu: number[], networkTraffic: number[]) =>
    lowUtilizationInstances.evaluate({ instances: [{ ...instance, averageCpu, networkTraffic }] }, now)?.[0];
  const days = (count: number, value: number, other: number) =>
    fortnightOf(other).map((each, index) => (index < count ? value : each));

  test.each([
    ['4 idle days', days(4, 10, 50), days(4, 5, 100), 'warning'],
    ['3 idle days', days(3, 10, 50), days(3, 5, 100), 'ok'],
    ['a CPU just above', days(14, 10.1, 50), fortnightOf(0), 'ok'],
    ['traffic just above', fortnightOf(0), fortnightOf(5.1), 'ok'],
    ['no measurements', [], [], 'ok'],
  ])('%s', (_name, cpu, traffic, status) => {
    expect(judge(cpu, traffic)?.status).toBe(status);
  });

  test('tells the days, the averages and the whole price as the saving', () => {
    const finding = judge(fortnightOf(2), fortnightOf(0.5));
    expect(finding?.metadata).toEqual([
      'eu-west-1a',
      'i-1',
      'web',
      'm5.large',
      '$70.08',
      ...Array.from({ length: 14 }, () => '2.0%  0.50MB'),
      '2.0%',
      '0.50MB',
      '14 days',
    ]);
    expect(finding?.monthlySavings).toBeCloseTo(70.08);
  });

  test('leaves stopped instances out', () => {
    expect(lowUtilizationInstances.evaluate({ instances: [{ ...instance, state: 'stopped' }] }, now)).toEqual(
      [],
    );
  });

  test('fills days that are not known', () => {
    expect(judge([1], [1])?.metadata.slice(5, 19)).toEqual([
      ...Array.from({ length: 13 }, () => ''),
      '1.0%  1.00MB',
    ]);
  });
});

describe('idle load balancers', () => {
  test.each([
    ['in use', {}, 'ok', ''],
    ['without instances', { instances: [] }, 'warning', 'No active back-end instances'],
    [
      'without healthy instances',
      { instances: [{ id: 'i-1', isHealthy: false }] },
      'warning',
      'No healthy back-end instances',
    ],
    ['with 99 requests a day', { requests: fortnightOf(99) }, 'warning', 'Low request count'],
    ['with one busy day', { requests: [...fortnightOf(99), 100].slice(1) }, 'ok', ''],
    ['not measured for a week', { requests: [0, 0, 0] }, 'ok', ''],
  ])('%s', (_name, change, status, reason) => {
    const [finding] =
      idleLoadBalancers.evaluate({ classicLoadBalancers: [{ ...classicLoadBalancer, ...change }] }, now) ??
      [];
    expect(finding?.status).toBe(status);
    expect(finding?.metadata).toEqual(['eu-west-1', 'public', reason, '$18.25']);
  });
});

describe('unassociated addresses', () => {
  const address = { publicIp: '203.0.113.7', allocationId: 'eipalloc-1', region: 'eu-west-1' };

  test.each([
    ['of a running instance', 'i-1', 'running', 'ok'],
    ['of a stopped instance', 'i-1', 'stopped', 'warning'],
    ['of nothing', null, 'running', 'warning'],
  ] as const)('%s', (_name, instanceId, state, status) => {
    const inventory = { addresses: [{ ...address, instanceId }], instances: [{ ...instance, state }] };
    const [finding] = unassociatedAddresses.evaluate(inventory, now) ?? [];
    expect(finding).toMatchObject({ status, metadata: ['eu-west-1', '203.0.113.7'] });
  });

  test('cannot judge without the instances', () => {
    expect(unassociatedAddresses.evaluate({ addresses: [] }, now)).toBeNull();
  });
});

describe('underutilized volumes', () => {
  test.each([
    ['in use', {}, 'ok'],
    ['unattached', { attachments: [] }, 'warning'],
    [
      'quiet for a week',
      { averageIops: [...fortnightOf(9).slice(7), ...fortnightOf(0.9).slice(7)] },
      'warning',
    ],
    ['quiet for six days', { averageIops: [...fortnightOf(9).slice(6), ...fortnightOf(0.9).slice(8)] }, 'ok'],
    ['not measured', { averageIops: [] }, 'ok'],
  ])('%s', (_name, change, status) => {
    const [finding] = underutilizedVolumes.evaluate({ volumes: [{ ...volume, ...change }] }, now) ?? [];
    expect(finding?.status).toBe(status);
  });

  test('name the newest snapshot, where snapshots are known', () => {
    const snapshots = [{ ...snapshot, id: 'snap-0', startedAt: daysAgo(9) }, snapshot];
    const [known] = underutilizedVolumes.evaluate({ volumes: [volume], snapshots }, now) ?? [];
    const head = ['eu-west-1', 'vol-1', 'data', 'gp3', '100', '$8.00'];
    expect(known?.metadata).toEqual([...head, 'snap-1', 'nightly', '1']);
    const [unknown] = underutilizedVolumes.evaluate({ volumes: [volume] }, now) ?? [];
    expect(unknown?.metadata).toEqual([...head, null, null, null]);
  });
});

describe('idle databases', () => {
  const judge = (change: object) => idleDatabases.evaluate({ databases: [{ ...database, ...change }] }, now);

  test.each([
    ['in use', {}, 'ok', '0'],
    ['6 quiet days', { connections: [...fortnightOf(1).slice(6), 0, 0, 0, 0, 0, 0] }, 'ok', '6'],
    ['7 quiet days', { connections: [...fortnightOf(1).slice(7), 0, 0, 0, 0, 0, 0, 0] }, 'warning', '7'],
    ['never connected', { connections: fortnightOf(0) }, 'warning', '14+'],
  ])('%s', (_name, change, status, days) => {
    const [finding] = judge(change) ?? [];
    expect(finding?.status).toBe(status);
    expect(finding?.metadata).toEqual(['eu-west-1', 'orders', 'Yes', 'db.r6g.large', '100', days, '$336.90']);
  });

  test('leaves read replicas out', () => {
    expect(judge({ replicaOf: 'main' })).toEqual([]);
  });
});
