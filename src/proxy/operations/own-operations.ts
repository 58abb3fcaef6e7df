import type { CenterOperationName } from '../../contract/center/center-operations.ts';
import type { JsonObject } from '../../support/json.ts';
import { advisorOwnOperations } from './advisor/advisor-operations.ts';
import { addUserToGroup } from './add-user-to-group.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { attachPolicy } from './attach-policy.ts';
import { beginPasskey } from './begin-passkey.ts';
import { describeCaseAttributes } from './console/describe-case-attributes.ts';
import { describeIssueTypes } from './console/describe-issue-types.ts';
import { describeSupportLevel } from './console/describe-support-level.ts';
import { putCaseAttributes } from './console/put-case-attributes.ts';
import { rateCaseCommunication } from './console/rate-case-communication.ts';
import { accountAccess } from './console/account-access.ts';
import { updateCaseSeverity } from './console/update-case-severity.ts';
import { countReviewQueues } from './count-review-queues.ts';
import { createAccessToken } from './create-access-token.ts';
import { createAccount } from './create-account.ts';
import { createCaseDraft } from './create-case-draft.ts';
import { createCaseView } from './create-case-view.ts';
import { createGroup } from './create-group.ts';
import { createPolicy } from './create-policy.ts';
import { createRole } from './create-role.ts';
import { createSignInLink } from './create-sign-in-link.ts';
import { createTemplate } from './create-template.ts';
import { createUser } from './create-user.ts';
import { deleteAccount } from './delete-account.ts';
import { deleteCaseDraft } from './delete-case-draft.ts';
import { deleteCaseView } from './delete-case-view.ts';
import { deleteExport } from './delete-export.ts';
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
import { exportCase } from './export-case.ts';
import { exportCases } from './export-cases.ts';
import { exportEventArchive } from './export-event-archive.ts';
import { exportEvents } from './export-events.ts';
import { followCase } from './follow-case.ts';
import { getCaseCompanion } from './get-case-companion.ts';
import { getCaseFigures } from './get-case-figures.ts';
import { getCaseDraft } from './get-case-draft.ts';
import { getPreferences } from './get-preferences.ts';
import { linkCases } from './link-cases.ts';
import { listAccessTokens } from './list-access-tokens.ts';
import { listAccounts } from './list-accounts.ts';
import { listAttachments } from './list-attachments.ts';
import { listCaseDrafts } from './list-case-drafts.ts';
import { listCaseHistory } from './list-case-history.ts';
import { listCaseViews } from './list-case-views.ts';
import { listExports } from './list-exports.ts';
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
import { markCaseRead } from './mark-case-read.ts';
import type { OwnCall, OwnOperation, OwnOperations, OwnParts } from './own-operation.ts';
import { putAccountArchive } from './put-account-archive.ts';
import { putAccountContact } from './put-account-contact.ts';
import { putPreferences } from './put-preferences.ts';
import { rebuildCaseIndex } from './rebuild-case-index.ts';
import { registerPasskey } from './register-passkey.ts';
import { removePasskey } from './remove-passkey.ts';
import { removePasskeysOfUser } from './remove-passkeys-of-user.ts';
import { removeUserFromGroup } from './remove-user-from-group.ts';
import { renamePasskey } from './rename-passkey.ts';
import { revokeAccessToken } from './revoke-access-token.ts';
import { renameUser } from './rename-user.ts';
import { searchForCases } from './search-for-cases.ts';
import { setPassword } from './set-password.ts';
import { startArchiveExport } from './start-archive-export.ts';
import { testAccount } from './test-account.ts';
import { unfollowCase } from './unfollow-case.ts';
import { updateAccount } from './update-account.ts';
import { updateCaseDraft } from './update-case-draft.ts';
import { updateCaseView } from './update-case-view.ts';
import { updatePolicy } from './update-policy.ts';
import { updateRole } from './update-role.ts';
import { updateTemplate } from './update-template.ts';
import { updateUser } from './update-user.ts';
import { workOperations } from './work/work-operations.ts';

const handlers: Record<CenterOperationName, OwnOperation> = {
  ...advisorOwnOperations,
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
  RebuildCaseIndex: rebuildCaseIndex,
  PutAccountArchive: putAccountArchive,
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
  ExportCase: exportCase,
  ExportCases: exportCases,
  StartArchiveExport: startArchiveExport,
  ListExports: listExports,
  DeleteExport: deleteExport,
  ListTemplates: listTemplates,
  CreateTemplate: createTemplate,
  UpdateTemplate: updateTemplate,
  DeleteTemplate: deleteTemplate,
  LinkCases: linkCases,
  ListLinkedCases: listLinkedCases,
  ListCaseHistory: listCaseHistory,
  ListCaseViews: listCaseViews,
  CreateCaseView: createCaseView,
  UpdateCaseView: updateCaseView,
  DeleteCaseView: deleteCaseView,
  GetCaseCompanion: getCaseCompanion,
  MarkCaseRead: markCaseRead,
  FollowCase: followCase,
  UnfollowCase: unfollowCase,
  DescribeCaseAttributes: describeCaseAttributes,
  DescribeIssueTypes: describeIssueTypes,
  DescribeSupportLevel: describeSupportLevel,
  PutCaseAttributes: putCaseAttributes,
  RateCaseCommunication: rateCaseCommunication,
  UpdateCaseSeverity: updateCaseSeverity,
  ...accountAccess,
  CountReviewQueues: countReviewQueues,
  GetCaseFigures: getCaseFigures,
  ...workOperations,
  SearchForCases: searchForCases,
};

export function ownOperations(parts: OwnParts): OwnOperations {
  return new Map(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (input: JsonObject, call: OwnCall) => handler(parts, input, call),
    ]),
  );
}
