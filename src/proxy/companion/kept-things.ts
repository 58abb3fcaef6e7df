/** What people keep for themselves, for one of their groups or for everybody: views and texts have the same owners. */
import { type RawBuilder, sql } from 'kysely';

import { invalid } from '../admin/administer.ts';
import type { Person } from '../identity/sessions.ts';
import type { OwnCall } from '../operations/own-operation.ts';
import { isFor, type PersonsGroup } from './persons-groups.ts';

/** One of the two is null: a group's or a person's. Both: everybody's. */
export interface Owner {
  readonly user_id: string | null;
  readonly group_id: string | null;
}

export function ownerOf({ person }: OwnCall, groupId: string | undefined): Owner {
  return { user_id: groupId === undefined ? person.userId : null, group_id: groupId ?? null };
}

export function isOwnedBy(
  owner: Owner | undefined,
  { userId }: Person,
  groups: readonly PersonsGroup[],
): boolean {
  if (owner === undefined) return false;
  return owner.user_id === userId || (owner.group_id !== null && isFor(owner.group_id, groups));
}

/** The same for a query of a table that has these columns. */
export function ownedBy({ userId }: Person, groups: readonly PersonsGroup[]): RawBuilder<boolean> {
  if (groups.length === 0) return sql`user_id = ${userId}`;
  return sql`(user_id = ${userId} or group_id in (${sql.join(groups.map(({ group_id }) => group_id))}))`;
}

export const ofEverybody = sql<boolean>`(user_id is null and group_id is null)`;

/** The rows of one owner alone. */
export function ofOwner({ user_id, group_id }: Owner): RawBuilder<boolean> {
  if (user_id === null && group_id === null) return ofEverybody;
  return group_id === null ? sql`user_id = ${user_id}` : sql`group_id = ${group_id}`;
}

/** How an answer names the group that something is for; nothing where it is no group's. */
export function audienceOf(groupId: string | null, groups: readonly PersonsGroup[]) {
  const group = groups.find(({ group_id }) => group_id === groupId);
  return group && { groupId: group.group_id, groupName: group.name };
}

/** The groups for which the person can keep something, as answers tell them. */
export function groupsToChoose(groups: readonly PersonsGroup[]) {
  return groups.map(({ group_id: groupId, name }) => ({ groupId, name }));
}

/** Refuses one more than there may be. `things`: what they are called. */
export function requireRoom(count: number, most: number, things: string): void {
  if (count >= most) throw invalid(`There are ${most} ${things} already. Delete one that is no longer used.`);
}
