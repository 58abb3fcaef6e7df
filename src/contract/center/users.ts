/** People and groups, as administrators see them. Names follow IAM's own operations. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

export interface User {
  userId: string;
  userName: string;
  displayName?: string;
  email?: string;
  /** The identity provider that they sign in by; absent for local users. */
  issuer?: string;
  disabled: boolean;
  /** False: signs in by link only, so far. */
  hasPassword: boolean;
  /** How many they have. */
  passkeys: number;
  /** ISO 8601. */
  createdAt: string;
}

export interface Group {
  groupId: string;
  name: string;
  userIds: string[];
}

export interface SignInLink {
  /** Goes behind the `#` of the sign-in page; told once and kept as a hash only. */
  token: string;
  /** ISO 8601. */
  expiresAt: string;
}

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const User$ = structure('User', {
  userId: text,
  userName: text,
  displayName: text,
  email: text,
  issuer: text,
  disabled: truth,
  hasPassword: truth,
  passkeys: number,
  createdAt: text,
});
const Group$ = structure('Group', { groupId: text, name: text, userIds: texts });
const membership = { groupId: text, userId: text };

export interface Membership {
  groupId: string;
  userId: string;
}

export class ListUsersCommand extends centerCommand<Nothing, WithMetadata<{ users: User[] }>>(
  {},
  noPlugins,
  'ListUsers',
  operation('ListUsers', {}, { users: () => listOf(User$) }),
) {}

export class CreateUserCommand extends centerCommand<
  { userName: string; email?: string },
  WithMetadata<{ userId: string }>
>({}, noPlugins, 'CreateUser', operation('CreateUser', { userName: text, email: text }, { userId: text })) {}

/** A disabled user's sessions end at once, and their links open no more. */
export class UpdateUserCommand extends centerCommand<{ userId: string; disabled: boolean }, MetadataBearer>(
  {},
  noPlugins,
  'UpdateUser',
  operation('UpdateUser', { userId: text, disabled: truth }, {}),
) {}

/** Signs in once within 24 hours; links that the user had before open no more. */
export class CreateSignInLinkCommand extends centerCommand<{ userId: string }, WithMetadata<SignInLink>>(
  {},
  noPlugins,
  'CreateSignInLink',
  operation('CreateSignInLink', { userId: text }, { token: text, expiresAt: text }),
) {}

export class ListGroupsCommand extends centerCommand<Nothing, WithMetadata<{ groups: Group[] }>>(
  {},
  noPlugins,
  'ListGroups',
  operation('ListGroups', {}, { groups: () => listOf(Group$) }),
) {}

export class CreateGroupCommand extends centerCommand<{ name: string }, WithMetadata<{ groupId: string }>>(
  {},
  noPlugins,
  'CreateGroup',
  operation('CreateGroup', { name: text }, { groupId: text }),
) {}

export class DeleteGroupCommand extends centerCommand<{ groupId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteGroup',
  operation('DeleteGroup', { groupId: text }, {}),
) {}

export class AddUserToGroupCommand extends centerCommand<Membership, MetadataBearer>(
  {},
  noPlugins,
  'AddUserToGroup',
  operation('AddUserToGroup', membership, {}),
) {}

export class RemoveUserFromGroupCommand extends centerCommand<Membership, MetadataBearer>(
  {},
  noPlugins,
  'RemoveUserFromGroup',
  operation('RemoveUserFromGroup', membership, {}),
) {}
