import type { JsonObject } from '../../support/json.ts';
import type { OperationName } from '../../support/operations.ts';
import { operations, supportTarget } from '../../support/operations.ts';
import { errorIn, parseAnswer } from '../gateway/parse-answer.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { Person } from '../identity/sessions.ts';
import type { AccountEntry } from './upstream.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { isOfRefusedKeys, readAnswer } from './upstream-answer.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface SupportRead {
  readonly account: AccountEntry;
  /** In whose name; whether they may is asked before. */
  readonly person: Person;
  readonly operation: OperationName;
  readonly input: JsonObject;
  readonly signal: AbortSignal | null;
}

/**
 * What one of our own operations asks of the Support API, on the way of every call: signed, within the
 * limits, repeated where that helps. Rejects with AWS's own refusal or with `UpstreamFailure`.
 */
export type ReadSupport = (read: SupportRead) => Promise<JsonObject>;

/** Bytes of an answer: a page of a hundred long messages, or a file of 5 MB in base64. */
const answerAtMost = 16 * 1024 * 1024;

/** `isForIndex`: for nobody who waits; it leaves when nobody else wants to. */
export function readSupport(client: UpstreamClient, { isForIndex = false } = {}): ReadSupport {
  return async ({ account, person, operation, input, signal }) => {
    const answer = await client.call({
      account,
      userId: person.userId,
      userName: person.userName,
      target: `${supportTarget}.${operation}`,
      access: 'read',
      quota: operations[operation].family === 'trusted-advisor' ? 'trusted-advisor' : 'support',
      body: Buffer.from(JSON.stringify(input)),
      signal,
      isForIndex,
    });
    const told = answer.error && errorIn(parseAnswer(answer.error));
    if (told) {
      if (isOfRefusedKeys(answer)) throw new UpstreamFailure('credentials', false, new Error(told.code));
      throw new Refusal(answer.status, told.code, told.message);
    }
    const output = answer.body && parseAnswer(await readAnswer(answer.body, answerAtMost));
    if (!output) throw new UpstreamFailure('answer', true, null);
    return output;
  };
}
