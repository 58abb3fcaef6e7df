import { z } from 'zod';

import { accountOfCaseId } from '../../support/case-id.ts';
import { countriesHeader } from '../../support/desk-operations.ts';
import type { JsonValue } from '../../support/json.ts';
import type { Caller } from '../accounts/caller.ts';
import { readPerson } from '../accounts/person.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import type { RawHeaders } from '../protocol/raw-headers.ts';
import type { DeskCallName } from '../protocol/read-target.ts';
import { InvalidParameterValue, UnknownOperation, Validation } from '../protocol/request-errors.ts';
import { deskHandlers } from './desk-handlers.ts';
import type { DeskCall, DeskParts } from './desk-handler.ts';
import { deskInputs } from './desk-inputs.ts';
import { deskCall, deskRequest } from './desk-request.ts';
import type { Desk, DeskAnswer } from './desk.ts';

export interface DeskRequestParts {
  readonly caller: Caller;
  readonly headers: RawHeaders;
  readonly operation: DeskCallName;
  readonly json: JsonValue;
  /** The emulator's clock, epoch milliseconds. */
  readonly now: number;
}

/**
 * The internal API of the agents' side, `SupportCenterDesk.<Operation>`, signed by a console key: whichever
 * account's, because the proxy holds them all, and it decides who is an agent. The agent is the person whom
 * the key speaks for. To every other key none of it exists.
 */
export async function answerDesk(parts: DeskParts, request: DeskRequestParts): Promise<object> {
  const { caller, headers, operation, json, now } = request;
  if (caller.type !== 'console') throw new UnknownOperation();
  if (operation === 'Act') return await act(parts.desk, caller, json, now);
  const agent = readPerson(caller, headers);
  if (agent === null) throw new InvalidParameterValue('The desk is for persons, and none is named.');
  const parsed = deskInputs[operation].safeParse(json);
  if (!parsed.success) throw new Validation(z.prettifyError(parsed.error));
  // The tables have the handler of the very operation whose input was read.
  const handler = deskHandlers[operation] as (input: typeof parsed.data, call: DeskCall) => Promise<object>;
  return await handler(parsed.data, { ...parts, agent, now, countries: readCountries(headers) });
}

/** Its signature is certain, as the person's is. */
function readCountries(headers: RawHeaders): ReadonlyMap<string, string> {
  const [text = ''] = headers.get(countriesHeader) ?? [];
  const pairs = text.matchAll(/(\d{12})=([A-Z]{2})/g);
  return new Map([...pairs].map(([, accountId = '', country = '']) => [accountId, country]));
}

/** One action in one call, in the name of an agent that the caller makes up: for tests of the whole. */
async function act(desk: Desk, caller: Caller, json: JsonValue, now: number): Promise<DeskAnswer> {
  const parsed = deskCall.transform(({ caseId, ...rest }) => ({ caseId, rest })).safeParse(json);
  const request = parsed.success ? deskRequest.safeParse(parsed.data.rest) : null;
  if (!parsed.success || !request?.success) {
    const error = parsed.error ?? request?.error;
    throw new Validation(error ? z.prettifyError(error) : 'The request is not valid.');
  }
  if (accountOfCaseId(parsed.data.caseId) !== caller.account.accountId) throw new CaseIdNotFound();
  return desk.act(parsed.data.caseId, request.data, now);
}
