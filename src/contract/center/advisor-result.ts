/** The last known result of a check, for when the account does not answer: AWS's own shape, and its age. */
import type { TrustedAdvisorCheckResult } from '@aws-sdk/client-support';
import type { MetadataBearer, StaticListSchema } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

export interface KeptAdvisorResult {
  /** Missing where none was ever seen. */
  result?: TrustedAdvisorCheckResult;
  /** ISO 8601: when it was seen. */
  takenAt?: string;
}

const Resource$ = structure('KeptAdvisorResource', {
  status: text,
  region: text,
  resourceId: text,
  isSuppressed: truth,
  metadata: texts,
});
const Resources$ = (): StaticListSchema => listOf(Resource$);
const Counts$ = structure('KeptAdvisorCounts', {
  resourcesProcessed: number,
  resourcesFlagged: number,
  resourcesIgnored: number,
  resourcesSuppressed: number,
});
const Savings$ = structure('KeptAdvisorSavings', {
  estimatedMonthlySavings: number,
  estimatedPercentMonthlySavings: number,
});
const Specific$ = structure('KeptAdvisorSpecific', { costOptimizing: () => Savings$ });
const Result$ = structure('KeptAdvisorCheckResult', {
  checkId: text,
  timestamp: text,
  status: text,
  resourcesSummary: () => Counts$,
  categorySpecificSummary: () => Specific$,
  flaggedResources: Resources$,
});

/** Of one account, from the store. Ask AWS first, by DescribeTrustedAdvisorCheckResult. */
export class GetKeptAdvisorResultCommand extends centerCommand<
  { checkId: string },
  MetadataBearer & KeptAdvisorResult
>(
  {},
  noPlugins,
  'GetKeptAdvisorResult',
  operation('GetKeptAdvisorResult', { checkId: text }, { result: () => Result$, takenAt: text }),
) {}
