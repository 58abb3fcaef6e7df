/**
 * Which kind of case a service of DescribeServices belongs to: its answer does not say, and AWS's console
 * lists them apart. Source: the groups of a real account's answer in 2022. A code that is not listed here
 * is technical, as services that AWS adds are.
 */
import type { IssueType } from './issue-types.ts';

const customerService: ReadonlySet<string> = new Set([
  'account-management',
  'amazon-marketplace',
  'billing',
  'customer-account',
  'general-info',
  'service-academy',
  'service-data-exchange',
  'service-educate',
  'service-free-tier',
  'service-international-expansion',
  'service-iq',
]);

export function issueTypeOfService(serviceCode: string): IssueType {
  if (serviceCode === 'service-limit-increase') return 'service-limit-increase';
  return customerService.has(serviceCode) ? 'customer-service' : 'technical';
}
