import { z } from 'zod';

import { accountOfCaseId } from '../../support/case-id.ts';
import type { JsonValue } from '../../support/json.ts';
import type { Caller } from '../accounts/caller.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { UnknownOperation, Validation } from '../protocol/request-errors.ts';
import { deskCall, deskRequest } from './desk-request.ts';
import type { Desk, DeskAnswer } from './desk.ts';

/**
 * The internal API of the agents' side: one call, `SupportCenterDesk.Act`, signed by the console's key of
 * the case's account. To every other key it does not exist.
 */
export async function answerDesk(
  desk: Desk,
  caller: Caller,
  json: JsonValue,
  now: number,
): Promise<DeskAnswer> {
  if (caller.type !== 'console') throw new UnknownOperation();
  const parsed = deskCall.transform(({ caseId, ...rest }) => ({ caseId, rest })).safeParse(json);
  const request = parsed.success ? deskRequest.safeParse(parsed.data.rest) : null;
  if (!parsed.success || !request?.success) {
    const error = parsed.error ?? request?.error;
    throw new Validation(error ? z.prettifyError(error) : 'The request is not valid.');
  }
  if (accountOfCaseId(parsed.data.caseId) !== caller.account.accountId) throw new CaseIdNotFound();
  return desk.act(parsed.data.caseId, request.data, now);
}
