import type { Transaction } from 'kysely';

import type { DeskEntryKind } from '../../support/desk-operations.ts';
import type { DeskClaimRow, DeskEntryRow } from './desk-schema.ts';
import type { EmulatorTables } from './schema.ts';

type Tables = Transaction<EmulatorTables>;

/** Who has the case, as the job that has locked it finds it. */
export async function findClaim(transaction: Tables, caseId: string): Promise<DeskClaimRow | null> {
  const row = await transaction
    .selectFrom('desk_claims')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a case into somebody's hands, whosever it was in. The caller holds the case's lock. */
export async function saveClaim(transaction: Tables, claim: DeskClaimRow): Promise<void> {
  const { agent, claimed_at } = claim;
  await transaction
    .insertInto('desk_claims')
    .values(claim)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ agent, claimed_at }))
    .execute();
}

export async function dropClaim(transaction: Tables, caseId: string): Promise<void> {
  await transaction.deleteFrom('desk_claims').where('case_id', '=', caseId).execute();
}

export interface NewEntry {
  readonly caseId: string;
  readonly agent: string;
  readonly kind: DeskEntryKind;
  readonly text?: string | null;
  readonly now: number;
}

/** The caller holds the case's lock, so that the place is the next one. */
export async function appendEntry(transaction: Tables, entry: NewEntry): Promise<void> {
  const { caseId, agent, kind, text = null, now } = entry;
  const position = (await lastPosition(transaction, caseId)) + 1;
  await transaction
    .insertInto('desk_entries')
    .values({ case_id: caseId, position, at: now, agent, kind, text })
    .execute();
}

/** 0 where nothing has been done at the desk yet. */
export async function lastPosition(transaction: Tables, caseId: string): Promise<number> {
  const row = await transaction
    .selectFrom('desk_entries')
    .select((build) => build.fn.max('position').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Oldest first. */
export async function entriesAfter(
  transaction: Tables,
  caseId: string,
  position: number,
): Promise<DeskEntryRow[]> {
  return await transaction
    .selectFrom('desk_entries')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('position', '>', position)
    .orderBy('position')
    .execute();
}
