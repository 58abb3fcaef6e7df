import { z } from 'zod';

import { amount, count, id, name, region, time } from './values.ts';

export const accessKey = z.strictObject({
  id,
  userName: z.string(),
  status: z.enum(['Active', 'Inactive']),
  createdAt: time,
});

/** What AWS has told the account about a key that others may have. */
export const keyExposure = z.strictObject({
  accessKeyId: id,
  userName: z.string(),
  kind: z.enum(['Exposed', 'Suspected']),
  caseId: z.string(),
  updatedAt: time,
  /** An address on the web, or null. */
  location: z.string().nullable(),
  deadline: time,
  /** US dollars a day. */
  usage: amount,
});

export const rootUser = z.strictObject({ isMfaEnabled: z.boolean() });

export const passwordPolicy = z.strictObject({
  requiresUppercase: z.boolean(),
  requiresLowercase: z.boolean(),
  requiresNumbers: z.boolean(),
  requiresSymbols: z.boolean(),
});

export const alarm = z.strictObject({ arn: id, region, areActionsEnabled: z.boolean() });

export const quota = z.strictObject({
  region,
  /** `AutoScaling`, `EBS`, `VPC`, … */
  service: z.string(),
  /** `Auto Scaling groups`. */
  name: z.string(),
  limit: z.number().positive(),
  usage: z.number().nonnegative(),
});

/** Of the Well-Architected Tool. */
export const workload = z.strictObject({
  arn: id,
  name,
  region,
  reviewer: name,
  environment: z.enum(['PRODUCTION', 'PREPRODUCTION']),
  startedAt: time,
  modifiedAt: time,
  pillars: z.array(
    z.strictObject({
      pillar: z.enum(['costOptimization', 'performance', 'security', 'reliability']),
      questions: count,
      answered: count,
      /** All that a review ever found, and those of them that are resolved. */
      highRisks: count,
      resolvedHighRisks: count,
    }),
  ),
});
