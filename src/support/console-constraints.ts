/** The inputs of the console's own operations, in the form of `constraints.ts`. All of them are ours. */
import { attributeLimits } from './case-attributes.ts';
import type { ConsoleOperationName } from './console-operations.ts';
import type { StructureShape } from './constraints.ts';
import { ratingLimits } from './ratings.ts';
import { longestRoleDescription } from './service-linked-roles.ts';
import { severityReasonLimit } from './severity-change.ts';

const string = { type: 'string' } as const;

function required<const S extends object>(shape: S): S & { readonly required: true } {
  return { ...shape, required: true };
}

const caseId = required(string);
const key = { type: 'string', length: { min: 1, max: attributeLimits.key } } as const;
const value = { type: 'string', length: { min: 0, max: attributeLimits.value } } as const;
const attribute = { type: 'structure', members: { key: required(key), value: required(value) } } as const;
const size = { min: 0, max: attributeLimits.count } as const;

const roleName = required({ type: 'string', length: { min: 1, max: 64 } });

export const consoleInputs = {
  DescribeCaseAttributes: { caseId },
  DescribeIssueTypes: { language: string },
  DescribeSupportLevel: {},
  PutCaseAttributes: {
    caseId,
    attributes: { type: 'list', member: attribute, size },
    removedKeys: { type: 'list', member: key, size },
  },
  RateCaseCommunication: {
    caseId,
    /** As `communicationKey` names it. */
    communicationKey: required({ type: 'string', length: { min: 1, max: 16 } }),
    rating: required({ type: 'integer', range: { min: ratingLimits.min, max: ratingLimits.max } }),
    comment: { type: 'string', length: { min: 0, max: ratingLimits.comment } },
  },
  UpdateCaseSeverity: {
    caseId,
    severityCode: required(string),
    reason: required({ type: 'string', length: { min: 1, max: severityReasonLimit } }),
  },
  CreateServiceLinkedRole: { awsServiceName: required({ type: 'string', length: { min: 1, max: 128 } }) },
  DeleteServiceLinkedRole: { roleName },
  DescribeAccountAccess: {},
  SetAccountAccess: { isEnabled: required({ type: 'boolean' }) },
  UpdateRoleDescription: {
    roleName,
    description: required({ type: 'string', length: { min: 0, max: longestRoleDescription } }),
  },
} as const satisfies Record<ConsoleOperationName, StructureShape['members']>;
