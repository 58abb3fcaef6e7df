import { describe, expect, test } from 'vitest';

import { classicLoadBalancer, instance, securityGroup } from '../example-resources.ts';
import { cellsOf, statusesOf } from '../found-by.ts';
import type { Resource } from '../inventory.ts';
import { balancerListeners } from './balancer-listeners.ts';
import { balancerSecurityGroups } from './balancer-security-groups.ts';
import { balancerZones } from './balancer-zones.ts';
import { connectionDraining } from './connection-draining.ts';

type Balancer = Resource<'classicLoadBalancers'>;
type Listener = NonNullable<Balancer['listeners']>[number];

const given = (change: Partial<Balancer>) => ({
  classicLoadBalancers: [{ ...classicLoadBalancer, ...change }],
});
const https: Listener = { protocol: 'HTTPS', port: 443, tlsVersions: ['TLSv1.2', 'TLSv1.3'] };
const http: Listener = { protocol: 'HTTP', port: 80, tlsVersions: [] };

test.each<[string, Listener[] | undefined, string[], readonly (string | null)[]]>([
  ['new versions only', [http, https], ['ok'], ['443', 'Green', '']],
  [
    'an old version',
    [{ ...https, tlsVersions: ['TLSv1.1', 'TLSv1.2'] }],
    ['warning'],
    ['443', 'Yellow', 'The listener takes TLS 1.0 or 1.1'],
  ],
  [
    'SSL',
    [{ ...https, tlsVersions: ['SSLv3', 'TLSv1'] }],
    ['error'],
    ['443', 'Red', 'The listener takes SSL 3.0 or older'],
  ],
  ['nothing secure', [http], ['warning'], ['', 'Yellow', 'No listener uses HTTPS or SSL']],
  ['unknown', undefined, ['ignored'], []],
])('listeners: %s', (_title, listeners, statuses, cells) => {
  const inventory = listeners ? given({ listeners }) : { classicLoadBalancers: [classicLoadBalancer] };
  expect(statusesOf(balancerListeners, inventory)).toEqual(statuses);
  expect(cellsOf(balancerListeners, inventory).slice(2)).toEqual(cells);
});

describe('security groups of balancers', () => {
  const open = (fromPort: number, toPort = fromPort) => ({
    ...securityGroup,
    ingress: [{ protocol: 'tcp' as const, fromPort, toPort, sources: ['0.0.0.0/0'] }],
  });

  test.each([
    ['the port of a listener', [open(443)], 'ok'],
    ['another port', [open(8080)], 'warning'],
    ['a range', [open(443, 444)], 'warning'],
    ['nothing to everybody', [securityGroup], 'ok'],
    ['a group that is gone', [], 'error'],
  ])('open %s', (_title, securityGroups, status) => {
    const inventory = { ...given({ listeners: [https], securityGroupIds: ['sg-1'] }), securityGroups };
    expect(statusesOf(balancerSecurityGroups, inventory)).toEqual([status]);
    expect(cellsOf(balancerSecurityGroups, inventory)).toHaveLength(5);
  });

  test('that are not known', () => {
    expect(
      statusesOf(balancerSecurityGroups, { ...given({ listeners: [https] }), securityGroups: [] }),
    ).toEqual(['ignored']);
    expect(statusesOf(balancerSecurityGroups, given({}))).toBeNull();
  });
});

test.each([
  [true, 'ok', ''],
  [false, 'warning', 'Connection draining is disabled'],
  [undefined, 'ignored', undefined],
])('connection draining: %s', (isConnectionDrainingEnabled, status, reason) => {
  const inventory = given({ isConnectionDrainingEnabled });
  expect(statusesOf(connectionDraining, inventory)).toEqual([status]);
  expect(cellsOf(connectionDraining, inventory)[3]).toBe(reason);
});

describe('zones of balancers', () => {
  const spread = (...zones: string[]) => ({
    instances: zones.map((letter, index) => ({ ...instance, id: `i-${index}`, zone: `eu-west-1${letter}` })),
    ...given({
      zones: ['eu-west-1a', 'eu-west-1b'],
      instances: zones.map((_, index) => ({ id: `i-${index}`, isHealthy: true })),
    }),
  });

  test.each([
    [['a', 'b'], 'ok', ''],
    [['a', 'a'], 'warning', 'An active Availability Zone has no instances'],
    [['a', 'a', 'b'], 'warning', 'Instances are distributed unevenly'],
  ])('instances in %j', (zones, status, reason) => {
    expect(statusesOf(balancerZones, spread(...zones))).toEqual([status]);
    expect(cellsOf(balancerZones, spread(...zones)).at(-1)).toBe(reason);
    expect(cellsOf(balancerZones, spread(...zones))).toHaveLength(11);
  });

  test('of which there is one, or none known', () => {
    const instances = [instance];
    expect(statusesOf(balancerZones, { instances, ...given({ zones: ['eu-west-1a'] }) })).toEqual([
      'warning',
    ]);
    expect(statusesOf(balancerZones, { instances, ...given({}) })).toEqual(['ignored']);
    expect(statusesOf(balancerZones, given({}))).toBeNull();
  });
});
