/**
 * What the rules read: an account's resources as AWS's own Describe and Get calls tell them.
 *
 * Decision: raw attributes only. Nothing here names a colour, a check or a saving; thresholds, prices
 * and criteria live in the rules, so that a rule can change without touching anybody's inventory.
 * Every kind is optional: a kind that is left out was not looked at (its checks are not available), an
 * empty list was looked at and found empty (its checks are fine).
 *
 * Times are ISO 8601 in UTC. Series have one value a day, the oldest first, at most 14.
 */
import { z } from 'zod';

const id = z.string().min(1).max(2048);
const name = z.string().max(1024);
/** A Region's code, `-` for what is global. */
const region = z.string().min(1).max(32);
const count = z.int().nonnegative();
const time = z.iso.datetime();
const daily = z.array(z.number().nonnegative()).max(14);
/** Ids of accounts; `all` for everybody. */
const sharedWith = z.array(z.string()).max(1000);

const instance = z.strictObject({
  id,
  name,
  type: z.string(),
  region,
  zone: z.string(),
  state: z.enum(['running', 'stopped']),
  isEbsOptimized: z.boolean(),
  /** Percent. */
  averageCpu: daily,
  /** In and out, megabytes. */
  networkTraffic: daily,
});

const address = z.strictObject({
  publicIp: z.string(),
  allocationId: id,
  region,
  instanceId: id.nullable(),
});

const volume = z.strictObject({
  id,
  name,
  region,
  zone: z.string(),
  type: z.enum(['standard', 'gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1']),
  /** GiB. */
  size: count,
  /** Provisioned; null for types that have none. */
  iops: count.nullable(),
  attachments: z.array(z.strictObject({ instanceId: id, device: z.string() })),
  averageIops: daily,
});

const snapshot = z.strictObject({
  id,
  name,
  volumeId: id,
  region,
  startedAt: time,
  description: name,
  sharedWith,
});

const ingressRule = z.strictObject({
  /** `-1` for all protocols. */
  protocol: z.enum(['tcp', 'udp', 'icmp', '-1']),
  /** Null with protocols that have no ports. */
  fromPort: z.int().min(-1).max(65535).nullable(),
  toPort: z.int().min(-1).max(65535).nullable(),
  /** CIDR ranges and ids of groups. */
  sources: z.array(z.string()),
});

const securityGroup = z.strictObject({ id, name, vpcId: id, region, ingress: z.array(ingressRule) });

const classicLoadBalancer = z.strictObject({
  name: id,
  region,
  instances: z.array(z.strictObject({ id, isHealthy: z.boolean() })),
  requests: daily,
});

const database = z.strictObject({
  id,
  region,
  zone: z.string(),
  vpcId: id,
  /** `db.r6g.large`. */
  instanceClass: z.string(),
  engine: z.string(),
  isMultiAz: z.boolean(),
  /** GiB. */
  storage: count,
  /** Days. */
  backupRetention: count,
  replicaOf: id.nullable(),
  /** The most at one time. */
  connections: daily,
});

const databaseSnapshot = z.strictObject({ id, databaseId: id, region, sharedWith });

const bucket = z.strictObject({
  name: id,
  region,
  versioning: z.enum(['Enabled', 'Suspended', 'Disabled']),
  isMfaDeleteEnabled: z.boolean(),
  /** Of the access control list; `AllUsers` and `AuthenticatedUsers` are S3's groups. */
  grants: z.array(
    z.strictObject({
      grantee: z.string(),
      permission: z.enum(['READ', 'WRITE', 'READ_ACP', 'WRITE_ACP', 'FULL_CONTROL']),
    }),
  ),
  /** GetBucketPolicyStatus. */
  isPolicyPublic: z.boolean(),
  /** All four settings of Block Public Access. */
  isPublicAccessBlocked: z.boolean(),
});

const accessKey = z.strictObject({
  id,
  userName: z.string(),
  status: z.enum(['Active', 'Inactive']),
  createdAt: time,
});

const passwordPolicy = z.strictObject({
  requiresUppercase: z.boolean(),
  requiresLowercase: z.boolean(),
  requiresNumbers: z.boolean(),
  requiresSymbols: z.boolean(),
});

const autoScalingGroup = z.strictObject({
  name: id,
  region,
  loadBalancers: z.array(z.string()),
  healthCheckType: z.enum(['EC2', 'ELB']),
});

const vpnConnection = z.strictObject({
  id,
  region,
  vpcId: id,
  virtualPrivateGatewayId: id,
  customerGatewayId: id,
  tunnels: z.array(z.enum(['UP', 'DOWN'])).max(2),
});

const alarm = z.strictObject({ arn: id, region, areActionsEnabled: z.boolean() });

const repository = z.strictObject({ arn: id, region, tagMutability: z.enum(['MUTABLE', 'IMMUTABLE']) });

const quota = z.strictObject({
  region,
  /** `AutoScaling`, `EBS`, `VPC`, … */
  service: z.string(),
  /** `Auto Scaling groups`. */
  name: z.string(),
  limit: z.number().positive(),
  usage: z.number().nonnegative(),
});

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(50_000).optional();

export const inventorySchema = z.strictObject({
  instances: list(instance),
  addresses: list(address),
  volumes: list(volume),
  snapshots: list(snapshot),
  securityGroups: list(securityGroup),
  classicLoadBalancers: list(classicLoadBalancer),
  databases: list(database),
  databaseSnapshots: list(databaseSnapshot),
  buckets: list(bucket),
  accessKeys: list(accessKey),
  rootUser: z.strictObject({ isMfaEnabled: z.boolean() }).optional(),
  /** Null: the account has none. */
  passwordPolicy: passwordPolicy.nullable().optional(),
  autoScalingGroups: list(autoScalingGroup),
  vpnConnections: list(vpnConnection),
  alarms: list(alarm),
  repositories: list(repository),
  quotas: list(quota),
});

export type Inventory = z.infer<typeof inventorySchema>;

/** The element of a kind, for rules: `Resource<'volumes'>`. */
export type Resource<Kind extends keyof Inventory> =
  NonNullable<Inventory[Kind]> extends readonly (infer Item)[] ? Item : never;

export type InventoryProblem = { readonly path: string; readonly message: string };

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
