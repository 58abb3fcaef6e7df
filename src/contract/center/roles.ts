/** Roles: what the groups of an identity provider map to. Names follow IAM's own operations. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text, texts } from './schemas.ts';

export interface RoleInput {
  name: string;
  /** Values of the groups claim, compared letter by letter; one of them is enough to have the role. */
  claimValues: string[];
}

export interface Role extends RoleInput {
  roleId: string;
}

/** Characters of a value, and how many a role has. */
export const claimValueLength = 256;
export const claimValuesAtMost = 100;

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const input = { name: text, claimValues: texts };
const Role$ = structure('Role', { roleId: text, ...input });

export class ListRolesCommand extends centerCommand<Nothing, WithMetadata<{ roles: Role[] }>>(
  {},
  noPlugins,
  'ListRoles',
  operation('ListRoles', {}, { roles: () => listOf(Role$) }),
) {}

export class CreateRoleCommand extends centerCommand<RoleInput, WithMetadata<{ roleId: string }>>(
  {},
  noPlugins,
  'CreateRole',
  operation('CreateRole', input, { roleId: text }),
) {}

/** Replaces name and values. */
export class UpdateRoleCommand extends centerCommand<Role, MetadataBearer>(
  {},
  noPlugins,
  'UpdateRole',
  operation('UpdateRole', { roleId: text, ...input }, {}),
) {}

export class DeleteRoleCommand extends centerCommand<{ roleId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteRole',
  operation('DeleteRole', { roleId: text }, {}),
) {}
