import type { Transaction } from 'kysely';

import type { CaseChanged } from '../../contract/live-event.ts';
import type { CaseHistoryRow } from '../store/history-schema.ts';
import type { CenterTables } from '../store/schema.ts';
import type { ToldCase } from './told-case.ts';

type Told = Pick<ToldCase, 'caseId' | 'status' | 'severityCode' | 'timeResolved'>;

/** Of the changes of one intake, those that a conversation does not show by itself. */
export function historyOf(
  changes: readonly CaseChanged[],
  cases: readonly Told[],
  askedAt: number,
): CaseHistoryRow[] {
  const told = new Map(cases.map((one) => [one.caseId, one]));
  const lastMessage = new Map<string, number>();
  for (const { caseId, communication } of changes) {
    if (communication === undefined) continue;
    lastMessage.set(caseId, Math.max(lastMessage.get(caseId) ?? 0, Number(communication)));
  }
  return changes.flatMap(({ caseId, change }) => {
    const one = told.get(caseId);
    if (one && change === 'severity') {
      return { case_id: caseId, changed_at: askedAt, kind: change, detail: one.severityCode };
    }
    if (!one || change !== 'status') return [];
    // A status that arrives together with a message is what the message has made of the case.
    const moment = lastMessage.get(caseId) ?? askedAt;
    const resolved = one.status === 'resolved' ? one.timeResolved : undefined;
    return { case_id: caseId, changed_at: resolved ?? moment, kind: change, detail: one.status };
  });
}

export async function keepHistory(
  transaction: Transaction<CenterTables>,
  rows: readonly CaseHistoryRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction
    .insertInto('case_history')
    .values([...rows])
    // Two statuses in one millisecond: the later one is what it came to.
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'changed_at', 'kind'])
        .doUpdateSet((eb) => ({ detail: eb.ref('excluded.detail') })),
    )
    .execute();
}
