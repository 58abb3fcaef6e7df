/** People and groups, as administrators see them. Names follow IAM's own operations. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import {
  listOf,
  noPlugins,
  number,
  operation,
  page,
  type PageRequest,
  structure,
  text,
  truth,
} from './schemas.ts';

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
  /** How many they are. */
  members: number;
}

export interface SignInLink {
  /** Goes behind the `#` of the sign-in page; told once and kept as a hash only. */
  token: string;
  /** ISO 8601. */
  expiresAt: string;
}

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
const Group$ = structure('Group', { groupId: text, name: text, members: number });
const membership = { groupId: text, userId: text };

export interface Membership {
  groupId: string;
  userId: string;
}

/** By name. */
export class ListUsersCommand extends centerCommand<
  PageRequest & { userId?: string; groupId?: string },
  WithMetadata<{ users: User[]; total: number }>
>(
  {},
  noPlugins,
  'ListUsers',
  operation(
    'ListUsers',
    { ...page, userId: text, groupId: text },
    { users: () => listOf(User$), total: number },
  ),
) {}

export class CreateUserCommand extends centerCommand<
  { userName: string; email?: string },
  WithMetadata<{ userId: string }>
>({}, noPlugins, 'CreateUser', operation('CreateUser', { userName: text, email: text }, { userId: text })) {}

/** What is absent stays; an empty e-mail address is taken away. */
export interface UserChange {
  userId: string;
  email?: string;
  disabled?: boolean;
}

/** A disabled user's sessions end at once, and their links open no more. */
export class UpdateUserCommand extends centerCommand<UserChange, MetadataBearer>(
  {},
  noPlugins,
  'UpdateUser',
  operation('UpdateUser', { userId: text, email: text, disabled: truth }, {}),
) {}

/** What is in the event history keeps the old name. */
export class RenameUserCommand extends centerCommand<{ userId: string; userName: string }, MetadataBearer>(
  {},
  noPlugins,
  'RenameUser',
  operation('RenameUser', { userId: text, userName: text }, {}),
) {}

/** With sessions, keys, memberships and policies. The event history keeps what they did. */
export class DeleteUserCommand extends centerCommand<{ userId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteUser',
  operation('DeleteUser', { userId: text }, {}),
) {}

/** Signs in once within 24 hours; links that the user had before open no more. */
export class CreateSignInLinkCommand extends centerCommand<{ userId: string }, WithMetadata<SignInLink>>(
  {},
  noPlugins,
  'CreateSignInLink',
  operation('CreateSignInLink', { userId: text }, { token: text, expiresAt: text }),
) {}

/** By name. */
export class ListGroupsCommand extends centerCommand<
  PageRequest & { groupId?: string; userId?: string },
  WithMetadata<{ groups: Group[]; total: number }>
>(
  {},
  noPlugins,
  'ListGroups',
  operation(
    'ListGroups',
    { ...page, groupId: text, userId: text },
    { groups: () => listOf(Group$), total: number },
  ),
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
