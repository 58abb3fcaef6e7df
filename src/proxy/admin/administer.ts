import type { Transaction } from 'kysely';

import { Refusal } from '../gateway/refusal.ts';
import type { OwnAnswer, OwnCall, OwnParts } from '../operations/own-operation.ts';
import type { CenterTables } from '../store/schema.ts';
import { explainDecisions, findAttachedPolicies } from './attached-policies.ts';

/**
 * A change of who may do what. Such changes come one after the other, on all replicas, and none may take
 * the permission for it from the one who makes it: somebody is always left who can undo it.
 */
export function administer(
  { database, secure }: OwnParts,
  call: OwnCall,
  work: (transaction: Transaction<CenterTables>) => Promise<void>,
): NonNullable<OwnAnswer['change']> {
  return async (transaction) => {
    await database.lock(transaction, 'administration');
    await work(transaction);
    const attached = await findAttachedPolicies(transaction, call.person);
    const decisions = explainDecisions(attached, circumstancesOf(call, secure), null);
    const lost = decisions.find(
      ({ action, decision }) => call.actions.includes(action) && decision.effect !== 'allow',
    );
    if (lost) throw invalid(`This would take ${lost.action} from yourself. Somebody else has to do it.`);
  };
}

export function circumstancesOf(call: OwnCall, secure: boolean) {
  const { person, sourceAddress, userAgent, now } = call;
  return { person, sourceAddress, userAgent, time: now, secure };
}

export function invalid(message: string): Refusal {
  return new Refusal(400, 'ValidationException', message);
}
