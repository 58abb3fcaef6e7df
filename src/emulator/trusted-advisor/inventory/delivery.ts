import { z } from 'zod';

import { id, name, names, region, time } from './values.ts';

const signature = z.enum(['SHA1', 'SHA256', 'SHA384']);

/** CloudFront. */
export const distribution = z.strictObject({
  id,
  arn: id,
  domainName: z.string(),
  isAccessLoggingEnabled: z.boolean(),
  /** Alternate domain names; `target` is where DNS leads, null for nowhere. */
  aliases: z.array(z.strictObject({ name, target: z.string().nullable() })),
  behaviors: z.array(z.strictObject({ pathPattern: z.string(), forwardedHeaders: names })),
  /** Of the alternate domain names; null for CloudFront's own. */
  certificate: z
    .strictObject({ source: z.enum(['iam', 'acm']), name, domains: names, endsAt: time, signature })
    .nullable(),
  /** Custom origins; `certificate` is null where they have none. */
  origins: z.array(
    z.strictObject({
      domainName: z.string(),
      usesHttps: z.boolean(),
      certificate: z.strictObject({ endsAt: time, signature, isSelfSigned: z.boolean() }).nullable(),
    }),
  ),
});

/** A stage of API Gateway. */
export const apiStage = z.strictObject({
  arn: id,
  region,
  protocol: z.enum(['REST', 'WEBSOCKET']),
  loggingLevel: z.enum(['OFF', 'ERROR', 'INFO']),
  isTracingEnabled: z.boolean(),
});
