/**
 * Sample inventories for Trusted Advisor: made up, in sound proportions, with a few faults of every kind.
 * They hold attributes only; what is wrong with them is for the rules to find.
 */
import { limitChecks } from '../catalogue/checks/service-limits.ts';
import type { Inventory } from '../trusted-advisor/inventory.ts';
import { Random } from './random.ts';
import { makeDatabaseClusters, makeDatabaseGroups, makeKeyExposures } from './inventory/account.ts';
import { makeRedshiftClusters, makeWorkloads } from './inventory/account.ts';
import {
  makeEndpoints,
  makeFleetVolumes,
  makeFunctions,
  makeReservedInstances,
} from './inventory/compute.ts';
import {
  makeApiStages,
  makeDistributions,
  makeHostedZones,
  sampleHealthChecks,
} from './inventory/delivery.ts';
import { InventoryMaker } from './inventory/inventory-maker.ts';

interface Size {
  readonly regions: readonly string[];
  readonly instances: number;
  readonly databases: number;
  readonly buckets: number;
  /** Volumes of a fleet, none of which has a snapshot. */
  readonly fleetVolumes: number;
  readonly hasRootMfa: boolean;
  readonly hasSymbolsInPasswords: boolean;
  /** Kinds that nobody has looked at. */
  readonly without: readonly (keyof Inventory)[];
}

const sizes: Readonly<Record<string, Size>> = {
  '111122223333': {
    regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
    instances: 64,
    databases: 18,
    buckets: 30,
    fleetVolumes: 20_000,
    hasRootMfa: true,
    hasSymbolsInPasswords: false,
    without: [],
  },
  '444455556666': {
    regions: ['eu-central-1', 'eu-west-1'],
    instances: 26,
    databases: 9,
    buckets: 14,
    fleetVolumes: 0,
    hasRootMfa: true,
    hasSymbolsInPasswords: true,
    without: ['classicLoadBalancers'],
  },
  '777788889999': {
    regions: ['eu-west-2'],
    instances: 6,
    databases: 2,
    buckets: 5,
    fleetVolumes: 0,
    hasRootMfa: false,
    hasSymbolsInPasswords: false,
    without: ['classicLoadBalancers', 'vpnConnections', 'repositories', 'autoScalingGroups'],
  },
};

function quotas(random: Random, regions: readonly string[]): NonNullable<Inventory['quotas']> {
  const global = new Set(['IAM', 'Route53']);
  return limitChecks.flatMap(({ service, limit: name }) =>
    (global.has(service) ? ['-'] : regions).map((region) => {
      const limit = random.pick([5, 20, 40, 100, 200, 500, 1000, 5000]);
      // One in twelve is close to its limit, one in forty has reached it.
      const share = random.chance(1 / 40) ? 1 : random.chance(1 / 12) ? 0.85 : random.next() * 0.7;
      return { region, service, name, limit, usage: Math.ceil(limit * share) };
    }),
  );
}

function computeOf(maker: InventoryMaker, size: Size): Inventory {
  const instances = maker.instances(size.instances);
  const volumes = maker.volumes(instances);
  const securityGroups = maker.securityGroups(Math.ceil(size.instances / 3));
  return {
    instances,
    addresses: maker.addresses(instances),
    reservedInstances: makeReservedInstances(maker, Math.ceil(size.instances / 8)),
    volumes: [...volumes, ...makeFleetVolumes(maker, size.fleetVolumes)],
    snapshots: maker.snapshots(volumes),
    securityGroups,
    classicLoadBalancers: maker.classicLoadBalancers(instances, securityGroups),
    autoScalingGroups: maker.autoScalingGroups(Math.ceil(size.instances / 6)),
  };
}

function servicesOf(maker: InventoryMaker, size: Size): Inventory {
  const few = Math.ceil(size.instances / 8);
  return {
    functions: makeFunctions(maker, Math.ceil(size.instances / 2)),
    comprehendEndpoints: makeEndpoints(maker, Math.min(few, 4)),
    databaseClusters: makeDatabaseClusters(maker, few),
    databaseSecurityGroups: makeDatabaseGroups(maker, few),
    redshiftClusters: makeRedshiftClusters(maker, Math.min(few, 3)),
    hostedZones: makeHostedZones(maker, few),
    healthChecks: sampleHealthChecks,
    distributions: makeDistributions(maker, few),
    apiStages: makeApiStages(maker, few),
    workloads: makeWorkloads(maker, few),
    keyExposures: makeKeyExposures(maker, size.hasRootMfa ? 0 : 1),
  };
}

/** Null for an account that is none of the samples. The same for a seed and a day (UTC). */
export function sampleInventory(
  accountId: string,
  { seed, now }: { seed: string; now: number },
): Inventory | null {
  const size = sizes[accountId];
  if (!size) return null;
  const day = 86_400_000;
  const today = Math.floor(now / day) * day;
  const random = new Random(`${seed}/inventory/${today}/${accountId}`);
  const maker = new InventoryMaker(random, { accountId, regions: size.regions, today });
  const inventory: Inventory = {
    ...computeOf(maker, size),
    ...servicesOf(maker, size),
    databases: maker.databases(size.databases),
    databaseSnapshots: maker.databaseSnapshots(size.databases),
    buckets: maker.buckets(size.buckets),
    accessKeys: maker.accessKeys(Math.ceil(size.instances / 4) + 2),
    rootUser: { isMfaEnabled: size.hasRootMfa },
    passwordPolicy: {
      requiresUppercase: true,
      requiresLowercase: true,
      requiresNumbers: true,
      requiresSymbols: size.hasSymbolsInPasswords,
    },
    vpnConnections: maker.vpnConnections(size.regions.length),
    alarms: maker.alarms(Math.ceil(size.instances / 2)),
    repositories: maker.repositories(Math.ceil(size.instances / 4)),
    quotas: quotas(random, size.regions),
  };
  for (const kind of size.without) delete inventory[kind];
  return inventory;
}
