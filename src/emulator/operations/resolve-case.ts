import { nextStatus } from '../../support/case-status.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { caseEvent } from '../store/case-events.ts';
import { lockCase, saveState, stateOf } from '../store/cases.ts';
import type { Handler } from './handlers.ts';
import { requireCase } from './require-case.ts';

/** Resolving a resolved case changes nothing and says so: `resolved` before and after (our reading). */
export const resolveCase: Handler<'ResolveCase'> = async ({ caseId }, call) => {
  // The model does not require it; without one there is no case to find.
  if (caseId === undefined) throw new CaseIdNotFound();
  if (call.isDryRun) await requireCase(caseId, call);
  call.endDryRun();
  const { accountId } = call.account;
  const { now, database } = call;
  return database.write(async (transaction) => {
    const row = await lockCase(database, transaction, { caseId, accountId, now });
    const before = stateOf(row, now);
    const status = nextStatus(before.status, 'resolved-by-customer') ?? before.status;
    if (status !== before.status) {
      await saveState(transaction, row, { status, since: now });
      const change = {
        name: 'ResolveCase',
        accountId,
        caseId,
        displayId: row.display_id,
        time: now,
      } as const;
      await database.events.append(transaction, caseEvent(change));
    }
    return { initialCaseStatus: before.status, finalCaseStatus: status };
  });
};
