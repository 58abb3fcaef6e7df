import { redact } from '../../../support/redaction.ts';
import { InvalidParameterValue } from '../../protocol/request-errors.ts';
import { requireCase } from '../require-case.ts';
import { caseEvent, deskEvent } from '../../store/case-events.ts';
import { findOrigin, saveRating } from '../../store/ratings.ts';
import type { Handler } from '../handlers.ts';

function invalid(why: string): InvalidParameterValue {
  return new InvalidParameterValue(`Invalid communicationKey: ${why}.`);
}

/** One rating by each person for each answer of AWS; rating again replaces it. In any state of the case. */
export const rateCaseCommunication: Handler<'RateCaseCommunication'> = async (input, call) => {
  const { caseId, communicationKey, rating, comment = '' } = input;
  const { account_id: accountId, display_id: displayId } = await requireCase(caseId, call);
  if (!/^\d+$/.test(communicationKey)) throw invalid('it is the time of a communication, in milliseconds');
  const { database, now, submitter } = call;
  const created_at = Number(communicationKey);
  const previous = await database.write(async (transaction) => {
    const origin = await findOrigin(transaction, caseId, created_at);
    if (origin === null) throw invalid('the case has no such communication');
    if (origin !== 'AWS') throw invalid('only what AWS wrote can be rated');
    const row = { case_id: caseId, created_at, submitter, rating, rated_at: now };
    const said = { ...row, comment: comment === '' ? null : redact(comment) };
    // The API has no event for it; who wrote the answer hears of it all the same.
    const change = { name: deskEvent, accountId, caseId, displayId, time: now } as const;
    await database.events.append(transaction, caseEvent(change));
    return saveRating(transaction, said);
  });
  return { result: true, ...(previous !== null && { previousRating: previous }) };
};
