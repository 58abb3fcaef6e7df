import { personArn } from '../../audit/audit-identity.ts';
import type { Permissions } from '../../identity/permissions.ts';
import { type Call, found, type Permission, type Step } from '../call.ts';
import type { OperationDescriptor } from '../operation-descriptor.ts';
import { accessDenied } from '../refusal.ts';

/**
 * May this person do this here? A permission that depends on the case narrows the answers of the
 * operations that can be narrowed; the others are refused until the case can be looked up.
 */
export function permissionStep(permissions: Permissions, secure: boolean): Step {
  return {
    name: 'permission',
    async run(call) {
      const operation = found(call.operation, 'operation');
      call.permission = await decide(permissions, secure, call, operation);
    },
  };
}

async function decide(
  permissions: Permissions,
  secure: boolean,
  call: Call,
  { actions, underCondition }: OperationDescriptor,
): Promise<Permission> {
  const { person } = found(call.signedIn, 'session');
  const { sourceAddress, receivedAt: time, userAgent } = call;
  const circumstances = { person, sourceAddress, time, userAgent, secure };
  let permission: Permission = { kind: 'full' };
  for (const action of actions) {
    const decision = await permissions.decide(circumstances, call.accountId, action);
    if (decision.effect === 'allow') continue;
    const canNarrow = decision.effect === 'conditional' && underCondition === 'filter';
    if (!canNarrow) throw accessDenied(personArn(person.userName), action);
    permission = { kind: 'cases', condition: decision.condition };
  }
  return permission;
}
