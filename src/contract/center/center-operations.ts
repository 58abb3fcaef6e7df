/** Our own operations, named once for console and proxy (`X-Amz-Target: SupportCenter.<Operation>`). */
export interface CenterOperationTraits {
  readonly access: 'read' | 'write';
  /** `installation`: at `/api/center`; `account`: at `/api/accounts/{accountId}/center`. */
  readonly scope: 'installation' | 'account';
}

export const centerOperations = {
  GetPreferences: { access: 'read', scope: 'installation' },
  PutPreferences: { access: 'write', scope: 'installation' },
  ListUsers: { access: 'read', scope: 'installation' },
  CreateUser: { access: 'write', scope: 'installation' },
  UpdateUser: { access: 'write', scope: 'installation' },
  RenameUser: { access: 'write', scope: 'installation' },
  DeleteUser: { access: 'write', scope: 'installation' },
  CreateSignInLink: { access: 'write', scope: 'installation' },
  ListGroups: { access: 'read', scope: 'installation' },
  CreateGroup: { access: 'write', scope: 'installation' },
  DeleteGroup: { access: 'write', scope: 'installation' },
  AddUserToGroup: { access: 'write', scope: 'installation' },
  RemoveUserFromGroup: { access: 'write', scope: 'installation' },
  ListRoles: { access: 'read', scope: 'installation' },
  CreateRole: { access: 'write', scope: 'installation' },
  UpdateRole: { access: 'write', scope: 'installation' },
  DeleteRole: { access: 'write', scope: 'installation' },
  ListPolicies: { access: 'read', scope: 'installation' },
  CreatePolicy: { access: 'write', scope: 'installation' },
  UpdatePolicy: { access: 'write', scope: 'installation' },
  DeletePolicy: { access: 'write', scope: 'installation' },
  ListAttachments: { access: 'read', scope: 'installation' },
  AttachPolicy: { access: 'write', scope: 'installation' },
  DetachPolicy: { access: 'write', scope: 'installation' },
  ExplainPermissions: { access: 'read', scope: 'installation' },
  ListAccounts: { access: 'read', scope: 'installation' },
  DescribeAccounts: { access: 'read', scope: 'installation' },
  CreateAccount: { access: 'write', scope: 'installation' },
  UpdateAccount: { access: 'write', scope: 'installation' },
  DeleteAccount: { access: 'write', scope: 'installation' },
  PutAccountContact: { access: 'write', scope: 'installation' },
  TestAccount: { access: 'write', scope: 'installation' },
  ListOwnSessions: { access: 'read', scope: 'installation' },
  EndOwnSessions: { access: 'write', scope: 'installation' },
  ListAccessTokens: { access: 'read', scope: 'installation' },
  CreateAccessToken: { access: 'write', scope: 'installation' },
  RevokeAccessToken: { access: 'write', scope: 'installation' },
  ListPasskeys: { access: 'read', scope: 'installation' },
  BeginPasskey: { access: 'write', scope: 'installation' },
  RegisterPasskey: { access: 'write', scope: 'installation' },
  RenamePasskey: { access: 'write', scope: 'installation' },
  RemovePasskey: { access: 'write', scope: 'installation' },
  AskForPasskey: { access: 'write', scope: 'installation' },
  RemovePasskeysOfUser: { access: 'write', scope: 'installation' },
  ListSessions: { access: 'read', scope: 'installation' },
  EndSessions: { access: 'write', scope: 'installation' },
  SetPassword: { access: 'write', scope: 'installation' },
  GetCaseDraft: { access: 'read', scope: 'account' },
  ListCaseDrafts: { access: 'read', scope: 'account' },
  CreateCaseDraft: { access: 'write', scope: 'account' },
  UpdateCaseDraft: { access: 'write', scope: 'account' },
  DeleteCaseDraft: { access: 'write', scope: 'account' },
  LookupEvents: { access: 'read', scope: 'installation' },
  ExportEvents: { access: 'read', scope: 'installation' },
  /** Answers with a ZIP archive, and errors as the others. */
  ExportEventArchive: { access: 'read', scope: 'installation' },
  ListTemplates: { access: 'read', scope: 'account' },
  CreateTemplate: { access: 'write', scope: 'account' },
  UpdateTemplate: { access: 'write', scope: 'account' },
  DeleteTemplate: { access: 'write', scope: 'account' },
  LinkCases: { access: 'write', scope: 'account' },
  ListLinkedCases: { access: 'read', scope: 'account' },
} as const satisfies Record<string, CenterOperationTraits>;

export type CenterOperationName = keyof typeof centerOperations;

export function isCenterOperationName(name: string): name is CenterOperationName {
  return Object.hasOwn(centerOperations, name);
}
