import { describe, expect, test } from 'vitest';

import { daysAgo, fortnightOf, instance, volume } from '../example-resources.ts';
import { cellsOf, savingsOf, statusesOf } from '../found-by.ts';
import type { Resource } from '../inventory.ts';
import { comprehendKeyAccess, comprehendUtilization } from './comprehend-endpoints.ts';
import { groupRecommendations, instanceRecommendations } from './cost-recommendations.ts';
import { ebsThroughput } from './ebs-throughput.ts';
import { reservationExpiration } from './reservation-expiration.ts';
import { reservationPurchase } from './reservation-purchase.ts';
import { underutilizedClusters } from './underutilized-clusters.ts';
import { overProvisionedVolumes, underProvisionedVolumes } from './volume-provisioning.ts';

describe('what volumes can do and do', () => {
  const io2 = { ...volume, type: 'io2', iops: 8000, throughput: null } as const;
  const busy = (peakIops: number, peakThroughput: number) => ({
    peakIops: [10, peakIops],
    peakThroughput: [1, peakThroughput],
  });

  test.each<[string, Resource<'volumes'>, string, string]>([
    ['half idle', { ...io2, ...busy(3000, 90) }, 'warning', 'ok'],
    ['half busy', { ...io2, ...busy(4000, 90) }, 'ok', 'ok'],
    ['at its end', { ...io2, ...busy(7600, 90) }, 'ok', 'warning'],
    ['idle, and cheap already', { ...volume, iops: 3000, throughput: 125, ...busy(10, 1) }, 'ok', 'ok'],
    [
      'at the end of its throughput',
      { ...volume, iops: 3000, throughput: 125, ...busy(10, 120) },
      'ok',
      'warning',
    ],
    ['unknown', io2, 'ignored', 'ignored'],
  ])('%s', (_title, one, over, under) => {
    const volumes = [one];
    expect(statusesOf(overProvisionedVolumes, { volumes })).toEqual([over]);
    expect(statusesOf(underProvisionedVolumes, { volumes })).toEqual([under]);
  });

  test('the columns', () => {
    const volumes = [{ ...io2, ...busy(3000, 90) }];
    // 532.50 a month, and a gp3 volume with 3,600 IOPS for 11.00.
    expect(cellsOf(overProvisionedVolumes, { volumes })).toEqual([
      'Yellow',
      'eu-west-1',
      'vol-1',
      'io2',
      '100',
      '8000',
      '8000',
      '1000',
      'gp3',
      '100',
      '3600',
      '3600',
      '125',
      '125',
      '14',
      '97.9',
      '521.50',
      'USD',
      '2026-06-15T12:00:00Z',
    ]);
    expect(savingsOf(overProvisionedVolumes, { volumes })).toBeCloseTo(521.5);
    const full = [{ ...io2, ...busy(8000, 90) }];
    expect(cellsOf(underProvisionedVolumes, { volumes: full }).slice(-9)).toEqual([
      'gp3',
      '100',
      '10400',
      '10400',
      '125',
      '125',
      '14',
      'High',
      '2026-06-15T12:00:00Z',
    ]);
  });
});

describe('what would save most with instances', () => {
  const large = { ...instance, type: 'm5.xlarge' };

  test.each<[string, Resource<'instances'>, string, string]>([
    ['idle', { ...large, averageCpu: fortnightOf(4), networkTraffic: fortnightOf(1) }, 'warning', 'Stop'],
    ['half asleep', { ...large, averageCpu: fortnightOf(30) }, 'warning', 'Rightsize'],
    ['busy', { ...large, averageCpu: fortnightOf(60) }, 'ok', ''],
    [
      'of an old generation',
      { ...large, type: 't2.large', averageCpu: fortnightOf(60) },
      'warning',
      'Upgrade',
    ],
    ['smallest', { ...large, type: 'm5.large', averageCpu: fortnightOf(30) }, 'ok', ''],
  ])('%s', (_title, one, status, action) => {
    const inventory = { instances: [one] };
    expect(statusesOf(instanceRecommendations, inventory)).toEqual([status]);
    expect(cellsOf(instanceRecommendations, inventory)[3]).toBe(action);
  });

  test('an unknown load, and a stopped instance', () => {
    const instances = [
      { ...large, averageCpu: [] },
      { ...large, state: 'stopped' as const },
    ];
    expect(statusesOf(instanceRecommendations, { instances })).toEqual(['ignored']);
  });

  test('a group saves by the number of its instances', () => {
    const group = { name: 'web', region: 'eu-west-1', loadBalancers: [], healthCheckType: 'EC2' } as const;
    const known = { ...group, loadBalancers: [], instanceType: 'm5.xlarge', instanceCount: 4 };
    const loaded = (cpu: number) => ({ autoScalingGroups: [{ ...known, averageCpu: fortnightOf(cpu) }] });
    expect(cellsOf(groupRecommendations, loaded(20))).toEqual([
      'Yellow',
      'eu-west-1',
      'web',
      'Rightsize',
      'm5.xlarge',
      'm5.large',
      '$560.64',
      '$280.32',
      '2026-06-15T12:00:00Z',
    ]);
    expect(statusesOf(groupRecommendations, loaded(70))).toEqual(['ok']);
    expect(
      statusesOf(groupRecommendations, { autoScalingGroups: [{ ...group, loadBalancers: [] }] }),
    ).toEqual(['ignored']);
  });
});

describe('reservations', () => {
  const reserved = (days: number, count = 1) => ({
    id: 'ri-1',
    zone: 'eu-west-1a',
    region: 'eu-west-1',
    type: 'm5.large',
    platform: 'Linux/UNIX',
    count,
    endsAt: daysAgo(-days),
  });

  test.each([
    [31, ['ok']],
    [30, ['warning']],
    [0, ['warning']],
    [-29, ['warning']],
    [-30, []],
  ])('that end in %i days', (days, statuses) => {
    expect(statusesOf(reservationExpiration, { reservedInstances: [reserved(days)] })).toEqual(statuses);
  });

  test('in their columns', () => {
    expect(cellsOf(reservationExpiration, { reservedInstances: [reserved(10, 2)] })).toEqual([
      'Yellow',
      'eu-west-1a',
      'm5.large',
      'Linux/UNIX',
      '2',
      '$88.30',
      '$51.86',
      daysAgo(-10),
      'ri-1',
      'The reservation ends within 30 days',
    ]);
  });

  test.each([
    ['as many as run', [reserved(90, 2)], 'ok', '0'],
    ['fewer', [reserved(90, 1)], 'warning', '1'],
    ['only ended ones', [reserved(-1, 2)], 'warning', '2'],
    ['only for another platform', [{ ...reserved(90, 2), platform: 'Windows' }], 'warning', '2'],
  ])('%s', (_title, reservedInstances, status, count) => {
    const linux = { ...instance, platform: 'Linux/UNIX' };
    const instances = [linux, { ...linux, id: 'i-2' }, { ...linux, averageCpu: [50] }];
    expect(statusesOf(reservationPurchase, { instances, reservedInstances })).toEqual([status]);
    expect(cellsOf(reservationPurchase, { instances, reservedInstances })[3]).toBe(count);
  });

  test('cannot be judged without the instances, nor the instances without them', () => {
    expect(statusesOf(reservationPurchase, { instances: [instance] })).toBeNull();
    expect(statusesOf(reservationPurchase, { reservedInstances: [] })).toBeNull();
    // Of an instance whose platform is not known nobody can say what to buy.
    expect(statusesOf(reservationPurchase, { instances: [instance], reservedInstances: [] })).toEqual([
      'ignored',
    ]);
  });
});

test.each([
  ['near its end on half of the days', [80, 80, 10, 10], 'warning', '50.0%'],
  ['less often', [80, 10, 10, 10], 'ok', '25.0%'],
  ['at an unknown rate', [], 'ignored', undefined],
])('EBS throughput: %s', (_title, ebs, status, share) => {
  const inventory = { instances: [{ ...instance, ebsThroughput: ebs }] };
  expect(statusesOf(ebsThroughput, inventory)).toEqual([status]);
  expect(cellsOf(ebsThroughput, inventory)[4]).toBe(share);
});

describe('endpoints of Comprehend', () => {
  const endpoint = {
    arn: 'arn:endpoint',
    modelArn: 'arn:model',
    region: 'eu-west-1',
    inferenceUnits: 2,
    isAutoScaled: false,
    key: null,
    createdAt: daysAgo(100),
    lastRequestAt: daysAgo(1),
    utilization: fortnightOf(50),
  };

  test.each([
    ['busy', endpoint, 'ok', 0],
    ['without requests', { ...endpoint, lastRequestAt: daysAgo(15) }, 'warning', 2628],
    ['new and never asked', { ...endpoint, createdAt: daysAgo(3), lastRequestAt: null }, 'ok', 0],
    ['hardly used', { ...endpoint, utilization: fortnightOf(9) }, 'warning', 1314],
    ['hardly used, but scaling', { ...endpoint, utilization: fortnightOf(9), isAutoScaled: true }, 'ok', 0],
  ])('%s', (_title, one, status, saved) => {
    const inventory = { comprehendEndpoints: [one] };
    expect(statusesOf(comprehendUtilization, inventory)).toEqual([status]);
    expect(cellsOf(comprehendUtilization, inventory)).toHaveLength(7);
    expect(savingsOf(comprehendUtilization, inventory)).toBeCloseTo(saved);
  });

  test.each([
    ['Enabled', ['ok']],
    ['Disabled', ['error']],
    ['PendingDeletion', ['error']],
    [null, []],
  ] as const)('whose key is %s', (state, statuses) => {
    const key = state && { id: 'key-1', state };
    expect(statusesOf(comprehendKeyAccess, { comprehendEndpoints: [{ ...endpoint, key }] })).toEqual(
      statuses,
    );
  });
});

describe('Redshift clusters', () => {
  const cluster = {
    id: 'facts',
    region: 'eu-west-1',
    nodeType: 'dc2.large',
    nodes: 2,
    averageCpu: fortnightOf(30),
    connections: fortnightOf(5),
  };

  test.each([
    ['in use', cluster, 'ok', ''],
    [
      'nobody connects to',
      { ...cluster, connections: fortnightOf(0) },
      'warning',
      'Nobody connected in the last 7 days',
    ],
    [
      'that sleep',
      { ...cluster, averageCpu: fortnightOf(4) },
      'warning',
      'Average CPU below 5% in the last 7 days',
    ],
    ['of which a week is not known', { ...cluster, connections: [0, 0] }, 'ok', ''],
  ])('%s', (_title, one, status, reason) => {
    const inventory = { redshiftClusters: [one] };
    expect(statusesOf(underutilizedClusters, inventory)).toEqual([status]);
    expect(cellsOf(underutilizedClusters, inventory).slice(1)).toEqual([
      'eu-west-1',
      'facts',
      'dc2.large',
      reason,
      '$365.00',
    ]);
  });
});
