/** The changes that screens of administration make, by name. */
import {
  type AccountDetails,
  CreateAccountCommand,
  DeleteAccountCommand,
  type NewAccount,
  PutAccountContactCommand,
  TestAccountCommand,
  UpdateAccountCommand,
} from '../../contract/center/accounts.ts';
import {
  type AccountArchive,
  PutAccountArchiveCommand,
  RebuildCaseIndexCommand,
} from '../../contract/center/case-index.ts';
import {
  type Attachment,
  AttachPolicyCommand,
  CreatePolicyCommand,
  DeletePolicyCommand,
  DetachPolicyCommand,
  UpdatePolicyCommand,
} from '../../contract/center/policies.ts';
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  type Role,
  type RoleInput,
  UpdateRoleCommand,
} from '../../contract/center/roles.ts';
import {
  EndOwnSessionsCommand,
  EndSessionsCommand,
  SetPasswordCommand,
  type SetPasswordRequest,
} from '../../contract/center/sessions.ts';
import {
  AddUserToGroupCommand,
  CreateGroupCommand,
  CreateSignInLinkCommand,
  CreateUserCommand,
  DeleteGroupCommand,
  DeleteUserCommand,
  ListUsersCommand,
  type Membership,
  RemoveUserFromGroupCommand,
  RenameUserCommand,
  UpdateUserCommand,
  type UserChange,
} from '../../contract/center/users.ts';
import { sendCenter } from './center-client.ts';

export type AccountContact = Pick<AccountDetails, 'accountId' | 'country' | 'operationalContact'>;

export const changes = {
  createAccount: (input: NewAccount) => sendCenter(new CreateAccountCommand(input)),
  updateAccount: (input: NewAccount) => sendCenter(new UpdateAccountCommand(input)),
  deleteAccount: (accountId: string) => sendCenter(new DeleteAccountCommand({ accountId })),
  putAccountContact: (input: AccountContact) => sendCenter(new PutAccountContactCommand(input)),
  putAccountArchive: (input: AccountArchive) => sendCenter(new PutAccountArchiveCommand(input)),
  rebuildCaseIndex: (accountId: string) => sendCenter(new RebuildCaseIndexCommand({ accountId })),
  testAccount: (accountId: string) => sendCenter(new TestAccountCommand({ accountId })),
  createUser: (input: { userName: string; email?: string }) => sendCenter(new CreateUserCommand(input)),
  updateUser: (input: UserChange) => sendCenter(new UpdateUserCommand(input)),
  renameUser: (input: { userId: string; userName: string }) => sendCenter(new RenameUserCommand(input)),
  deleteUser: (userId: string) => sendCenter(new DeleteUserCommand({ userId })),
  createSignInLink: (userId: string) => sendCenter(new CreateSignInLinkCommand({ userId })),
  createGroup: (name: string) => sendCenter(new CreateGroupCommand({ name })),
  deleteGroup: (groupId: string) => sendCenter(new DeleteGroupCommand({ groupId })),
  addUserToGroup: (input: Membership) => sendCenter(new AddUserToGroupCommand(input)),
  removeUserFromGroup: (input: Membership) => sendCenter(new RemoveUserFromGroupCommand(input)),
  createRole: (input: RoleInput) => sendCenter(new CreateRoleCommand(input)),
  updateRole: (input: Role) => sendCenter(new UpdateRoleCommand(input)),
  deleteRole: (roleId: string) => sendCenter(new DeleteRoleCommand({ roleId })),
  createPolicy: (input: { name: string; document: string }) => sendCenter(new CreatePolicyCommand(input)),
  updatePolicy: (input: { policyId: string; document: string }) => sendCenter(new UpdatePolicyCommand(input)),
  deletePolicy: (policyId: string) => sendCenter(new DeletePolicyCommand({ policyId })),
  attachPolicy: (input: Attachment) => sendCenter(new AttachPolicyCommand(input)),
  detachPolicy: (input: Attachment) => sendCenter(new DetachPolicyCommand(input)),
  endOwnSessions: (input: { sessionId?: string }) => sendCenter(new EndOwnSessionsCommand(input)),
  endSessions: (input: { sessionId?: string; userId?: string }) => sendCenter(new EndSessionsCommand(input)),
  setPassword: (input: SetPasswordRequest) => sendCenter(new SetPasswordCommand(input)),
};

type NamedUserAttachment = Pick<Attachment, 'policyId' | 'scope'> & { readonly userName: string };

/** A session knows the name alone. Throws where nobody has it any more. */
export async function attachToUserNamed({ userName, ...attachment }: NamedUserAttachment): Promise<void> {
  const { users } = await sendCenter(new ListUsersCommand({ search: userName, maxResults: 100 }));
  const user = users.find((one) => one.userName === userName);
  if (!user) throw new Error(`Nobody is called ${userName} any more`);
  await changes.attachPolicy({ ...attachment, principalType: 'user', principalId: user.userId });
}
