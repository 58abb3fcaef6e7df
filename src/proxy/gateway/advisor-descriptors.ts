import {
  advisorAction,
  type AdvisorOperationName,
  advisorOperations,
} from '../../support/advisor-operations.ts';
import { bodyLimits } from '../../support/limits.ts';
import type { AuditedMember } from '../audit/audit-parameters.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

/** As CloudTrail does: codes, ids and filters, and never why somebody decided so. */
const audited: Readonly<Record<AdvisorOperationName, readonly AuditedMember[]>> = {
  ListChecks: ['pillar', 'awsService', 'source', 'language', 'maxResults'],
  ListRecommendations: [
    'type',
    'status',
    'pillar',
    'awsService',
    'source',
    'checkIdentifier',
    'afterLastUpdatedAt',
    'beforeLastUpdatedAt',
    'language',
    'maxResults',
  ],
  GetRecommendation: ['recommendationIdentifier', 'language'],
  ListRecommendationResources: [
    'recommendationIdentifier',
    'status',
    'exclusionStatus',
    'regionCode',
    'language',
    'maxResults',
  ],
  UpdateRecommendationLifecycle: ['recommendationIdentifier', 'lifecycleStage', 'updateReasonCode'],
  BatchUpdateRecommendationResourceExclusion: [
    { list: 'recommendationResourceExclusions', of: ['arn', 'isExcluded'] },
  ],
};

function describe(name: AdvisorOperationName): OperationDescriptor {
  const { access } = advisorOperations[name];
  return {
    name,
    service: 'trustedadvisor',
    eventSource: 'trustedadvisor.amazonaws.com',
    access,
    scope: 'account',
    actions: [advisorAction(name)],
    byToken: true,
    // What is read is asked for by its address alone.
    bodyLimit: access === 'read' ? 0 : bodyLimits.other,
    // Each says how things are to stand: twice is once.
    keyed: false,
    cases: 'refused',
    auditInput: audited[name],
    auditOutput: [],
    quota: 'trusted-advisor',
    knownTo: 'any',
  };
}

export const advisorDescriptors: ReadonlyMap<AdvisorOperationName, OperationDescriptor> = new Map(
  // The table's own keys.
  (Object.keys(advisorOperations) as AdvisorOperationName[]).map((name) => [name, describe(name)]),
);
