import type { CenterOperationName } from '../../contract/center/center-operations.ts';
import type { JsonObject } from '../../support/json.ts';
import { addUserToGroup } from './add-user-to-group.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { attachPolicy } from './attach-policy.ts';
import { beginPasskey } from './begin-passkey.ts';
import { createAccessToken } from './create-access-token.ts';
import { createAccount } from './create-account.ts';
import { createCaseDraft } from './create-case-draft.ts';
import { createGroup } from './create-group.ts';
import { createPolicy } from './create-policy.ts';
import { createRole } from './create-role.ts';
import { createSignInLink } from './create-sign-in-link.ts';
import { createTemplate } from './create-template.ts';
import { createUser } from './create-user.ts';
import { deleteAccount } from './delete-account.ts';
import { deleteCaseDraft } from './delete-case-draft.ts';
import { deleteGroup } from './delete-group.ts';
import { deletePolicy } from './delete-policy.ts';
import { deleteUser } from './delete-user.ts';
import { describeAccounts } from './describe-accounts.ts';
import { deleteRole } from './delete-role.ts';
import { deleteTemplate } from './delete-template.ts';
import { detachPolicy } from './detach-policy.ts';
import { endOwnSessions } from './end-own-sessions.ts';
import { endSessions } from './end-sessions.ts';
import { explainPermissions } from './explain-permissions.ts';
import { exportEventArchive } from './export-event-archive.ts';
import { exportEvents } from './export-events.ts';
import { getCaseDraft } from './get-case-draft.ts';
import { getPreferences } from './get-preferences.ts';
import { linkCases } from './link-cases.ts';
import { listAccessTokens } from './list-access-tokens.ts';
import { listAccounts } from './list-accounts.ts';
import { listAttachments } from './list-attachments.ts';
import { listCaseDrafts } from './list-case-drafts.ts';
import { listGroups } from './list-groups.ts';
import { listLinkedCases } from './list-linked-cases.ts';
import { listOwnSessions } from './list-own-sessions.ts';
import { listPasskeys } from './list-passkeys.ts';
import { listPolicies } from './list-policies.ts';
import { listRoles } from './list-roles.ts';
import { listSessions } from './list-sessions.ts';
import { listTemplates } from './list-templates.ts';
import { listUsers } from './list-users.ts';
import { lookupEvents } from './lookup-events.ts';
import type { OwnCall, OwnOperation, OwnOperations, OwnParts } from './own-operation.ts';
import { putAccountContact } from './put-account-contact.ts';
import { putPreferences } from './put-preferences.ts';
import { registerPasskey } from './register-passkey.ts';
import { removePasskey } from './remove-passkey.ts';
import { removePasskeysOfUser } from './remove-passkeys-of-user.ts';
import { removeUserFromGroup } from './remove-user-from-group.ts';
import { renamePasskey } from './rename-passkey.ts';
import { revokeAccessToken } from './revoke-access-token.ts';
import { renameUser } from './rename-user.ts';
import { setPassword } from './set-password.ts';
import { testAccount } from './test-account.ts';
import { updateAccount } from './update-account.ts';
import { updateCaseDraft } from './update-case-draft.ts';
import { updatePolicy } from './update-policy.ts';
import { updateRole } from './update-role.ts';
import { updateTemplate } from './update-template.ts';
import { updateUser } from './update-user.ts';

const handlers: Record<CenterOperationName, OwnOperation> = {
  GetPreferences: getPreferences,
  PutPreferences: putPreferences,
  ListUsers: listUsers,
  CreateUser: createUser,
  UpdateUser: updateUser,
  RenameUser: renameUser,
  DeleteUser: deleteUser,
  CreateSignInLink: createSignInLink,
  ListGroups: listGroups,
  CreateGroup: createGroup,
  DeleteGroup: deleteGroup,
  AddUserToGroup: addUserToGroup,
  RemoveUserFromGroup: removeUserFromGroup,
  ListRoles: listRoles,
  CreateRole: createRole,
  UpdateRole: updateRole,
  DeleteRole: deleteRole,
  ListPolicies: listPolicies,
  CreatePolicy: createPolicy,
  UpdatePolicy: updatePolicy,
  DeletePolicy: deletePolicy,
  ListAttachments: listAttachments,
  AttachPolicy: attachPolicy,
  DetachPolicy: detachPolicy,
  ExplainPermissions: explainPermissions,
  ListAccounts: listAccounts,
  DescribeAccounts: describeAccounts,
  CreateAccount: createAccount,
  UpdateAccount: updateAccount,
  DeleteAccount: deleteAccount,
  PutAccountContact: putAccountContact,
  TestAccount: testAccount,
  ListOwnSessions: listOwnSessions,
  EndOwnSessions: endOwnSessions,
  ListAccessTokens: listAccessTokens,
  CreateAccessToken: createAccessToken,
  RevokeAccessToken: revokeAccessToken,
  ListPasskeys: listPasskeys,
  BeginPasskey: beginPasskey,
  RegisterPasskey: registerPasskey,
  RenamePasskey: renamePasskey,
  RemovePasskey: removePasskey,
  AskForPasskey: askForPasskey,
  RemovePasskeysOfUser: removePasskeysOfUser,
  ListSessions: listSessions,
  EndSessions: endSessions,
  SetPassword: setPassword,
  GetCaseDraft: getCaseDraft,
  ListCaseDrafts: listCaseDrafts,
  CreateCaseDraft: createCaseDraft,
  UpdateCaseDraft: updateCaseDraft,
  DeleteCaseDraft: deleteCaseDraft,
  LookupEvents: lookupEvents,
  ExportEvents: exportEvents,
  ExportEventArchive: exportEventArchive,
  ListTemplates: listTemplates,
  CreateTemplate: createTemplate,
  UpdateTemplate: updateTemplate,
  DeleteTemplate: deleteTemplate,
  LinkCases: linkCases,
  ListLinkedCases: listLinkedCases,
};

export function ownOperations(parts: OwnParts): OwnOperations {
  return new Map(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (input: JsonObject, call: OwnCall) => handler(parts, input, call),
    ]),
  );
}
