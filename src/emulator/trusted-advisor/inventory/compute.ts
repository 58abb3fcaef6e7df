import { z } from 'zod';

import { amount, count, daily, id, name, names, region, time } from './values.ts';

export const instance = z.strictObject({
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
  /** To and from EBS, megabytes a second, the busiest hour of each day. */
  ebsThroughput: daily.optional(),
  /** Null for an instance that runs. */
  stoppedAt: time.nullable().optional(),
  /** `Linux/UNIX`, `Windows`, … */
  platform: z.string().optional(),
  /** `2012 R2`; null for other systems. */
  windowsServerVersion: z.string().nullable().optional(),
  sqlServer: z
    .strictObject({
      edition: z.enum(['Enterprise', 'Standard', 'Web', 'Developer', 'Express']),
      /** `2016`. */
      version: z.string(),
    })
    .nullable()
    .optional(),
  isManagedBySystemsManager: z.boolean().optional(),
});

export const reservedInstance = z.strictObject({
  id,
  /** A zone, or the Region where it holds for all zones. */
  zone: z.string(),
  region,
  type: z.string(),
  platform: z.string(),
  count,
  endsAt: time,
});

export const address = z.strictObject({
  publicIp: z.string(),
  allocationId: id,
  region,
  instanceId: id.nullable(),
});

export const autoScalingGroup = z.strictObject({
  name: id,
  region,
  loadBalancers: z.array(z.string()),
  healthCheckType: z.enum(['EC2', 'ELB']),
  launch: z
    .strictObject({
      type: z.enum(['LaunchConfiguration', 'LaunchTemplate']),
      name,
      /** What it names, and whether it can be found. */
      references: z.array(
        z.strictObject({
          type: z.enum(['AMI', 'Security Group', 'Key Pair', 'Load Balancer']),
          name,
          exists: z.boolean(),
        }),
      ),
    })
    .optional(),
  instanceType: z.string().optional(),
  instanceCount: count.optional(),
  /** Percent, of all its instances. */
  averageCpu: daily.optional(),
});

/** A version of a Lambda function. */
export const lambdaFunction = z.strictObject({
  name: id,
  arn: id,
  version: z.string(),
  region,
  /** `nodejs22.x`. */
  runtime: z.string(),
  /** MB. */
  memorySize: count,
  /** Milliseconds. */
  timeout: count,
  vpcId: id.nullable(),
  /** Of its subnets. */
  zones: names,
  invocations: daily,
  errors: daily,
  timeouts: daily,
  /** Milliseconds. */
  averageDuration: amount,
  /** The most that an invocation of the last 14 days used, MB. */
  peakMemory: amount,
});

export const comprehendEndpoint = z.strictObject({
  arn: id,
  modelArn: id,
  region,
  inferenceUnits: count,
  isAutoScaled: z.boolean(),
  /** Null where the model is not encrypted with a key of the account. */
  key: z.strictObject({ id, state: z.enum(['Enabled', 'Disabled', 'PendingDeletion']) }).nullable(),
  createdAt: time,
  lastRequestAt: time.nullable(),
  /** Of its inference units, percent. */
  utilization: daily,
});
