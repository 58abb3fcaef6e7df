import { excludeResources } from '../refreshing/exclude-resources.ts';
import type { Exclusion } from '../../store/advisor/excluded-resources.ts';
import { saveLifecycle } from '../../store/advisor/lifecycles.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import { requireRecommendation } from './advisor-call.ts';
import type { AdvisorCall } from './advisor-call.ts';
import { exclusionsInput, lifecycleInput, readAdvisorInput } from './advisor-input.ts';
import { readResourceArn } from './arns.ts';

interface Refused {
  readonly arn: string;
  readonly errorCode: string;
  readonly errorMessage: string;
}

function readExclusion(
  call: AdvisorCall,
  { arn, isExcluded }: { arn: string; isExcluded: boolean },
): Exclusion | Refused {
  const { accountId } = call.account;
  const named = readResourceArn(arn);
  if (named?.accountId !== accountId) {
    return { arn, errorCode: 'ResourceNotFoundException', errorMessage: 'The resource was not found.' };
  }
  try {
    const check = requireRecommendation(call, named.recommendation);
    if (check.isExcludable) return { accountId, checkId: check.id, resourceId: named.resourceId, isExcluded };
    const errorMessage = 'Resources can’t be excluded from this check.';
    return { arn, errorCode: 'ValidationException', errorMessage };
  } catch (error) {
    // One that can't be found does not hold up the others.
    if (!(error instanceof ServiceError)) throw error;
    return { arn, errorCode: error.name, errorMessage: error.message };
  }
}

/** Results show it from their next refresh on. */
export async function batchUpdateExclusion(call: AdvisorCall) {
  const { recommendationResourceExclusions } = readAdvisorInput(exclusionsInput, call.input);
  const read = recommendationResourceExclusions.map((each) => readExclusion(call, each));
  const exclusions = read.filter((each) => 'checkId' in each);
  await excludeResources(call.database, exclusions, call.now);
  return { batchUpdateRecommendationResourceExclusionErrors: read.filter((each) => 'errorCode' in each) };
}

/** AWS has lifecycles for the recommendations of account teams only; here every one has (ours). */
export async function updateLifecycle(call: AdvisorCall) {
  const {
    lifecycleStage,
    updateReason = '',
    updateReasonCode,
  } = readAdvisorInput(lifecycleInput, call.input);
  const check = requireRecommendation(call, call.identifier);
  await saveLifecycle(call.database, {
    account_id: call.account.accountId,
    check_id: check.id,
    stage: lifecycleStage,
    reason: updateReason,
    reason_code: updateReasonCode ?? null,
    updated_at: call.now,
    updated_by: call.submitter,
  });
  return {};
}
