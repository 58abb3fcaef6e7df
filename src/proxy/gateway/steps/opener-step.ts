import { keepOpener } from '../../cases/scope/case-openers.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { found, type Step } from '../call.ts';

/**
 * Whoever opens a case is kept with it. Before the idempotency key is looked at: a case whose answer was lost has
 * been opened, too, and is found by the key.
 */
export function openerStep(database: Pick<CenterDatabase, 'lock' | 'events'>): Step {
  return {
    name: 'opener',
    async run(call) {
      const { accountId, receivedAt: at } = call;
      if (found(call.operation, 'operation').name !== 'CreateCase' || accountId === null) return;
      const { userId } = found(call.signedIn, 'session').person;
      call.change = async (transaction) => {
        const caseId = call.answer?.output?.['caseId'];
        if (typeof caseId !== 'string') return;
        await keepOpener(database, transaction, { caseId, accountId, userId, at });
      };
    },
  };
}
