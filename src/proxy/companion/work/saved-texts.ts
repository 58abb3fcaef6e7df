import type { Transaction } from 'kysely';
import { z } from 'zod';

import { savedTextLimits, sharingAction } from '../../../contract/center/saved-texts.ts';
import { circumstancesOf, invalid } from '../../admin/administer.ts';
import { id, nameOf } from '../../admin/read-input.ts';
import { personArn } from '../../audit/audit-identity.ts';
import { storable } from '../../cases/storable.ts';
import { accessDenied } from '../../gateway/refusal.ts';
import type { OwnCall, OwnParts } from '../../operations/own-operation.ts';
import type { CenterTables } from '../../store/schema.ts';
import { isOwnedBy, ofOwner, type Owner, ownerOf, requireRoom } from '../kept-things.ts';
import { groupsOf, requireOwnGroup } from '../persons-groups.ts';

export const savedTextShape = {
  name: nameOf(savedTextLimits.name),
  text: z
    .string()
    .max(savedTextLimits.text, `must have at most ${savedTextLimits.text} characters`)
    .transform((text) => storable(text))
    .refine((text) => text.trim() !== '', 'must not be empty'),
  groupId: id.optional(),
  forAll: z.boolean().optional(),
};

/** Whose text it is; refuses both at once. */
export function ownerOfText(
  call: OwnCall,
  {
    groupId,
    forAll = false,
  }: { readonly groupId?: string | undefined; readonly forAll?: boolean | undefined },
): Owner {
  if (forAll && groupId !== undefined) throw invalid('forAll: a text is for a group or for everybody.');
  return forAll ? { user_id: null, group_id: null } : ownerOf(call, groupId);
}

export function isForAll({ user_id, group_id }: Owner): boolean {
  return user_id === null && group_id === null;
}

/** Throws whatever keeps the person from writing for these owners; asked before the transaction begins. */
export async function sharingGuard({ permissions, secure }: OwnParts, call: OwnCall) {
  const decision = await permissions.decide(circumstancesOf(call, secure), null, sharingAction);
  return async (transaction: Transaction<CenterTables>, owner: Owner): Promise<void> => {
    if (isForAll(owner) && decision.effect !== 'allow') {
      throw accessDenied(personArn(call.person.userName), sharingAction);
    }
    await requireOwnGroup(transaction, call, owner.group_id ?? undefined);
  };
}

/** Refuses a text of somebody else or of a group that the person is not in: to them it is not there. */
export async function requireSavedText(
  transaction: Transaction<CenterTables>,
  { person }: OwnCall,
  textId: string,
) {
  const row = await transaction
    .selectFrom('saved_texts')
    .selectAll()
    .where('text_id', '=', textId)
    .executeTakeFirst();
  if (row && isForAll(row)) return row;
  if (!row || !isOwnedBy(row, person, await groupsOf(transaction, person))) {
    throw invalid('There is no text with this textId.');
  }
  return row;
}

/** Refuses one text more than there may be of an owner. The caller holds the lock of all texts. */
export async function requireTextRoom(
  transaction: Transaction<CenterTables>,
  owner: Owner,
  except: string | null = null,
): Promise<void> {
  const kept = await transaction.selectFrom('saved_texts').select('text_id').where(ofOwner(owner)).execute();
  const others = kept.filter(({ text_id }) => text_id !== except);
  requireRoom(others.length, savedTextLimits.count, 'texts');
}
