/**
 * Every action that a policy can allow or deny here, named once, with the screens that need it.
 * Sources: service authorization reference (`support:`, `trustedadvisor:`), user guide "Manage access to
 * AWS Support Center" (console-only actions, attachments). `supportcenter:` is this product's own.
 */
import type { OperationName } from '../operations.ts';

export type Screen =
  | 'case-list'
  | 'case'
  | 'create-case'
  | 'trusted-advisor'
  | 'review'
  | 'desk'
  | 'administration';

export interface ActionTraits {
  readonly access: 'read' | 'write';
  /** What the action is for, and what a person lacks without it. Empty where no screen needs it. */
  readonly screens: readonly Screen[];
  /** Those of them that are of no use without it. */
  readonly opens: readonly Screen[];
}

function read(...screens: readonly Screen[]): ActionTraits {
  return { access: 'read', screens, opens: [] };
}

function write(...screens: readonly Screen[]): ActionTraits {
  return { access: 'write', screens, opens: [] };
}

function opening(traits: ActionTraits, ...opens: readonly Screen[]): ActionTraits {
  return { ...traits, screens: [...opens, ...traits.screens], opens };
}

export const actions = {
  'support:AddAttachmentsToSet': write('create-case', 'case'),
  'support:AddCommunicationToCase': write('case'),
  'support:CreateCase': opening(write(), 'create-case'),
  'support:DescribeAttachment': read('case'),
  'support:DescribeCaseAttributes': read('case'),
  'support:DescribeCases': opening(read('review'), 'case-list', 'case'),
  'support:DescribeCommunications': read('case'),
  'support:DescribeCreateCaseOptions': read('create-case'),
  'support:DescribeIssueTypes': read('create-case'),
  'support:DescribeServices': opening(read('case-list'), 'create-case'),
  'support:DescribeSeverityLevels': opening(read('case-list'), 'create-case'),
  'support:DescribeSupportLevel': read('create-case'),
  'support:DescribeSupportedLanguages': read('create-case'),
  'support:DescribeTrustedAdvisorCheckRefreshStatuses': read('trusted-advisor'),
  'support:DescribeTrustedAdvisorCheckResult': read('trusted-advisor'),
  'support:DescribeTrustedAdvisorCheckSummaries': opening(read(), 'trusted-advisor'),
  'support:DescribeTrustedAdvisorChecks': opening(read(), 'trusted-advisor'),
  'support:DownloadAttachment': read('case'),
  'support:InitiateCallForCase': write('create-case', 'case'),
  'support:InitiateChatForCase': write('create-case', 'case'),
  'support:PutCaseAttributes': write('case'),
  'support:RateCaseCommunication': write('case'),
  'support:RefreshTrustedAdvisorCheck': write('trusted-advisor'),
  'support:ResolveCase': write('case'),
  'support:SearchForCases': read('case-list', 'review'),
  'support:UpdateCaseSeverity': write('case'),
  'support:UploadAttachment': write('create-case', 'case'),

  // Without them a form keeps its draft in the browser alone, and does all the rest.
  'support-console:CreateCaseDraft': write(),
  'support-console:DeleteCaseDraft': write(),
  'support-console:GetCaseDraft': read(),

  'trustedadvisor:BatchUpdateRecommendationResourceExclusion': write('trusted-advisor'),
  'trustedadvisor:DescribeAccount': read('trusted-advisor'),
  'trustedadvisor:DescribeAccountAccess': read('trusted-advisor'),
  'trustedadvisor:DescribeCheckItems': read('trusted-advisor'),
  'trustedadvisor:DescribeCheckRefreshStatuses': read('trusted-advisor'),
  'trustedadvisor:DescribeCheckStatusHistoryChanges': read('trusted-advisor'),
  'trustedadvisor:DescribeCheckSummaries': read('trusted-advisor'),
  'trustedadvisor:DescribeChecks': read('trusted-advisor'),
  'trustedadvisor:DescribeNotificationPreferences': read('trusted-advisor'),
  'trustedadvisor:DescribeReports': read('trusted-advisor'),
  'trustedadvisor:ExcludeCheckItems': write('trusted-advisor'),
  'trustedadvisor:GenerateReport': write('trusted-advisor'),
  'trustedadvisor:GetRecommendation': read('trusted-advisor'),
  'trustedadvisor:IncludeCheckItems': write('trusted-advisor'),
  'trustedadvisor:ListChecks': read('trusted-advisor'),
  'trustedadvisor:ListRecommendationResources': read('trusted-advisor'),
  'trustedadvisor:ListRecommendations': read('trusted-advisor'),
  'trustedadvisor:RefreshCheck': write('trusted-advisor'),
  'trustedadvisor:SetAccountAccess': write('trusted-advisor'),
  'trustedadvisor:UpdateNotificationPreferences': write('trusted-advisor'),
  'trustedadvisor:UpdateRecommendationLifecycle': write('trusted-advisor'),

  'supportcenter:ManageAccounts': write('administration'),
  /** Users, groups and roles, and the sessions of others. */
  'supportcenter:ManageUsers': write('administration'),
  'supportcenter:ManagePolicies': write('administration'),
  'supportcenter:ReadEventHistory': read('administration'),
  /** Queues and figures over all accounts that the person may see. */
  'supportcenter:ReviewCases': opening(read(), 'review'),
  /** Forms that are filled in beforehand, for everybody in an account or for a group. */
  'supportcenter:ManageTemplates': write('create-case'),
  /** Owner, labels and notes of a case. */
  'supportcenter:AnnotateCases': write('review', 'case'),
  /** Anything at the agents' desk; the emulator only. */
  'supportcenter:UseDesk': opening(write(), 'desk'),
} as const satisfies Record<string, ActionTraits>;

export type Action = keyof typeof actions;

export const productActions: readonly Action[] = Object.keys(actions).filter(isAction);

/** Those of our own that are granted and asked for per account, as AWS's are. */
const ownOfAccounts: ReadonlySet<string> = new Set<Action>(['supportcenter:ManageTemplates']);

export function isOfInstallation(action: string): boolean {
  return action.startsWith('supportcenter:') && !ownOfAccounts.has(action);
}

export function isAction(name: string): name is Action {
  return Object.hasOwn(actions, name);
}

/** Uploads and download links have no action of their own name (user guide, large attachments). */
const upload = ['support:UploadAttachment', 'support:AddAttachmentsToSet'] as const;
const download = ['support:DownloadAttachment', 'support:DescribeAttachment'] as const;

const requiredActions = {
  AddAttachmentsToSet: ['support:AddAttachmentsToSet'],
  AddCommunicationToCase: ['support:AddCommunicationToCase'],
  CompleteAttachmentUpload: upload,
  CreateCase: ['support:CreateCase'],
  DescribeAttachment: ['support:DescribeAttachment'],
  DescribeAttachmentUploadStatus: upload,
  DescribeCases: ['support:DescribeCases'],
  DescribeCommunications: ['support:DescribeCommunications'],
  DescribeCreateCaseOptions: ['support:DescribeCreateCaseOptions'],
  DescribeServices: ['support:DescribeServices'],
  DescribeSeverityLevels: ['support:DescribeSeverityLevels'],
  DescribeSupportedLanguages: ['support:DescribeSupportedLanguages'],
  DescribeTrustedAdvisorCheckRefreshStatuses: ['support:DescribeTrustedAdvisorCheckRefreshStatuses'],
  DescribeTrustedAdvisorCheckResult: ['support:DescribeTrustedAdvisorCheckResult'],
  DescribeTrustedAdvisorCheckSummaries: ['support:DescribeTrustedAdvisorCheckSummaries'],
  DescribeTrustedAdvisorChecks: ['support:DescribeTrustedAdvisorChecks'],
  GetAttachmentDownloadLink: download,
  GetAttachmentUploadLinks: upload,
  RefreshTrustedAdvisorCheck: ['support:RefreshTrustedAdvisorCheck'],
  ResolveCase: ['support:ResolveCase'],
} as const satisfies Record<OperationName, readonly Action[]>;

/** The actions that a call of the Support API asks for: all of them. */
export function actionsOf(operation: OperationName): readonly Action[] {
  return requiredActions[operation];
}
