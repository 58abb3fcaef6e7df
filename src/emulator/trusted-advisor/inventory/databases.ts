import { z } from 'zod';

import { count, daily, id, region, sharedWith } from './values.ts';

export const database = z.strictObject({
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

export const databaseSnapshot = z.strictObject({ id, databaseId: id, region, sharedWith });

/** Aurora. */
export const databaseCluster = z.strictObject({
  id,
  region,
  members: z.array(z.strictObject({ id, isPubliclyAccessible: z.boolean() })),
});

export const databaseSecurityGroup = z.strictObject({
  name: id,
  region,
  /** CIDR ranges. */
  ranges: z.array(z.string()),
  /** Ids of EC2's security groups. */
  securityGroupIds: z.array(z.string()),
});

export const redshiftCluster = z.strictObject({
  id,
  region,
  /** `ra3.xlplus`. */
  nodeType: z.string(),
  nodes: count,
  /** Percent. */
  averageCpu: daily,
  /** The most at one time. */
  connections: daily,
});
