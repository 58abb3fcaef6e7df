/** What only the desk refuses. The names are the `__type` on the wire. */
import { ServiceError } from '../protocol/service-error.ts';

abstract class Refused extends ServiceError {
  override readonly status = 400;
}

/** Somebody else has the case. */
export class CaseClaimed extends Refused {
  override name = 'CaseClaimedException';
  constructor(agent: string, since: number) {
    super(`${agent} has this case since ${new Date(since).toISOString()}.`);
  }
}

/** Nobody has the case, and what was asked needs somebody who has. */
export class CaseNotClaimed extends Refused {
  override name = 'CaseNotClaimedException';
  constructor() {
    super('Nobody has this case. Claim it first.');
  }
}

/** It is not as the agent has seen it. The message says what happened meanwhile. */
export class CaseChanged extends Refused {
  override name = 'CaseChangedException';
  constructor(happened: readonly string[]) {
    super(`The case has changed since you read it: ${happened.join(', ')}. Nothing was sent.`);
  }
}

export class CannedTextNotFound extends Refused {
  override name = 'CannedTextNotFoundException';
  constructor() {
    super('There is no such canned text.');
  }
}
