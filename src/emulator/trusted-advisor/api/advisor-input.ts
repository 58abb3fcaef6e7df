/** What each operation of the Trusted Advisor API takes; names, enumerations and bounds are the model's. */
import { z } from 'zod';

import { advisorLanguageCodes } from '../../../support/languages.ts';
import { Validation } from '../../protocol/request-errors.ts';

const page = {
  nextToken: z.string().min(4).max(10_000).optional(),
  maxResults: z.coerce.number().int().min(1).max(200).optional(),
  language: z.enum(advisorLanguageCodes).optional(),
};
const pillar = z.enum([
  'cost_optimizing',
  'performance',
  'security',
  'service_limits',
  'fault_tolerance',
  'operational_excellence',
]);
const status = z.enum(['ok', 'warning', 'error']);
const awsService = z.string().min(2).max(30).optional();
const source = z.string().optional();

export const listChecksInput = z.object({ ...page, pillar: pillar.optional(), awsService, source });

export const listRecommendationsInput = z.object({
  ...page,
  type: z.enum(['standard', 'priority']).optional(),
  status: status.optional(),
  pillar: pillar.optional(),
  awsService,
  source,
  checkIdentifier: z.string().optional(),
  afterLastUpdatedAt: z.iso.datetime().optional(),
  beforeLastUpdatedAt: z.iso.datetime().optional(),
});

export const getRecommendationInput = z.object({ language: page.language });

export const listResourcesInput = z.object({
  ...page,
  status: status.optional(),
  exclusionStatus: z.enum(['excluded', 'included']).optional(),
  regionCode: z.string().min(9).max(20).optional(),
});

export const lifecycleInput = z.object({
  lifecycleStage: z.enum(['pending_response', 'in_progress', 'dismissed', 'resolved']),
  updateReason: z.string().min(10).max(4096).optional(),
  updateReasonCode: z
    .enum([
      'non_critical_account',
      'temporary_account',
      'valid_business_case',
      'other_methods_available',
      'low_priority',
      'not_applicable',
      'other',
    ])
    .optional(),
});

export const exclusionsInput = z.object({
  recommendationResourceExclusions: z
    .array(z.object({ arn: z.string().min(20).max(2048), isExcluded: z.boolean() }))
    .min(1)
    .max(25),
});

/** Throws `Validation` that names the first member that is wrong. */
export function readAdvisorInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Validation(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}
