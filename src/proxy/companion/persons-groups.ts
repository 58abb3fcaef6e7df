/** The groups that somebody is in: what is kept for one of them is there for its members alone. */
import type { Kysely, Transaction } from 'kysely';

import { invalid } from '../admin/administer.ts';
import type { Person } from '../identity/sessions.ts';
import type { OwnCall } from '../operations/own-operation.ts';
import type { CenterTables } from '../store/schema.ts';

type Reader = Kysely<CenterTables> | Transaction<CenterTables>;

export interface PersonsGroup {
  readonly group_id: string;
  readonly name: string;
}

export async function groupsOf(reader: Reader, { userId }: Person): Promise<readonly PersonsGroup[]> {
  return await reader
    .selectFrom('group_members as m')
    .innerJoin('user_groups as g', 'g.group_id', 'm.group_id')
    .select(['g.group_id', 'g.name'])
    .where('m.user_id', '=', userId)
    .orderBy('g.name')
    .execute();
}

export function isFor(groupId: string | null, groups: readonly PersonsGroup[]): boolean {
  return groupId === null || groups.some((group) => group.group_id === groupId);
}

export async function requireOwnGroup(
  transaction: Transaction<CenterTables>,
  call: OwnCall,
  groupId: string | undefined,
): Promise<void> {
  if (groupId === undefined) return;
  if (!isFor(groupId, await groupsOf(transaction, call.person))) {
    throw invalid('groupId: you are in no such group.');
  }
}
