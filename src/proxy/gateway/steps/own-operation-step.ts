import type { OwnOperations } from '../../operations/own-operation.ts';
import { outputAnswer } from '../answers.ts';
import { found, type Step } from '../call.ts';

/** Carries out what is ours; what it changes is written together with the audit. */
export function ownOperationStep(handlers: OwnOperations): Step {
  return {
    name: 'own operation',
    async run(call) {
      const operation = found(call.operation, 'operation');
      if (operation.quota !== null) return;
      const handler = handlers.get(operation.name);
      if (!handler) throw new Error(`${operation.name} has no handler.`);
      const { person, sessionHash, byLink, createdAt: signedInAt } = found(call.signedIn, 'session');
      const { accountId, sourceAddress, userAgent, receivedAt: now } = call;
      const { actions } = operation;
      const who = { person, sessionHash, byLink, signedInAt, sourceAddress, userAgent };
      const own = { ...who, accountId, actions, now };
      const { output, change, file } = await handler(found(call.input, 'body'), own);
      call.change = change ?? null;
      // The key is kept in the commit that carries the change out.
      if (call.claim) call.claim.outcome = 'done';
      const answer = outputAnswer(output, call.requestId);
      call.answer = file ? { ...answer, ...file, length: null } : answer;
    },
  };
}
