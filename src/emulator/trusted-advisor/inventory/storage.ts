import { z } from 'zod';

import { amount, count, daily, id, name, region, sharedWith, time } from './values.ts';

export const volume = z.strictObject({
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
  /** Provisioned, MiB a second; null for types that have none. */
  throughput: count.nullable().optional(),
  /** The busiest minute of each day. */
  peakIops: daily.optional(),
  /** The busiest minute of each day, MiB a second. */
  peakThroughput: daily.optional(),
});

export const snapshot = z.strictObject({
  id,
  name,
  volumeId: id,
  region,
  startedAt: time,
  description: name,
  sharedWith,
});

export const bucket = z.strictObject({
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
  /** GB. */
  storedGigabytes: amount.optional(),
  /** To the internet in the last 30 days, GB. */
  sentGigabytes: amount.optional(),
});

export const repository = z.strictObject({
  arn: id,
  region,
  tagMutability: z.enum(['MUTABLE', 'IMMUTABLE']),
});
