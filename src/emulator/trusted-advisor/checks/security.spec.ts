import { describe, expect, test } from 'vitest';

import { bucket, daysAgo, now, securityGroup, snapshot } from '../example-resources.ts';
import { accessKeyRotation } from './access-key-rotation.ts';
import { bucketPermissions } from './bucket-permissions.ts';
import { passwordPolicy } from './password-policy.ts';
import { publicDatabaseSnapshots } from './public-database-snapshots.ts';
import { publicVolumeSnapshots } from './public-volume-snapshots.ts';
import { rootMfa } from './root-mfa.ts';
import { specificPortsUnrestricted } from './specific-ports-unrestricted.ts';
import { unrestrictedAccess } from './unrestricted-access.ts';

test.each([
  specificPortsUnrestricted,
  unrestrictedAccess,
  bucketPermissions,
  rootMfa,
  accessKeyRotation,
  passwordPolicy,
  publicVolumeSnapshots,
  publicDatabaseSnapshots,
])('$checkId cannot judge what the inventory does not have', (rule) => {
  expect(rule.evaluate({}, now)).toBeNull();
});

describe('ports open to everybody', () => {
  const everybody = ['0.0.0.0/0'];
  const group = (ingress: (typeof securityGroup)['ingress']) => ({
    securityGroups: [{ ...securityGroup, ingress }],
  });
  const tcp = (fromPort: number, toPort = fromPort, sources = everybody) =>
    group([{ protocol: 'tcp', fromPort, toPort, sources }]);

  test.each([
    ['nothing open', tcp(22, 22, ['10.0.0.0/8', 'sg-2']), 'ok', 'ok'],
    ['https', tcp(443), 'ok', 'ok'],
    ['465 is usual for one check only', tcp(465), 'ok', 'error'],
    ['another port', tcp(8088), 'warning', 'error'],
    ['ssh', tcp(22), 'error', 'error'],
    ['a database by IPv6', tcp(5432, 5432, ['::/0']), 'error', 'error'],
    ['a range around 3389', tcp(3000, 4000), 'error', 'error'],
    ['a range without a known port', tcp(8000, 8100), 'warning', 'error'],
    [
      'all protocols',
      group([{ protocol: '-1', fromPort: null, toPort: null, sources: everybody }]),
      'error',
      'error',
    ],
  ] as const)('%s', (_name, inventory, specific, unrestricted) => {
    expect(specificPortsUnrestricted.evaluate(inventory, now)).toMatchObject([{ status: specific }]);
    expect(unrestrictedAccess.evaluate(inventory, now)).toMatchObject([{ status: unrestricted }]);
  });

  test('ping has no port', () => {
    const ping = group([{ protocol: 'icmp', fromPort: -1, toPort: -1, sources: everybody }]);
    expect(specificPortsUnrestricted.evaluate(ping, now)).toMatchObject([{ status: 'ok' }]);
  });

  test('the columns', () => {
    expect(specificPortsUnrestricted.evaluate(tcp(8088), now)?.[0]?.metadata).toEqual([
      'eu-west-1',
      'web',
      'sg-1 (vpc-1)',
      'tcp',
      'Yellow',
      '8088',
    ]);
    expect(unrestrictedAccess.evaluate(tcp(8000, 8100, ['0.0.0.0/0', '::/0']), now)).toMatchObject([
      { metadata: ['eu-west-1', 'web', 'sg-1 (vpc-1)', 'tcp', '8000-8100', 'Red', '0.0.0.0/0'] },
      { metadata: ['eu-west-1', 'web', 'sg-1 (vpc-1)', 'tcp', '8000-8100', 'Red', '::/0'] },
    ]);
  });
});

describe('permissions of buckets', () => {
  const grant = (permission: 'READ' | 'WRITE' | 'READ_ACP', grantee = 'AllUsers') => [
    { grantee, permission },
  ];

  test.each([
    ['private', {}, 'ok', ['No', 'No', 'Green', 'No']],
    ['listed', { grants: grant('READ') }, 'warning', ['Yes', 'No', 'Yellow', 'No']],
    ['written', { grants: grant('WRITE', 'AuthenticatedUsers') }, 'error', ['No', 'Yes', 'Red', 'No']],
    ['by policy', { isPolicyPublic: true }, 'warning', ['No', 'No', 'Yellow', 'Yes']],
    ['to another account', { grants: grant('WRITE', '111122223333') }, 'ok', ['No', 'No', 'Green', 'No']],
    ['only its list of grants', { grants: grant('READ_ACP') }, 'ok', ['No', 'No', 'Green', 'No']],
    [
      'blocked',
      { grants: grant('WRITE'), isPolicyPublic: true, isPublicAccessBlocked: true },
      'ok',
      ['No', 'No', 'Green', 'No'],
    ],
  ] as const)('%s', (_name, change, status, cells) => {
    const [finding] =
      bucketPermissions.evaluate(
        { buckets: [{ ...bucket, ...change, grants: [...('grants' in change ? change.grants : [])] }] },
        now,
      ) ?? [];
    expect(finding?.status).toBe(status);
    expect(finding?.metadata).toEqual(['Europe (Ireland)', 'eu-west-1', 'assets', ...cells, null]);
  });
});

test.each([
  [true, 'ok'],
  [false, 'error'],
])('root with MFA: %s', (isMfaEnabled, status) => {
  expect(rootMfa.evaluate({ rootUser: { isMfaEnabled } }, now)).toMatchObject([{ status, metadata: [] }]);
});

describe('age of access keys', () => {
  const judge = (createdAt: string, status: 'Active' | 'Inactive' = 'Active') =>
    accessKeyRotation.evaluate({ accessKeys: [{ id: 'AKIA1', userName: 'ci', status, createdAt }] }, now);

  test.each([
    [90, 'ok', 'Green'],
    [91, 'warning', 'Yellow'],
    [730, 'warning', 'Yellow'],
    [731, 'error', 'Red'],
  ])('%i days', (days, status, colour) => {
    const [finding] = judge(daysAgo(days)) ?? [];
    expect(finding?.status).toBe(status);
    expect(finding?.metadata.slice(0, 4)).toEqual([colour, 'ci', 'AKIA1', daysAgo(days)]);
  });

  test('inactive keys are left out', () => {
    expect(judge(daysAgo(1000), 'Inactive')).toEqual([]);
  });
});

describe('password policy', () => {
  const full = {
    requiresUppercase: true,
    requiresLowercase: true,
    requiresNumbers: true,
    requiresSymbols: true,
  };

  test.each([
    ['complete', full, 'ok', ['Enabled', 'Yes', 'Yes', 'Yes', 'Yes', 'Green']],
    [
      'without symbols',
      { ...full, requiresSymbols: false },
      'warning',
      ['Enabled', 'Yes', 'Yes', 'Yes', 'No', 'Yellow'],
    ],
    ['none', null, 'error', ['Disabled', 'No', 'No', 'No', 'No', 'Red']],
  ])('%s', (_name, policy, status, cells) => {
    const [finding] = passwordPolicy.evaluate({ passwordPolicy: policy }, now) ?? [];
    expect(finding?.status).toBe(status);
    expect(finding?.metadata.slice(0, 6)).toEqual(cells);
  });
});

describe('public snapshots', () => {
  test.each([
    [[], 'ok', 'Green'],
    [['444455556666'], 'ok', 'Green'],
    [['444455556666', 'all'], 'error', 'Red'],
  ])('shared with %j', (sharedWith, status, colour) => {
    expect(publicVolumeSnapshots.evaluate({ snapshots: [{ ...snapshot, sharedWith }] }, now)).toMatchObject([
      { status, metadata: [colour, 'eu-west-1', 'vol-1', 'snap-1', 'Nightly'] },
    ]);
    const databaseSnapshots = [{ id: 'rds:orders-1', databaseId: 'orders', region: 'eu-west-1', sharedWith }];
    expect(publicDatabaseSnapshots.evaluate({ databaseSnapshots }, now)).toMatchObject([
      { status, metadata: [colour, 'eu-west-1', 'orders', 'rds:orders-1'] },
    ]);
  });
});
