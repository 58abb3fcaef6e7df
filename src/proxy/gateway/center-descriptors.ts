import { centerTarget } from '../../contract/center/center-target.ts';
import type { CenterOperationName, CenterOperationTraits } from '../../contract/center/center-operations.ts';
import { centerOperations } from '../../contract/center/center-operations.ts';
import { isConsoleOperation } from '../../support/console-operations.ts';
import { actionsOf } from '../../support/policy/actions.ts';
import { archiveActions } from '../exports/archive/archive-actions.ts';
import { advisorTraits } from './center-traits/advisor-traits.ts';
import type { CenterTraits } from './center-traits/center-traits.ts';
import { accessTraits } from './center-traits/access-traits.ts';
import { reviewTraits } from './center-traits/review-traits.ts';
import { workTraits } from './center-traits/work.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

const accounts = ['supportcenter:ManageAccounts'];
/** Not the external id, nor the contact: a record outlives both. */
const account = ['accountId', 'name', 'roleArn', 'profile'];
const users = ['supportcenter:ManageUsers'];
const policies = ['supportcenter:ManagePolicies'];
/** Who joins a group, gets a link of somebody or their name gets permissions by it. */
const both = [...users, ...policies];
const history = ['supportcenter:ReadEventHistory'];
/** Whoever opens cases sees what helps with it; a change of what others see is a permission of its own. */
const opening = ['support:CreateCase'];
/** What is kept of a case for whoever may read it. */
const reading = ['support:DescribeCases'];
const templates = [...opening, 'supportcenter:ManageTemplates'];
const attachment = ['principalType', 'principalId', 'policyId', 'scope'];
const filter = ['eventId', 'startTime', 'endTime', 'userName', 'eventName', 'accountId', 'caseId', 'outcome'];

const traits: Record<CenterOperationName, CenterTraits> = {
  ...advisorTraits,
  ...reviewTraits,
  GetPreferences: { actions: [], auditInput: [] },
  PutPreferences: { actions: [], auditInput: [] },
  ListUsers: { actions: users, auditInput: [] },
  CreateUser: { actions: users, auditInput: ['userName'], auditOutput: ['userId'] },
  UpdateUser: { actions: users, auditInput: ['userId', 'disabled'] },
  RenameUser: { actions: both, auditInput: ['userId', 'userName'] },
  DeleteUser: { actions: users, auditInput: ['userId'] },
  CreateSignInLink: { actions: both, auditInput: ['userId'], auditOutput: ['expiresAt'], keyed: false },
  ListGroups: { actions: users, auditInput: [] },
  CreateGroup: { actions: users, auditInput: ['name'], auditOutput: ['groupId'] },
  DeleteGroup: { actions: both, auditInput: ['groupId'] },
  AddUserToGroup: { actions: both, auditInput: ['groupId', 'userId'] },
  RemoveUserFromGroup: { actions: both, auditInput: ['groupId', 'userId'] },
  ListRoles: { actions: users, auditInput: [] },
  CreateRole: { actions: both, auditInput: ['name', 'claimValues'], auditOutput: ['roleId'] },
  UpdateRole: { actions: both, auditInput: ['roleId', 'name', 'claimValues'] },
  DeleteRole: { actions: both, auditInput: ['roleId'] },
  ListPolicies: { actions: policies, auditInput: [] },
  CreatePolicy: { actions: policies, auditInput: ['name'], auditOutput: ['policyId'] },
  UpdatePolicy: { actions: policies, auditInput: ['policyId'] },
  DeletePolicy: { actions: policies, auditInput: ['policyId'] },
  ListAttachments: { actions: policies, auditInput: [] },
  AttachPolicy: { actions: policies, auditInput: attachment },
  DetachPolicy: { actions: policies, auditInput: attachment },
  ExplainPermissions: { actions: policies, auditInput: ['userId', 'accountId'] },
  ListAccounts: { actions: policies, auditInput: [] },
  DescribeAccounts: { actions: accounts, auditInput: ['accountId'] },
  CreateAccount: { actions: accounts, auditInput: account },
  UpdateAccount: { actions: accounts, auditInput: account },
  DeleteAccount: { actions: accounts, auditInput: ['accountId'] },
  PutAccountContact: { actions: accounts, auditInput: ['accountId', 'country'] },
  RebuildCaseIndex: { actions: accounts, auditInput: ['accountId'] },
  PutAccountArchive: { actions: accounts, auditInput: ['accountId', 'keepsAttachments'] },
  TestAccount: { actions: accounts, auditInput: ['accountId'], auditOutput: ['problem'] },
  ListOwnSessions: { actions: [], auditInput: [] },
  ListAccessTokens: { actions: [], auditInput: [] },
  CreateAccessToken: {
    actions: [],
    auditInput: ['name', 'accounts', 'readOnly', 'days'],
    auditOutput: ['tokenId', 'expiresAt'],
    keyed: false,
  },
  RevokeAccessToken: { actions: [], auditInput: ['tokenId'] },
  ListPasskeys: { actions: [], auditInput: [] },
  BeginPasskey: { actions: [], auditInput: [], keyed: false },
  RegisterPasskey: { actions: [], auditInput: ['name'], auditOutput: ['passkeyId'], keyed: false },
  RenamePasskey: { actions: [], auditInput: ['passkeyId', 'name'] },
  RemovePasskey: { actions: [], auditInput: ['passkeyId', 'evenLastWayIn'] },
  AskForPasskey: { actions: [], auditInput: ['asksForPasskey'] },
  RemovePasskeysOfUser: { actions: users, auditInput: ['userId'] },
  EndOwnSessions: { actions: [], auditInput: ['sessionId'] },
  ListSessions: { actions: users, auditInput: ['userId'] },
  EndSessions: { actions: users, auditInput: ['sessionId', 'userId'] },
  SetPassword: { actions: [], auditInput: [], keyed: false },
  // A slot holds what an address fills in, so the record names drafts by their ids only.
  GetCaseDraft: { actions: ['support-console:GetCaseDraft'], auditInput: ['draftId'], cases: 'narrowed' },
  ListCaseDrafts: { actions: ['support-console:GetCaseDraft'], auditInput: [], cases: 'narrowed' },
  CreateCaseDraft: {
    actions: ['support-console:CreateCaseDraft'],
    auditInput: ['isCopy'],
    auditOutput: ['draftId'],
    cases: 'narrowed',
  },
  UpdateCaseDraft: {
    actions: ['support-console:CreateCaseDraft'],
    auditInput: ['draftId', 'version'],
    cases: 'narrowed',
  },
  // One's own, of which nothing is told: whatever it was for may go.
  DeleteCaseDraft: { actions: ['support-console:DeleteCaseDraft'], auditInput: ['draftId'], cases: 'later' },
  LookupEvents: { actions: history, auditInput: filter },
  ExportEvents: { actions: history, auditInput: filter, auditOutput: ['fileName'] },
  ExportEventArchive: { actions: history, auditInput: filter, auditOutput: ['fileName'] },
  ExportCase: {
    actions: ['support:DescribeCases', 'support:DescribeCommunications'],
    auditInput: ['caseId', 'format'],
    auditOutput: ['fileName', 'source'],
  },
  ExportCases: {
    actions: [],
    auditInput: ['accountIds', 'format'],
    auditOutput: ['fileName', 'rows'],
    byToken: true,
  },
  StartArchiveExport: {
    actions: archiveActions,
    auditInput: [],
    auditOutput: ['exportId'],
    cases: 'narrowed',
  },
  ListExports: { actions: archiveActions, auditInput: [], cases: 'narrowed' },
  DeleteExport: { actions: archiveActions, auditInput: ['exportId'], cases: 'narrowed' },
  // Of no case: a form, for cases that are not open yet.
  ListTemplates: { actions: opening, auditInput: [], cases: 'later' },
  CreateTemplate: {
    actions: templates,
    auditInput: ['name', 'groupId'],
    auditOutput: ['templateId'],
    cases: 'later',
  },
  UpdateTemplate: { actions: templates, auditInput: ['templateId', 'name', 'groupId'], cases: 'later' },
  DeleteTemplate: { actions: templates, auditInput: ['templateId'], cases: 'later' },
  LinkCases: { actions: opening, auditInput: ['caseId', 'relatedCaseId'] },
  // What is looked for may name people and words of cases, so the record has the view's name only.
  ListCaseViews: { actions: [], auditInput: [] },
  CreateCaseView: { actions: [], auditInput: ['name', 'groupId'], auditOutput: ['viewId'] },
  UpdateCaseView: { actions: [], auditInput: ['viewId', 'name', 'groupId'] },
  DeleteCaseView: { actions: [], auditInput: ['viewId'] },
  ListLinkedCases: { actions: ['support:DescribeCases'], auditInput: ['caseId'] },
  ListCaseHistory: { actions: reading, auditInput: ['caseId'] },
  GetCaseCompanion: { actions: reading, auditInput: ['caseId'] },
  MarkCaseRead: { actions: reading, auditInput: ['caseId', 'readAt'] },
  FollowCase: { actions: reading, auditInput: ['caseId'] },
  UnfollowCase: { actions: reading, auditInput: ['caseId'] },
  DescribeCaseAttributes: { actions: actionsOf('DescribeCaseAttributes'), auditInput: ['caseId'] },
  DescribeIssueTypes: { actions: actionsOf('DescribeIssueTypes'), auditInput: ['language'] },
  DescribeSupportLevel: { actions: actionsOf('DescribeSupportLevel'), auditInput: [] },
  PutCaseAttributes: { actions: actionsOf('PutCaseAttributes'), auditInput: ['caseId', 'removedKeys'] },
  RateCaseCommunication: {
    actions: actionsOf('RateCaseCommunication'),
    auditInput: ['caseId', 'communicationKey', 'rating'],
  },
  UpdateCaseSeverity: { actions: actionsOf('UpdateCaseSeverity'), auditInput: ['caseId', 'severityCode'] },
  ...accessTraits,
  ...workTraits,
  // Each account asks for its own permissions, and a token reaches as far as it does elsewhere.
  SearchForCases: { actions: [], auditInput: ['accountIds'], byToken: true },
};

const bodyLimit = 256 * 1024;

function describe(name: CenterOperationName): OperationDescriptor {
  const operation: CenterOperationTraits = centerOperations[name];
  const { access, scope } = operation;
  return {
    name,
    service: 'center',
    eventSource: 'supportcenter',
    access,
    scope,
    keyed: access === 'write',
    byToken: scope === 'account',
    auditOutput: [],
    cases: scope === 'account' && traits[name].auditInput.includes('caseId') ? 'caseId' : 'refused',
    ...traits[name],
    bodyLimit,
    quota: isConsoleOperation(name) ? 'support' : null,
    // Of all upstreams the emulator alone has what AWS's console has.
    knownTo: 'emulator',
  };
}

/** By the value of `X-Amz-Target`. */
export const centerDescriptors: ReadonlyMap<string, OperationDescriptor> = new Map(
  Object.keys(centerOperations).map((name) => [
    `${centerTarget}.${name}`,
    describe(name as CenterOperationName),
  ]),
);
