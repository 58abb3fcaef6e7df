import { createHash } from 'node:crypto';

import { bufferAnswer } from '../answers.ts';
import { type Answer, type Call, found, type Step } from '../call.ts';
import type { Claims } from '../idempotency/claims.ts';
import type { FindOutcome } from '../idempotency/find-outcome.ts';
import { traceOf } from '../idempotency/trace.ts';
import { errorIn, parseAnswer } from '../parse-answer.ts';
import { Refusal } from '../refusal.ts';
import type { IdempotencyRow } from '../../store/schema.ts';

/** Sees to it that one key does one write. */
export function idempotencyStep(claims: Claims, findOutcome: FindOutcome): Step {
  return {
    name: 'idempotency',
    async run(call) {
      const operation = found(call.operation, 'operation');
      const key = operation.keyed ? readKey(call) : null;
      if (key === null) return;
      const accountId = call.accountId ?? '';
      const result = await claims.take({
        userId: found(call.signedIn, 'session').person.userId,
        key,
        accountId,
        operation: operation.name,
        requestHash: requestHash(accountId, operation.name, found(call.body, 'body')),
        trace: traceOf(operation.name, found(call.input, 'body')),
        now: call.receivedAt,
      });
      if (result.kind === 'claimed') call.claim = result.claim;
      else if (result.kind === 'answered') call.answer = firstAnswer(result.row);
      else {
        const answer = await findOutcome.settle(call, result.write);
        await claims.complete(result.write, answer);
        call.answer = answer;
      }
    },
  };
}

function readKey(call: Call): string | null {
  const [key, ...others] = call.raw.headersDistinct['idempotency-key'] ?? [];
  if (key === undefined) return null;
  if (others.length === 0 && /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  const message = 'Idempotency-Key must be given once, as 1 to 255 printable characters.';
  throw new Refusal(400, 'ValidationException', message);
}

function requestHash(accountId: string, operation: string, body: Buffer): string {
  return createHash('sha256').update(`${accountId}\n${operation}\n`).update(body).digest('hex');
}

/** Byte for byte what was answered first; read again for the record of this call. */
function firstAnswer(row: IdempotencyRow): Answer {
  const status = row.answer_status ?? 200;
  const body = Buffer.from(row.answer_body ?? '{}');
  const output = parseAnswer(body);
  const answer = bufferAnswer(status, body, row.answer_request_id ?? '');
  return status < 400 ? { ...answer, output } : { ...answer, error: errorIn(output) };
}
