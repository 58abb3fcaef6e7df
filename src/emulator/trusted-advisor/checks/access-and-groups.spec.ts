import { expect, test } from 'vitest';

import { securityGroup } from '../example-resources.ts';
import { cellsOf, statusesOf } from '../found-by.ts';
import { clusterAccessibility } from './cluster-accessibility.ts';
import { databaseSecurityGroups } from './database-security-groups.ts';
import { exposedKeys } from './exposed-keys.ts';
import { groupResources } from './group-resources.ts';

test.each([
  ['10.0.0.0/24', 'ok', 'Green'],
  ['10.0.0.0/16', 'ok', 'Green'],
  ['10.0.0.0/15', 'warning', 'Yellow'],
  ['0.0.0.0/0', 'error', 'Red'],
  ['::/0', 'error', 'Red'],
  ['2001:db8::/32', 'ok', 'Green'],
])('databases let in %s', (range, status, colour) => {
  const inventory = {
    databaseSecurityGroups: [{ name: 'db', region: 'eu-west-1', ranges: [range], securityGroupIds: [] }],
  };
  expect(statusesOf(databaseSecurityGroups, inventory)).toEqual([status]);
  expect(cellsOf(databaseSecurityGroups, inventory).slice(0, 4)).toEqual(['eu-west-1', 'db', range, colour]);
});

test('databases let in a group that lets in everybody, or that nobody knows', () => {
  const ingress = [{ protocol: 'tcp' as const, fromPort: 80, toPort: 80, sources: ['0.0.0.0/0'] }];
  const inventory = {
    databaseSecurityGroups: [
      { name: 'db', region: 'eu-west-1', ranges: [], securityGroupIds: ['sg-1', 'sg-2', 'sg-3'] },
    ],
    securityGroups: [
      { ...securityGroup, ingress },
      { ...securityGroup, id: 'sg-2' },
    ],
  };
  expect(statusesOf(databaseSecurityGroups, inventory)).toEqual(['warning', 'ok', 'ignored']);
});

test.each([
  [[true, false], 'warning', ['a', 'b']],
  [[true, true], 'ok', ['a, b', '']],
  [[false, false], 'ok', ['', 'a, b']],
])('members of a cluster that can be reached: %j', (reachable, status, ids) => {
  const members = reachable.map((isPubliclyAccessible, index) => ({
    id: index === 0 ? 'a' : 'b',
    isPubliclyAccessible,
  }));
  const inventory = { databaseClusters: [{ id: 'orders', region: 'eu-west-1', members }] };
  expect(statusesOf(clusterAccessibility, inventory)).toEqual([status]);
  expect(cellsOf(clusterAccessibility, inventory).slice(3, 5)).toEqual(ids);
});

test('a group that names what is gone', () => {
  const group = { name: 'web', region: 'eu-west-1', loadBalancers: [], healthCheckType: 'EC2' } as const;
  const launch = (exists: boolean) => ({
    type: 'LaunchConfiguration' as const,
    name: 'web-1',
    references: [
      { type: 'AMI' as const, name: 'ami-1', exists },
      { type: 'Key Pair' as const, name: 'ops', exists: true },
    ],
  });
  const given = (exists: boolean) => ({
    autoScalingGroups: [{ ...group, loadBalancers: [], launch: launch(exists) }],
  });
  expect(statusesOf(groupResources, given(true))).toEqual(['ok']);
  expect(statusesOf(groupResources, given(false))).toEqual(['error']);
  expect(cellsOf(groupResources, given(false))).toEqual([
    'eu-west-1',
    'web',
    'web-1',
    'LaunchConfiguration',
    'web-1',
    'AMI',
    'ami-1',
    'Red',
    'The resource does not exist',
  ]);
  expect(statusesOf(groupResources, { autoScalingGroups: [{ ...group, loadBalancers: [] }] })).toEqual([
    'ignored',
  ]);
});

test('whatever is said about a key is red', () => {
  const exposure = {
    accessKeyId: 'AKIA-SAMPLE',
    userName: 'ci',
    kind: 'Exposed' as const,
    caseId: 'case-1',
    updatedAt: '2026-06-01T00:00:00Z',
    location: 'https://example.com/gist',
    deadline: '2026-06-20T00:00:00Z',
    usage: 12.5,
  };
  expect(statusesOf(exposedKeys, { keyExposures: [exposure] })).toEqual(['error']);
  expect(statusesOf(exposedKeys, { keyExposures: [] })).toEqual([]);
  expect(cellsOf(exposedKeys, { keyExposures: [exposure] })).toEqual([
    'AKIA-SAMPLE',
    'ci',
    'Exposed',
    'case-1',
    '2026-06-01T00:00:00Z',
    'https://example.com/gist',
    '2026-06-20T00:00:00Z',
    '$12.50',
  ]);
});
