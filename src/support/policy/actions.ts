/**
 * Every action that a policy can allow or deny here, named once, with the screens that need it.
 * Sources: service authorization reference (`support:`, `trustedadvisor:`), user guide "Manage access to
 * AWS Support Center" (console-only actions, attachments). `supportcenter:` and `supportdesk:` are this
 * product's own.
 */
import type { ServedName } from '../console-operations.ts';

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

  // Service-linked roles, by the actions that the guide names.
  'iam:CreateServiceLinkedRole': write('trusted-advisor'),
  'iam:DeleteServiceLinkedRole': write('trusted-advisor'),
  'iam:UpdateRoleDescription': write('trusted-advisor'),

  'supportcenter:ManageAccounts': write('administration'),
  /** Users, groups and roles, and the sessions of others. */
  'supportcenter:ManageUsers': write('administration'),
  'supportcenter:ManagePolicies': write('administration'),
  'supportcenter:ReadEventHistory': read('administration'),
  /** Queues and figures over all accounts that the person may see. */
  'supportcenter:ReviewCases': opening(read(), 'review'),
  /** Forms that are filled in beforehand, for everybody in an account or for a group. */
  'supportcenter:ManageTemplates': write('create-case'),
  /** Canned texts that everybody reads; those of a person or a group need no permission. */
  'supportcenter:ManageCannedTexts': write('review'),
  /** Owner, team and follow-up date of a case. */
  'supportcenter:AssignCase': write('review', 'case'),
  /** Labels, which policies may ask about: whoever sets them has a say in who sees the case. */
  'supportcenter:LabelCase': write('review', 'case'),
  /** What colleagues write for each other; AWS never sees it. */
  'supportcenter:ReadNotes': read(),
  'supportcenter:WriteNotes': write('case'),

  // The agents' side, each operation of it by its own name; the emulator only.
  'supportdesk:ListQueue': opening(read(), 'desk'),
  'supportdesk:DescribeCase': opening(read(), 'desk'),
  'supportdesk:DownloadAttachment': read('desk'),
  'supportdesk:ListAgents': read('desk'),
  'supportdesk:ClaimCase': write('desk'),
  'supportdesk:ReleaseCase': write('desk'),
  'supportdesk:HandOverCase': write('desk'),
  'supportdesk:ReplyToCase': write('desk'),
  'supportdesk:RequestInformation': write('desk'),
  'supportdesk:ResolveClaimedCase': write('desk'),
  'supportdesk:ChangeSeverity': write('desk'),
  'supportdesk:AddCaseNote': write('desk'),
  'supportdesk:ListCannedTexts': read('desk'),
  'supportdesk:PutCannedText': write('desk'),
  'supportdesk:DeleteCannedText': write('desk'),
  'supportdesk:DescribeSimulatedAgent': read('desk'),
  'supportdesk:PutSimulatedAgent': write('desk'),
} as const satisfies Record<string, ActionTraits>;

export type Action = keyof typeof actions;

export const productActions: readonly Action[] = Object.keys(actions).filter(isAction);

/** Those of our own that are granted and asked for per account, as AWS's are. */
const ownOfAccounts: ReadonlySet<string> = new Set<Action>([
  'supportcenter:ManageTemplates',
  'supportcenter:AssignCase',
  'supportcenter:LabelCase',
  'supportcenter:ReadNotes',
  'supportcenter:WriteNotes',
]);

export function isOfInstallation(action: string): boolean {
  // Agents see the cases of all accounts alike.
  if (action.startsWith('supportdesk:')) return true;
  return action.startsWith('supportcenter:') && !ownOfAccounts.has(action);
}

/**
 * Those that a policy may narrow to some cases. All others concern no case: for them the keys of a case are
 * absent, as in IAM a key is that a request does not have.
 */
const ofCases: ReadonlySet<string> = new Set<Action>([
  'support:AddAttachmentsToSet',
  'support:AddCommunicationToCase',
  'support:CreateCase',
  'support:DescribeAttachment',
  'support:DescribeCaseAttributes',
  'support:DescribeCases',
  'support:DescribeCommunications',
  'support:DownloadAttachment',
  'support:InitiateCallForCase',
  'support:InitiateChatForCase',
  'support:PutCaseAttributes',
  'support:RateCaseCommunication',
  'support:ResolveCase',
  'support:SearchForCases',
  'support:UpdateCaseSeverity',
  'support:UploadAttachment',
  'support-console:CreateCaseDraft',
  'support-console:DeleteCaseDraft',
  'support-console:GetCaseDraft',
  'supportcenter:AssignCase',
  'supportcenter:LabelCase',
  'supportcenter:ReadNotes',
  'supportcenter:WriteNotes',
]);

export function isAboutCases(action: string): boolean {
  return ofCases.has(action);
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
  DescribeCaseAttributes: ['support:DescribeCaseAttributes'],
  DescribeCases: ['support:DescribeCases'],
  DescribeCommunications: ['support:DescribeCommunications'],
  DescribeCreateCaseOptions: ['support:DescribeCreateCaseOptions'],
  DescribeIssueTypes: ['support:DescribeIssueTypes'],
  DescribeServices: ['support:DescribeServices'],
  DescribeSeverityLevels: ['support:DescribeSeverityLevels'],
  DescribeSupportLevel: ['support:DescribeSupportLevel'],
  DescribeSupportedLanguages: ['support:DescribeSupportedLanguages'],
  DescribeTrustedAdvisorCheckRefreshStatuses: ['support:DescribeTrustedAdvisorCheckRefreshStatuses'],
  DescribeTrustedAdvisorCheckResult: ['support:DescribeTrustedAdvisorCheckResult'],
  DescribeTrustedAdvisorCheckSummaries: ['support:DescribeTrustedAdvisorCheckSummaries'],
  DescribeTrustedAdvisorChecks: ['support:DescribeTrustedAdvisorChecks'],
  GetAttachmentDownloadLink: download,
  GetAttachmentUploadLinks: upload,
  PutCaseAttributes: ['support:PutCaseAttributes'],
  RateCaseCommunication: ['support:RateCaseCommunication'],
  RefreshTrustedAdvisorCheck: ['support:RefreshTrustedAdvisorCheck'],
  ResolveCase: ['support:ResolveCase'],
  UpdateCaseSeverity: ['support:UpdateCaseSeverity'],
  CreateServiceLinkedRole: ['iam:CreateServiceLinkedRole'],
  DeleteServiceLinkedRole: ['iam:DeleteServiceLinkedRole'],
  DescribeAccountAccess: ['trustedadvisor:DescribeAccountAccess'],
  SetAccountAccess: ['trustedadvisor:SetAccountAccess'],
  UpdateRoleDescription: ['iam:UpdateRoleDescription'],
} as const satisfies Record<ServedName, readonly Action[]>;

/** The actions that a call of the Support API, or of the console beside it, asks for: all of them. */
export function actionsOf(operation: ServedName): readonly Action[] {
  return requiredActions[operation];
}
