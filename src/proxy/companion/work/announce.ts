import type { Transaction } from 'kysely';

import type { CaseWorkChanged } from '../../../contract/live-event.ts';
import type { Database } from '../../../database/database.ts';
import type { AttributesBefore } from '../../cases/scope/left-scope.ts';
import type { CenterTables } from '../../store/schema.ts';

type Log = Pick<Database<CenterTables>, 'events'>;

/**
 * Tells browsers, with the commit, that something of the work on a case is another; never what. `before`: what
 * policies may ask of, as it was.
 */
export async function announceWork(
  { events }: Log,
  transaction: Transaction<CenterTables>,
  { accountId, caseId, part, before }: CaseWorkChanged & { readonly before?: AttributesBefore },
  time: number,
): Promise<void> {
  const detail = { part, ...(before && { before }) };
  await events.append(transaction, { name: 'case-work', accountId, caseId, time, detail });
}

/** Tells those alone whom a note mentions. */
export async function announceMentions(
  { events }: Log,
  transaction: Transaction<CenterTables>,
  { accountId, caseId, userIds }: { accountId: string; caseId: string; userIds: readonly string[] },
  time: number,
): Promise<void> {
  for (const userId of userIds) {
    await events.append(transaction, { name: 'mention', accountId, caseId, time, detail: { userId } });
  }
}
