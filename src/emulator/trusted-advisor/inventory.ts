/**
 * What the rules read: an account's resources as AWS's own Describe and Get calls tell them.
 *
 * Decision: raw attributes only. Nothing here names a colour, a check or a saving; thresholds, prices
 * and criteria live in the rules, so that a rule can change without touching anybody's inventory.
 * Every kind is optional: a kind that is left out was not looked at (its checks are not available), an
 * empty list was looked at and found empty (its checks are fine). An attribute that may be left out is
 * unknown then, and the checks that need it ignore the resource. What is added here is always optional:
 * inventories that people keep stay valid.
 *
 * Times are ISO 8601 in UTC. Series have one value a day, the oldest first, at most 14.
 */
import { z } from 'zod';

import * as account from './inventory/account.ts';
import * as compute from './inventory/compute.ts';
import * as databases from './inventory/databases.ts';
import * as delivery from './inventory/delivery.ts';
import * as network from './inventory/network.ts';
import * as storage from './inventory/storage.ts';

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(50_000).optional();

export const inventorySchema = z.strictObject({
  instances: list(compute.instance),
  reservedInstances: list(compute.reservedInstance),
  addresses: list(compute.address),
  autoScalingGroups: list(compute.autoScalingGroup),
  functions: list(compute.lambdaFunction),
  comprehendEndpoints: list(compute.comprehendEndpoint),
  volumes: list(storage.volume),
  snapshots: list(storage.snapshot),
  buckets: list(storage.bucket),
  repositories: list(storage.repository),
  databases: list(databases.database),
  databaseSnapshots: list(databases.databaseSnapshot),
  databaseClusters: list(databases.databaseCluster),
  databaseSecurityGroups: list(databases.databaseSecurityGroup),
  redshiftClusters: list(databases.redshiftCluster),
  securityGroups: list(network.securityGroup),
  classicLoadBalancers: list(network.classicLoadBalancer),
  vpnConnections: list(network.vpnConnection),
  hostedZones: list(network.hostedZone),
  healthChecks: list(network.healthCheck),
  distributions: list(delivery.distribution),
  apiStages: list(delivery.apiStage),
  accessKeys: list(account.accessKey),
  keyExposures: list(account.keyExposure),
  rootUser: account.rootUser.optional(),
  /** Null: the account has none. */
  passwordPolicy: account.passwordPolicy.nullable().optional(),
  alarms: list(account.alarm),
  workloads: list(account.workload),
  quotas: list(account.quota),
});

export type Inventory = z.infer<typeof inventorySchema>;

/** The element of a kind, for rules: `Resource<'volumes'>`. */
export type Resource<Kind extends keyof Inventory> =
  NonNullable<Inventory[Kind]> extends readonly (infer Item)[] ? Item : never;

export type InventoryProblem = { readonly path: string; readonly message: string };

/** JSON Schema (2020-12), for editors and for whoever makes inventories by a program. */
export function inventoryJsonSchema(): object {
  return z.toJSONSchema(inventorySchema);
}

/** Checks parsed JSON; the first ten faults where it is no inventory. */
export function readInventory(
  json: unknown,
): { ok: true; inventory: Inventory } | { ok: false; problems: InventoryProblem[] } {
  const parsed = inventorySchema.safeParse(json);
  if (parsed.success) return { ok: true, inventory: parsed.data };
  const problems = parsed.error.issues
    .slice(0, 10)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, problems };
}
