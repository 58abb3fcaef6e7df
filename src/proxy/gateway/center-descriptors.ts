import { centerTarget } from '../../contract/center/center-command.ts';
import type { CenterOperationName, CenterOperationTraits } from '../../contract/center/center-operations.ts';
import { centerOperations } from '../../contract/center/center-operations.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

interface CenterTraits {
  readonly actions: readonly string[];
  readonly auditInput: readonly string[];
  readonly auditOutput?: readonly string[];
  /** False: an answer or an input is a secret, of which a key would keep a trace. */
  readonly keyed?: false;
  /** Whether access tokens reach it; without a word, what concerns one account. */
  readonly byToken?: boolean;
}

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
const templates = [...opening, 'supportcenter:ManageTemplates'];
const attachment = ['principalType', 'principalId', 'policyId', 'scope'];
const filter = ['eventId', 'startTime', 'endTime', 'userName', 'eventName', 'accountId', 'caseId', 'outcome'];

const traits: Record<CenterOperationName, CenterTraits> = {
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
  GetCaseDraft: { actions: ['support-console:GetCaseDraft'], auditInput: ['draftId'] },
  ListCaseDrafts: { actions: ['support-console:GetCaseDraft'], auditInput: [] },
  CreateCaseDraft: {
    actions: ['support-console:CreateCaseDraft'],
    auditInput: ['isCopy'],
    auditOutput: ['draftId'],
  },
  UpdateCaseDraft: { actions: ['support-console:CreateCaseDraft'], auditInput: ['draftId', 'version'] },
  DeleteCaseDraft: { actions: ['support-console:DeleteCaseDraft'], auditInput: ['draftId'] },
  LookupEvents: { actions: history, auditInput: filter },
  ExportEvents: { actions: history, auditInput: filter, auditOutput: ['fileName'] },
  ExportEventArchive: { actions: history, auditInput: filter, auditOutput: ['fileName'] },
  ListTemplates: { actions: opening, auditInput: [] },
  CreateTemplate: { actions: templates, auditInput: ['name', 'groupId'], auditOutput: ['templateId'] },
  UpdateTemplate: { actions: templates, auditInput: ['templateId', 'name', 'groupId'] },
  DeleteTemplate: { actions: templates, auditInput: ['templateId'] },
  LinkCases: { actions: opening, auditInput: ['caseId', 'relatedCaseId'] },
  ListLinkedCases: { actions: ['support:DescribeCases'], auditInput: ['caseId'] },
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
    ...traits[name],
    bodyLimit,
    underCondition: 'refuse',
    quota: null,
  };
}

/** By the value of `X-Amz-Target`. */
export const centerDescriptors: ReadonlyMap<string, OperationDescriptor> = new Map(
  Object.keys(centerOperations).map((name) => [
    `${centerTarget}.${name}`,
    describe(name as CenterOperationName),
  ]),
);
