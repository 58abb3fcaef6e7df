import { indexedCase, indexedOrigin } from '../../cases/read-cases.ts';
import { keepRating, ratingsOf } from '../../companion/ratings.ts';
import type { OwnOperation, OwnParts } from '../own-operation.ts';
import { consoleInput, invalidParameter } from './console-input.ts';
import { requireOwnCase } from './own-case.ts';

/** What the index knows better is refused; what it does not know is believed. */
async function checkMessage({ database }: OwnParts, caseId: string, key: string): Promise<void> {
  if (!/^\d+$/.test(key)) {
    throw invalidParameter('Invalid communicationKey: it is the time of a communication, in milliseconds.');
  }
  const known = await indexedCase(database.read, caseId);
  const origin = known && (await indexedOrigin(database.read, known.case_no, Number(key)));
  if (origin === 'CUSTOMER') {
    throw invalidParameter('Invalid communicationKey: only what AWS wrote can be rated.');
  }
  if (known?.is_whole === 1 && Number(key) <= known.time_updated && origin === undefined) {
    throw invalidParameter('Invalid communicationKey: the case has no such communication.');
  }
}

export const rateCaseCommunication: OwnOperation = async (parts, input, call) => {
  const given = consoleInput('RateCaseCommunication', input);
  const { caseId, communicationKey } = given;
  requireOwnCase(caseId, call);
  await checkMessage(parts, caseId, communicationKey);
  const { userId } = call.person;
  const known = await ratingsOf(parts.database, caseId, userId);
  const previous = known.find((row) => row.communication_key === communicationKey);
  return {
    output: { result: true, ...(previous && { previousRating: previous.rating }) },
    change: (transaction) => keepRating(parts.database, transaction, given, { userId, now: call.now }),
  };
};
