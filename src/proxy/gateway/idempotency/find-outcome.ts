/**
 * What came of a write whose answer was lost: found out by looking at what the upstream shows, never
 * by sending again. What is not there may still come, so "not found" stays "not known".
 */
import { setTimeout as pause } from 'node:timers/promises';

import type { JsonObject } from '../../../support/json.ts';
import { UpstreamFailure } from '../../accounts/upstream-failure.ts';
import { outputAnswer } from '../answers.ts';
import type { Answer, Call } from '../call.ts';
import { Refusal } from '../refusal.ts';
import type { Claim, OpenWrite } from './claim.ts';
import type { Claims } from './claims.ts';
import type { FindResults } from './find-results.ts';
import type { Trace } from './trace.ts';

/** When to look, counted from the last look, milliseconds. */
const pauses = [0, 500, 1_500];

export class FindOutcome {
  private readonly claims: Claims;
  private readonly findResults: FindResults;

  constructor(claims: Claims, findResults: FindResults) {
    this.claims = claims;
    this.findResults = findResults;
  }

  /** Sends a write that holds a key, and notes on the claim what came of it. */
  async after(call: Call, claim: Claim, send: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await send();
      claim.outcome = outcomeOf(answer);
      claim.resultId = resultOf(claim.trace, answer.output);
      return claim.outcome === 'unknown' ? ((await this.look(call, claim)) ?? answer) : answer;
    } catch (failure) {
      if (!maybeSent(failure)) throw failure;
      claim.outcome = 'unknown';
      const answer = await this.look(call, claim);
      if (answer) return answer;
      throw notKnown(failure);
    }
  }

  /** For a key that was used before and whose outcome is still open. */
  async settle(call: Call, write: OpenWrite): Promise<Answer> {
    const answer = await this.find(call, write);
    if (answer) return answer;
    throw notKnown(null);
  }

  private async look(call: Call, claim: Claim): Promise<Answer | null> {
    const { trace } = claim;
    const answer = trace && (await this.find(call, { ...claim, trace }));
    if (answer) claim.outcome = 'done';
    return answer;
  }

  private async find(call: Call, write: OpenWrite): Promise<Answer | null> {
    for (const wait of pauses) {
      await pause(wait);
      const results = await this.findResults(call, write);
      if (results === null) break;
      const result = results.length > 0 ? await this.claims.adopt(write, results) : null;
      if (result === null) continue;
      const output = write.trace.kind === 'case' ? { caseId: result } : { result: true };
      return outputAnswer(output, call.requestId);
    }
    return null;
  }
}

/** A failure after which the write may have been carried out. */
function maybeSent(failure: unknown): boolean {
  if (failure instanceof UpstreamFailure) return failure.sent;
  // Our own queue refused to let it leave.
  return !(failure instanceof Refusal && failure.type === 'ThrottlingException');
}

function outcomeOf({ status, error }: Answer): Claim['outcome'] {
  if (error?.code.startsWith('Throttling')) return 'release';
  return status >= 500 ? 'unknown' : 'done';
}

function resultOf(trace: Trace | null, output: JsonObject | null): string | null {
  const caseId = trace?.kind === 'case' ? output?.['caseId'] : null;
  return typeof caseId === 'string' ? caseId : null;
}

function notKnown(cause: unknown): Refusal {
  const message =
    'The answer of the Support API was lost, and what was sent is not to be seen there so far. It was not ' +
    'sent again. Look whether it arrived before you send it once more.';
  const status = cause instanceof UpstreamFailure ? cause.status : 502;
  return new Refusal(status, 'OutcomeUnknownException', message, { cause: cause ?? undefined });
}
