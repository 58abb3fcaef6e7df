/**
 * The policies that come with the product. Names of AWS's own policies and the guide's example keep their
 * meaning; AWSSupportAccess covers the Trusted Advisor pages too, which AWS grants by a policy apart.
 * Source: user guide "Manage access to AWS Support Center".
 */
import type { JsonObject } from '../json.ts';

export interface ManagedPolicy {
  readonly name: ManagedPolicyName;
  readonly description: string;
  readonly document: JsonObject;
}

export type ManagedPolicyName =
  | 'AWSSupportAccess'
  | 'AWSSupportReadOnly'
  | 'AWSSupportNoResolve'
  | 'TrustedAdvisorReadOnly'
  | 'ServiceLinkedRoles'
  | 'SupportCenterReview'
  | 'SupportCenterCaseWork'
  | 'SupportCenterAdmin'
  | 'SupportDeskAgent';

function allow(...actions: readonly string[]): JsonObject {
  return { Effect: 'Allow', Action: actions, Resource: '*' };
}

function policy(...statements: readonly JsonObject[]): JsonObject {
  return { Version: '2012-10-17', Statement: statements };
}

const caseWork = [
  'supportcenter:AssignCase',
  'supportcenter:LabelCase',
  'supportcenter:ReadNotes',
  'supportcenter:WriteNotes',
] as const;

export const managedPolicies: readonly ManagedPolicy[] = [
  {
    name: 'AWSSupportAccess',
    description: 'Everything in support cases and Trusted Advisor.',
    document: policy(
      allow('support:*', 'support-console:*', 'trustedadvisor:*', 'supportcenter:ManageTemplates'),
    ),
  },
  {
    name: 'AWSSupportReadOnly',
    description: 'Reads cases and Trusted Advisor; changes nothing.',
    document: policy(
      allow(
        'support:Describe*',
        'support:DownloadAttachment',
        'support:SearchForCases',
        'trustedadvisor:Describe*',
        'trustedadvisor:Get*',
        'trustedadvisor:List*',
      ),
    ),
  },
  {
    name: 'AWSSupportNoResolve',
    description: 'Everything in support cases except resolving them.',
    document: policy(allow('support:*', 'support-console:*'), {
      Effect: 'Deny',
      Action: 'support:ResolveCase',
      Resource: '*',
    }),
  },
  {
    name: 'TrustedAdvisorReadOnly',
    description: 'Reads Trusted Advisor; no cases.',
    document: policy(
      allow(
        'support:DescribeTrustedAdvisor*',
        'trustedadvisor:Describe*',
        'trustedadvisor:Get*',
        'trustedadvisor:List*',
      ),
    ),
  },
  {
    name: 'ServiceLinkedRoles',
    description: 'Creates, edits and deletes the service-linked roles of Support and Trusted Advisor.',
    document: policy(
      allow('iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole', 'iam:UpdateRoleDescription'),
    ),
  },
  {
    name: 'SupportCenterReview',
    description: 'Queues and figures over all cases that the person may see, and work on them.',
    document: policy(allow('supportcenter:ReviewCases', 'supportcenter:ManageCannedTexts', ...caseWork)),
  },
  {
    name: 'SupportCenterCaseWork',
    description: 'Shares out the work on cases: owner, team, follow-up date, labels, internal notes.',
    document: policy(allow(...caseWork)),
  },
  {
    name: 'SupportCenterAdmin',
    description: 'Administers this installation: accounts, users, policies, event history.',
    document: policy(allow('supportcenter:*')),
  },
  {
    name: 'SupportDeskAgent',
    description: 'Answers the cases of all accounts at the desk of the emulator.',
    document: policy(allow('supportdesk:*')),
  },
];
