import type { Database } from '../../../database/database.ts';
import type { Upstream } from '../../accounts/upstream.ts';
import { accessChanged, changesAccess } from '../../live/access-changes.ts';
import type { OwnOperations } from '../../operations/own-operation.ts';
import type { CenterTables } from '../../store/schema.ts';
import { outputAnswer } from '../answers.ts';
import { found, type Step } from '../call.ts';
import { isForwarded } from '../operation-descriptor.ts';

/** Carries out what is ours; what it changes is written together with the audit. */
export function ownOperationStep(
  handlers: OwnOperations,
  upstream: Upstream['kind'],
  { events }: Pick<Database<CenterTables>, 'events'>,
): Step {
  return {
    name: 'own operation',
    async run(call) {
      const operation = found(call.operation, 'operation');
      if (isForwarded(operation, upstream)) return;
      const handler = handlers.get(operation.name);
      if (!handler) throw new Error(`${operation.name} has no handler.`);
      const { person, sessionHash, byLink, createdAt: signedInAt } = found(call.signedIn, 'session');
      const { accountId, account, signal, sourceAddress, userAgent, receivedAt: now } = call;
      const { actions } = operation;
      const who = { person, sessionHash, byLink, signedInAt, sourceAddress, userAgent };
      const permission = found(call.permission, 'permission');
      const own = { ...who, accountId, account, permission, signal, actions, now };
      const { output, change, file } = await handler(found(call.input, 'body'), own);
      call.change =
        change && changesAccess(operation.name)
          ? async (transaction) => {
              await change(transaction);
              await events.append(transaction, accessChanged(now));
            }
          : (change ?? null);
      // The key is kept in the commit that carries the change out.
      if (call.claim) call.claim.outcome = 'done';
      const answer = outputAnswer(output, call.requestId);
      call.answer = file ? { ...answer, ...file, length: null } : answer;
    },
  };
}
