import type { Kysely, Transaction } from 'kysely';

import { presence, type PresentPerson } from '../../../contract/center/case-work.ts';
import type { CenterTables } from '../../store/schema.ts';

/** Others who have the case open, those who write first; whoever has several tabs once. */
export async function presentAt(
  reader: Kysely<CenterTables> | Transaction<CenterTables>,
  caseId: string,
  except: string,
  now: number,
): Promise<PresentPerson[]> {
  const rows = await reader
    .selectFrom('case_presence as p')
    .innerJoin('users as u', 'u.user_id', 'p.user_id')
    .select(['p.user_id', 'u.user_name', 'p.is_writing', 'p.until'])
    .where('p.case_id', '=', caseId)
    .where('p.user_id', '<>', except)
    .where('p.until', '>', now)
    .orderBy('p.is_writing', 'desc')
    .orderBy('p.until', 'desc')
    .execute();
  const people = new Map<string, PresentPerson>();
  for (const { user_id: userId, user_name: userName, is_writing, until } of rows) {
    if (people.has(userId)) continue;
    people.set(userId, {
      userId,
      userName,
      isWriting: is_writing === 1,
      until: new Date(until).toISOString(),
    });
  }
  return [...people.values()];
}

export interface Presence {
  readonly userId: string;
  readonly tabId: string;
  readonly caseId: string;
  readonly activity: 'looking' | 'writing' | 'gone';
}

/** Answers whether others see anything new by it: saying the same again is no news. */
export async function showPresence(
  transaction: Transaction<CenterTables>,
  { userId, tabId, caseId, activity }: Presence,
  now: number,
): Promise<boolean> {
  const known = await transaction
    .selectFrom('case_presence')
    .selectAll()
    .where('user_id', '=', userId)
    .where('tab_id', '=', tabId)
    .executeTakeFirst();
  if (activity === 'gone') {
    // A tab that has gone on to another case has not left that one.
    if (known?.case_id !== caseId) return false;
    await transaction
      .deleteFrom('case_presence')
      .where('user_id', '=', userId)
      .where('tab_id', '=', tabId)
      .execute();
    return true;
  }
  await forgetPresence(transaction, now, userId);
  const values = {
    case_id: caseId,
    is_writing: activity === 'writing' ? 1 : 0,
    until: now + presence.lasts,
  };
  await transaction
    .insertInto('case_presence')
    .values({ user_id: userId, tab_id: tabId, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'tab_id']).doUpdateSet(values))
    .execute();
  return (
    known === undefined ||
    known.until <= now ||
    known.case_id !== caseId ||
    known.is_writing !== values.is_writing
  );
}

/** What has run out is of no use to anybody; here and not by the hour, so that no table of it grows. */
async function forgetPresence(
  transaction: Transaction<CenterTables>,
  now: number,
  userId: string,
): Promise<void> {
  await transaction
    .deleteFrom('case_presence')
    .where('user_id', '=', userId)
    .where('until', '<', now)
    .execute();
}
