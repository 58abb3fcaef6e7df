/**
 * The way of every call: an ordered list of named steps. Whatever a step refuses, and whatever the
 * call ends in, is recorded durably before anything of the answer leaves.
 */
import { Readable } from 'node:stream';

import type { Logger } from 'pino';

import type { AuditLog } from '../audit/audit-log.ts';
import { callRecord } from '../audit/call-record.ts';
import type { Database } from '../../database/database.ts';
import type { CenterTables } from '../store/schema.ts';
import { refusalAnswer } from './answers.ts';
import type { Answer, Call, Step } from './call.ts';
import { found } from './call.ts';
import type { Claims } from './idempotency/claims.ts';
import type { Intents } from './intents.ts';
import { asRefusal, Refusal } from './refusal.ts';

export interface GatewayParts {
  readonly steps: readonly Step[];
  readonly database: Database<CenterTables>;
  readonly audit: AuditLog;
  readonly claims: Claims;
  readonly intents: Intents;
  readonly log: Logger;
}

export class Gateway {
  private readonly parts: GatewayParts;

  constructor(parts: GatewayParts) {
    this.parts = parts;
  }

  async handle(call: Call): Promise<Answer> {
    try {
      return await this.parts.audit.expect(async () => await this.conclude(call, await this.walk(call)));
    } finally {
      call.claim?.letGo();
      call.leaveRoom?.();
    }
  }

  private async walk(call: Call): Promise<Answer> {
    try {
      for (const step of this.parts.steps) {
        await step.run(call);
        if (call.answer) break;
      }
      return found(call.answer, 'forward');
    } catch (failure) {
      return this.refuse(call, failure);
    }
  }

  /** Writes the record, our own change and the fate of the idempotency key in one commit. */
  private async conclude(call: Call, answer: Answer): Promise<Answer> {
    const record = callRecord(call, answer);
    try {
      if (!call.change && !call.claim && !call.isNoted) {
        await this.parts.audit.write(record);
        return answer;
      }
      await this.parts.database.write(async (transaction) => {
        if (!answer.error) await call.change?.(transaction);
        await this.parts.intents.forget(transaction, call);
        await this.parts.claims.settle(transaction, call.claim, answer);
        await this.parts.audit.append(transaction, record);
      });
      return answer;
    } catch (failure) {
      if (answer.body instanceof Readable) answer.body.destroy();
      return failure instanceof Refusal && call.change
        ? await this.concludeRefused(call, failure)
        : this.refuse(call, failure);
    }
  }

  /** Our own change refused itself at the data: it is undone, recorded so, and its key is free again. */
  private async concludeRefused(call: Call, refusal: Refusal): Promise<Answer> {
    call.change = null;
    if (call.claim) call.claim.outcome = 'release';
    return await this.conclude(call, this.refuse(call, refusal));
  }

  private refuse(call: Call, failure: unknown): Answer {
    const refusal = asRefusal(failure);
    const context = { requestId: call.requestId, operation: call.operation?.name, account: call.accountId };
    if (refusal.cause !== undefined) {
      // Nobody waits for the answer of a call whose caller has gone, and nothing of ours is broken.
      const level = refusal.status >= 500 && !call.signal.aborted ? 'error' : 'info';
      this.parts.log[level]({ ...context, err: refusal.cause }, refusal.message);
    }
    return refusalAnswer(refusal, call.requestId, call.service);
  }
}
