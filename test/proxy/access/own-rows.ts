/** Every operation of our own. What changes something is sent what it refuses, once it may be carried out. */
import type { CenterOperationName } from '../../../src/contract/center/center-operations.ts';
import type { Role, Row } from './roles.ts';
import { signedIn } from './roles.ts';

const administrators: readonly Role[] = ['admin', 'administration only'];
/** The deny names only what manages. */
const historians: readonly Role[] = [...administrators, 'explicit deny'];
/** Nor does it name what the console does for who writes. */
const writers: readonly Role[] = ['no-resolve', 'full', 'admin', 'explicit deny'];

/** The deny covers opening cases. */
const openers: readonly Role[] = ['no-resolve', 'full', 'admin'];
const templateMakers: readonly Role[] = ['full', 'admin'];

const read = (who: readonly Role[], input: object = {}): Row => ({ who, input: () => input, answer: 'ok' });
const refused = (who: readonly Role[]): Row => ({ who, answer: 'ValidationException' });

export const ownRows: Record<CenterOperationName, Row> = {
  GetPreferences: read(signedIn),
  PutPreferences: refused(signedIn),
  ListUsers: read(administrators),
  CreateUser: refused(administrators),
  UpdateUser: refused(administrators),
  RenameUser: refused(administrators),
  DeleteUser: refused(administrators),
  CreateSignInLink: refused(administrators),
  ListGroups: read(administrators),
  CreateGroup: refused(administrators),
  DeleteGroup: refused(administrators),
  AddUserToGroup: refused(administrators),
  RemoveUserFromGroup: refused(administrators),
  ListRoles: read(administrators),
  CreateRole: refused(administrators),
  UpdateRole: refused(administrators),
  DeleteRole: refused(administrators),
  ListPolicies: read(administrators),
  CreatePolicy: refused(administrators),
  UpdatePolicy: refused(administrators),
  DeletePolicy: refused(administrators),
  ListAttachments: read(administrators),
  AttachPolicy: refused(administrators),
  DetachPolicy: refused(administrators),
  ExplainPermissions: refused(administrators),
  ListAccounts: read(administrators),
  DescribeAccounts: refused(administrators),
  CreateAccount: refused(administrators),
  UpdateAccount: refused(administrators),
  DeleteAccount: refused(administrators),
  PutAccountContact: refused(administrators),
  TestAccount: refused(administrators),
  ListOwnSessions: read(signedIn),
  EndOwnSessions: refused(signedIn),
  ListSessions: read(administrators),
  EndSessions: refused(administrators),
  SetPassword: refused(signedIn),
  ListPasskeys: read(signedIn),
  BeginPasskey: read(signedIn),
  RegisterPasskey: refused(signedIn),
  RenamePasskey: refused(signedIn),
  RemovePasskey: refused(signedIn),
  AskForPasskey: refused(signedIn),
  RemovePasskeysOfUser: refused(administrators),
  CreateAccessToken: refused(signedIn),
  ListAccessTokens: read(signedIn),
  RevokeAccessToken: refused(signedIn),
  GetCaseDraft: read(writers, { slot: '' }),
  ListCaseDrafts: read(writers),
  CreateCaseDraft: refused(writers),
  UpdateCaseDraft: refused(writers),
  DeleteCaseDraft: refused(writers),
  LookupEvents: refused(historians),
  ExportEvents: refused(historians),
  ExportEventArchive: refused(historians),
  ListTemplates: read(openers),
  CreateTemplate: refused(templateMakers),
  UpdateTemplate: refused(templateMakers),
  DeleteTemplate: refused(templateMakers),
  LinkCases: refused(openers),
  ListLinkedCases: refused(['read-only', ...openers]),
};
