/**
 * What we keep beside a call that goes upstream, in the commit that records its success: a rating, which the
 * upstream takes and does not tell again, and that whoever writes in a case has read it.
 */
import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { JsonObject } from '../../../support/json.ts';
import type { Upstream } from '../../accounts/upstream.ts';
import { markRead } from '../../companion/case-reads.ts';
import { keepRating } from '../../companion/ratings.ts';
import type { CenterTables } from '../../store/schema.ts';
import { found, type Step } from '../call.ts';
import { isForwarded } from '../operation-descriptor.ts';

type Log = Pick<Database<CenterTables>, 'events'>;

interface Kept {
  readonly log: Log;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The input is right by then: the upstream has carried it out. */
type Keep = (transaction: Transaction<CenterTables>, input: JsonObject, kept: Kept) => Promise<void>;

const readByWriter: Keep = (transaction, { caseId }, { userId, now }) =>
  typeof caseId === 'string' ? markRead(transaction, { userId, caseId, readAt: now }) : Promise.resolve();

const rated: Keep = async (transaction, { caseId, communicationKey, rating, comment }, kept) => {
  if (typeof caseId !== 'string' || typeof communicationKey !== 'string' || typeof rating !== 'number')
    return;
  const said = typeof comment === 'string' ? comment : undefined;
  await keepRating(kept.log, transaction, { caseId, communicationKey, rating, comment: said }, kept);
};

const keeping: Readonly<Record<string, Keep>> = {
  AddCommunicationToCase: readByWriter,
  UpdateCaseSeverity: readByWriter,
  RateCaseCommunication: rated,
};

export function keepStep(log: Log, upstream: Upstream['kind'], now: () => number): Step {
  return {
    name: 'keep',
    async run(call) {
      const operation = found(call.operation, 'operation');
      const keep = Object.hasOwn(keeping, operation.name) ? keeping[operation.name] : undefined;
      if (!keep || !isForwarded(operation, upstream)) return;
      const input = found(call.input, 'body');
      const { userId } = found(call.signedIn, 'session').person;
      // When it has been carried out, which is later than now.
      call.change = (transaction) => keep(transaction, input, { log, userId, now: now() });
    },
  };
}
