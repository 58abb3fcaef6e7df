import { describe, expect, test } from 'vitest';

import { bucket, database, daysAgo, instance, now, snapshot, volume } from '../example-resources.ts';
import { bucketVersioning } from './bucket-versioning.ts';
import { databaseBackups } from './database-backups.ts';
import { databaseMultiAz } from './database-multi-az.ts';
import { groupHealthCheck } from './group-health-check.ts';
import { tunnelRedundancy } from './tunnel-redundancy.ts';
import { volumeSnapshots } from './volume-snapshots.ts';
import { zoneBalance } from './zone-balance.ts';

test.each([
  volumeSnapshots,
  databaseBackups,
  databaseMultiAz,
  bucketVersioning,
  groupHealthCheck,
  zoneBalance,
  tunnelRedundancy,
])('$checkId cannot judge what the inventory does not have', (rule) => {
  expect(rule.evaluate({}, now)).toBeNull();
});

describe('snapshots of volumes', () => {
  const judge = (days: number) =>
    volumeSnapshots.evaluate(
      { volumes: [volume], snapshots: [{ ...snapshot, startedAt: daysAgo(days) }] },
      now,
    );

  test.each([
    [6, 'ok'],
    [7, 'warning'],
    [30, 'warning'],
    [31, 'error'],
  ])('%i days old', (days, status) => {
    expect(judge(days)).toMatchObject([{ status }]);
  });

  test('no snapshot is red; the newest counts', () => {
    expect(volumeSnapshots.evaluate({ volumes: [volume], snapshots: [] }, now)).toMatchObject([
      {
        status: 'error',
        metadata: ['eu-west-1', 'vol-1', 'data', null, null, null, '/dev/sdf:i-1', 'Red', 'No snapshot'],
      },
    ]);
    const snapshots = [snapshot, { ...snapshot, id: 'snap-0', startedAt: daysAgo(200) }];
    expect(
      volumeSnapshots.evaluate({ volumes: [{ ...volume, attachments: [] }], snapshots }, now),
    ).toMatchObject([
      { status: 'ok', metadata: ['eu-west-1', 'vol-1', 'data', 'snap-1', 'nightly', '1', null, 'Green', ''] },
    ]);
  });

  test('cannot judge without the snapshots', () => {
    expect(volumeSnapshots.evaluate({ volumes: [] }, now)).toBeNull();
  });
});

describe('databases', () => {
  test.each([
    [0, 'error', 'Red'],
    [1, 'ok', 'Green'],
  ])('backups kept for %i days', (backupRetention, status, colour) => {
    expect(databaseBackups.evaluate({ databases: [{ ...database, backupRetention }] }, now)).toMatchObject([
      { status, metadata: ['eu-west-1a', 'orders', 'vpc-1', `${backupRetention}`, colour] },
    ]);
  });

  test.each([
    [false, 'warning', 'No', 'Yellow'],
    [true, 'ok', 'Yes', 'Green'],
  ])('Multi-AZ %s', (isMultiAz, status, word, colour) => {
    expect(databaseMultiAz.evaluate({ databases: [{ ...database, isMultiAz }] }, now)).toMatchObject([
      { status, metadata: ['eu-west-1a', 'orders', 'vpc-1', word, colour] },
    ]);
  });

  test('read replicas are left out', () => {
    const databases = [{ ...database, replicaOf: 'main', backupRetention: 0, isMultiAz: false }];
    expect(databaseBackups.evaluate({ databases }, now)).toEqual([]);
    expect(databaseMultiAz.evaluate({ databases }, now)).toEqual([]);
  });
});

test.each([
  ['Enabled', 'ok', 'Green'],
  ['Suspended', 'warning', 'Yellow'],
  ['Disabled', 'warning', 'Yellow'],
] as const)('versioning of a bucket: %s', (versioning, status, colour) => {
  expect(bucketVersioning.evaluate({ buckets: [{ ...bucket, versioning }] }, now)).toMatchObject([
    { status, metadata: ['eu-west-1', 'assets', versioning, 'No', colour] },
  ]);
});

test.each([
  [['public'], 'ELB', 'ok', 'Yes'],
  [['public'], 'EC2', 'warning', 'Yes'],
  [[], 'ELB', 'warning', 'No'],
  [[], 'EC2', 'ok', 'No'],
] as const)('health check of a group with balancers %j by %s', (balancers, healthCheckType, status, word) => {
  const group = { name: 'web', region: 'eu-west-1', loadBalancers: [...balancers], healthCheckType };
  expect(groupHealthCheck.evaluate({ autoScalingGroups: [group] }, now)).toMatchObject([
    { status, metadata: ['eu-west-1', 'web', word, healthCheckType, status === 'ok' ? 'Green' : 'Yellow'] },
  ]);
});

describe('balance over zones', () => {
  const judge = (zones: string) =>
    zoneBalance.evaluate(
      {
        instances: zones.split('').map((zone, index) => ({
          ...instance,
          id: `i-${index}`,
          zone: `eu-west-1${zone}`,
        })),
      },
      now,
    );

  test.each([
    ['a', 'ok'],
    ['aa', 'error'],
    ['ab', 'ok'],
    ['aaaaabbbb', 'ok'],
    ['aaab', 'warning'],
    ['aaabbc', 'warning'],
  ])('%s', (zones, status) => {
    expect(judge(zones)).toMatchObject([{ status }]);
  });

  test('counts running instances, each Region apart', () => {
    const elsewhere = { ...instance, region: 'us-east-1', zone: 'us-east-1f' };
    const stopped = { ...instance, state: 'stopped' as const };
    expect(zoneBalance.evaluate({ instances: [elsewhere, instance, stopped] }, now)).toMatchObject([
      { metadata: ['us-east-1', '0', '0', '0', '0', '0', '1', 'Green', ''] },
      { metadata: ['eu-west-1', '1', '0', '0', '0', '0', '0', 'Green', ''] },
    ]);
  });
});

test.each([
  [['UP', 'UP'], 'ok', ['2', 'Green', '']],
  [['UP', 'DOWN'], 'warning', ['1', 'Yellow', 'One tunnel is down']],
  [['DOWN', 'DOWN'], 'warning', ['0', 'Yellow', 'Both tunnels are down']],
] as const)('tunnels %j', (tunnels, status, cells) => {
  const connection = {
    id: 'vpn-1',
    region: 'eu-west-1',
    vpcId: 'vpc-1',
    virtualPrivateGatewayId: 'vgw-1',
    customerGatewayId: 'cgw-1',
    tunnels: [...tunnels],
  };
  expect(tunnelRedundancy.evaluate({ vpnConnections: [connection] }, now)).toMatchObject([
    { status, metadata: ['eu-west-1', 'vpn-1', 'vpc-1', 'vgw-1', 'cgw-1', ...cells] },
  ]);
});
