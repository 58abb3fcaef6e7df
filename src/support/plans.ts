/**
 * Support plans: who has the API, which cases may be opened how, how one is contacted.
 * Sources: user guide "AWS Support plans" and "Case management" (present and legacy plans),
 * API reference "About the AWS Support API". What is our choice is marked so.
 */
import type { IssueType } from './issue-types.ts';

export interface PlanTraits {
  readonly name: string;
  /** No longer sold; accounts that have it keep it. */
  readonly legacy: boolean;
  /** Whether calls signed by a key are answered. Without: SubscriptionRequiredException. */
  readonly api: boolean;
  /** What may be opened in the console. */
  readonly issueTypes: readonly IssueType[];
  /** Whether a case may have additional contacts. Without: the account's operational contact gets copies. */
  readonly additionalContacts: boolean;
  readonly contactMethods: readonly ContactMethod[];
}

export type ContactMethod = 'web' | 'chat' | 'phone';

const everyIssueType = ['technical', 'customer-service', 'service-limit-increase'] as const;
const liveContact = ['web', 'chat', 'phone'] as const;
const paid = {
  legacy: false,
  api: true,
  issueTypes: everyIssueType,
  additionalContacts: true,
  contactMethods: liveContact,
} as const;

export const plans = {
  basic: {
    name: 'Basic Support',
    legacy: false,
    api: false,
    issueTypes: ['customer-service', 'service-limit-increase'],
    additionalContacts: false,
    contactMethods: ['web'],
  },
  developer: { ...paid, name: 'Developer Support', legacy: true, api: false, contactMethods: ['web'] },
  business: { ...paid, name: 'Business Support', legacy: true },
  'enterprise-on-ramp': { ...paid, name: 'Enterprise On-Ramp', legacy: true },
  'business-plus': { ...paid, name: 'Business Support+' },
  enterprise: { ...paid, name: 'Enterprise Support' },
  'unified-operations': { ...paid, name: 'Unified Operations' },
} as const satisfies Record<string, PlanTraits>;

export type Plan = keyof typeof plans;

export const planCodes: readonly Plan[] = [
  'basic',
  'developer',
  'business',
  'enterprise-on-ramp',
  'business-plus',
  'enterprise',
  'unified-operations',
];

/** By `key`: a call signed with a user's own key. By `console`: a call the console makes for its user. */
export type Channel = 'key' | 'console';

/** The kinds of case that an account may open; empty where the API does not belong to the plan. */
export function issueTypesOf(plan: Plan, channel: Channel): readonly IssueType[] {
  const { api, issueTypes }: PlanTraits = plans[plan];
  if (channel === 'console') return issueTypes;
  // Quota increases cannot be requested by the API (API reference, CreateCase).
  return api ? issueTypes.filter((issueType) => issueType !== 'service-limit-increase') : [];
}

/** The word of DescribeCreateCaseOptions for each contact method. */
export const communicationTypes = { web: 'web', chat: 'chat', phone: 'call' } as const satisfies Record<
  ContactMethod,
  string
>;
