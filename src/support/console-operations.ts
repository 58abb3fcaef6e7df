/**
 * What AWS's console does with a case and its API does not: actions of the service authorization
 * reference that have no public shapes. Names, access levels and purposes are AWS's (`support:<Name>`);
 * inputs, outputs and bounds are ours. The emulator serves them beside the 20 operations of the model, with
 * the same signature, plan, policy, envelope and checks. AWS does not, so no SDK has them.
 */
import { operations } from './operations.ts';
import type { OperationTraits } from './operations.ts';

const read = { access: 'read', dryRun: false } as const;
const write = { access: 'write', dryRun: false } as const;

/** Of the consoles of IAM and Trusted Advisor, by the names of their actions; inputs are ours but IAM's names. */
const advisor = { dryRun: false, family: 'trusted-advisor' } as const;

export const consoleOperations = {
  DescribeCaseAttributes: { ...read, family: 'case' },
  DescribeIssueTypes: { ...read, family: 'lookup' },
  DescribeSupportLevel: { ...read, family: 'lookup' },
  PutCaseAttributes: { ...write, family: 'case' },
  RateCaseCommunication: { ...write, family: 'case' },
  UpdateCaseSeverity: { ...write, family: 'case' },
  CreateServiceLinkedRole: { access: 'write', ...advisor },
  DeleteServiceLinkedRole: { access: 'write', ...advisor },
  DescribeAccountAccess: { access: 'read', ...advisor },
  SetAccountAccess: { access: 'write', ...advisor },
  UpdateRoleDescription: { access: 'write', ...advisor },
} as const satisfies Record<string, OperationTraits>;

export type ConsoleOperationName = keyof typeof consoleOperations;

/** All that the emulator serves under the API's target. */
export const servedOperations = { ...operations, ...consoleOperations } as const;

export type ServedName = keyof typeof servedOperations;

export function isConsoleOperation(name: string): name is ConsoleOperationName {
  return Object.hasOwn(consoleOperations, name);
}

export function isServedName(name: string): name is ServedName {
  return Object.hasOwn(servedOperations, name);
}
